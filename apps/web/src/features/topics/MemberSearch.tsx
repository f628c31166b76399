import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql, type ResultOf } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import { useSettled } from '../../lib/useSettled.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import './MemberSearch.css'

const memberSearchQuery = graphql(`
  query MemberSearch($search: String!) {
    members(first: 8, search: $search) {
      totalCount
      edges {
        node {
          id
          firm
          trades {
            id
            name
            english
          }
          persons {
            id
            name
          }
        }
      }
    }
  }
`)

export type FoundMember = ResultOf<typeof memberSearchQuery>['members']['edges'][number]['node']

interface MemberSearchProps {
  readonly label: string
  /** What can be done with a firm that was found. */
  readonly children: (member: FoundMember) => ReactNode
}

/** Finds one firm among all by its name, its people or its number. */
export function MemberSearch({ label, children }: MemberSearchProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const [search, setSearch] = useState('')
  const wanted = useSettled(search.trim())
  const [{ data, error }] = useQuery({
    query: memberSearchQuery,
    variables: { search: wanted },
    pause: wanted.length < 2,
  })
  const found = wanted.length < 2 ? undefined : data?.members
  return (
    <div className="stack-tight">
      <Field label={label} hint={text.hint}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            // The form around it is not ready to be sent yet.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      {error && <FailureNotice error={error} />}
      <p role="status" className="soft small">
        {found && text.found(found.edges.length, found.totalCount)}
      </p>
      {found && (
        <ul className="found-members">
          {found.edges.map(({ node }) => (
            <li key={node.id}>
              <span>
                <strong>{node.firm}</strong>
                <span className="soft small found-member-people">
                  {[
                    ...node.persons.map(({ name }) => name),
                    ...node.trades.map((trade) => tradeName(trade, language)),
                  ].join(' · ')}
                </span>
              </span>
              {children(node)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const texts = bilingual({
  de: {
    hint: 'Mindestens zwei Buchstaben von Betrieb oder Person, oder die Betriebsnummer',
    found: (shown: number, all: number) => {
      if (all === 0) return 'Kein Betrieb passt dazu.'
      return shown === all ? `${all} gefunden` : `${shown} von ${all}; schreiben Sie mehr, um weniger zu finden`
    },
  },
  en: {
    hint: 'At least two letters of firm or person, or the firm’s number',
    found: (shown: number, all: number) => {
      if (all === 0) return 'No firm matches.'
      return shown === all ? `${all} found` : `${shown} of ${all}; write more to find fewer`
    },
  },
})
