import { useMemo, useState } from 'react'
import { bilingual, type Language } from '../../lib/bilingual.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { useLanguage } from '../../lib/language.tsx'
import { searchKey } from '../../lib/searchKey.ts'
import { tradeName } from '../../lib/tradeName.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import type { MemberWithPeople } from './loadPeople.ts'
import './PeopleTicks.css'

interface PeopleTicksProps {
  readonly members: readonly MemberWithPeople[]
  readonly declined: ReadonlySet<string>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ids: readonly string[], on: boolean) => void
}

/** A browser draws so many rows at once without a noticeable wait; more come on demand, or nearer by searching. */
const rowsAtOnce = 200

/** People to tick, narrowed by a search; "all" means all that were found, drawn or not. */
export function PeopleTicks({ members, declined, ticked, onTick }: PeopleTicksProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const [search, setSearch] = useState('')
  const people = useMemo(() => members.flatMap((member) => peopleOf(member, language)), [members, language])
  const [rows, setRows] = useState(rowsAtOnce)
  const found = people.filter(({ key }) => key.includes(searchKey(search.trim())))
  const foundIds = found.map(({ id }) => id)
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <Field label={text.search} hint={text.searchHint}>
        {(control) => (
          <input {...control} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
      </Field>
      <div className="row">
        <Button onClick={() => onTick(foundIds, true)}>{text.all}</Button>
        <Button onClick={() => onTick(foundIds, false)}>{text.none}</Button>
        <span role="status" className="soft">
          {text.found(number(found.length), number(people.length), found.length === people.length)}
        </span>
      </div>
      <ul className="checklist">
        {found.slice(0, rows).map(({ id, name, firm, trades }) => (
          <li key={id}>
            <label className="checklist-person">
              <input
                type="checkbox"
                checked={ticked.has(id)}
                onChange={(event) => onTick([id], event.target.checked)}
              />
              <span>
                <strong>{name}</strong>
                {declined.has(id) && !ticked.has(id) && <em> · {text.declined}</em>}
                <span className="checklist-firm">
                  {firm}
                  {trades && ` · ${trades}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > rows && (
        <div className="row">
          <Button onClick={() => setRows(rows + rowsAtOnce)}>{text.more}</Button>
          <span className="soft">{text.rows(number(rows), number(found.length))}</span>
        </div>
      )}
    </>
  )
}

function peopleOf({ firm, trades, persons }: MemberWithPeople, language: Language) {
  const tradeNames = trades.map((trade) => tradeName(trade, language)).join(', ')
  return persons.map(({ id, name }) => ({
    id,
    name,
    firm,
    trades: tradeNames,
    key: searchKey(`${name} ${firm} ${tradeNames}`),
  }))
}

const texts = bilingual({
  de: {
    search: 'Suchen',
    searchHint: 'Name, Betrieb oder Gewerk',
    all: 'Alle auswählen',
    none: 'Alle abwählen',
    found: (found: string, all: string, areAll: boolean) =>
      areAll ? `${all} Personen` : `${found} von ${all} Personen; „Alle“ meint die gefundenen`,
    more: 'Weitere anzeigen',
    rows: (rows: string, found: string) => `Angezeigt sind die ersten ${rows} von ${found}.`,
    declined: 'hat abgesagt',
  },
  en: {
    search: 'Search',
    searchHint: 'Name, firm or trade',
    all: 'Select all',
    none: 'Clear all',
    found: (found: string, all: string, areAll: boolean) =>
      areAll ? `${all} people` : `${found} of ${all} people; “all” means those found`,
    more: 'Show more',
    rows: (rows: string, found: string) => `Shown are the first ${rows} of ${found}.`,
    declined: 'has declined',
  },
})
