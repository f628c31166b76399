import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import { Field } from '../../ui/Field.tsx'

const choicesQuery = graphql(`
  query FilterChoices {
    trades {
      id
      name
      english
    }
    districts {
      ags
      name
    }
  }
`)

interface MemberFiltersProps {
  readonly search: string
  readonly tradeId: string
  readonly district: string
  readonly onChange: (name: 'suche' | 'gewerk' | 'kreis', value: string) => void
}

/** Search by name, firm or number; choose a trade by its everyday name and a district. */
export function MemberFilters({ search, tradeId, district, onChange }: MemberFiltersProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const [{ data }] = useQuery({ query: choicesQuery, requestPolicy: 'cache-first' })
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, language)
  const trades = (data?.trades ?? [])
    .map((trade) => ({ value: trade.id, name: tradeName(trade, language) }))
    .sort(byName)
  const districts = (data?.districts ?? []).map(({ ags, name }) => ({ value: ags, name })).sort(byName)
  return (
    <search className="card field-row member-filters">
      <Field label={text.search}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={search}
            placeholder={text.searchHint}
            onChange={(event) => onChange('suche', event.target.value)}
          />
        )}
      </Field>
      <ChoiceField
        label={text.trade}
        all={text.allTrades}
        choices={trades}
        value={tradeId}
        onChange={(value) => onChange('gewerk', value)}
      />
      <ChoiceField
        label={text.district}
        all={text.allDistricts}
        choices={districts}
        value={district}
        onChange={(value) => onChange('kreis', value)}
      />
    </search>
  )
}

interface Choice {
  readonly value: string
  readonly name: string
}

interface ChoiceFieldProps {
  readonly label: string
  readonly all: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function ChoiceField({ label, all, choices, value, onChange }: ChoiceFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{all}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const texts = bilingual({
  de: {
    search: 'Suchen',
    searchHint: 'Name oder Betrieb',
    trade: 'Gewerk',
    allTrades: 'Alle Gewerke',
    district: 'Landkreis oder Stadt',
    allDistricts: 'Alle',
  },
  en: {
    search: 'Search',
    searchHint: 'Name or firm',
    trade: 'Trade',
    allTrades: 'All trades',
    district: 'District or city',
    allDistricts: 'All',
  },
})
