import { useCallback } from 'react'
import type { Client } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { useGrowingList } from '../../lib/useGrowingList.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { MemberRow } from './MemberRow.tsx'
import { membersQuery } from './membersQuery.ts'
import './MemberList.css'

interface Filters {
  readonly search: string
  readonly tradeId: string
  readonly district: string
}

/** The firms that match, fifty at a time. */
export function MemberList({ search, tradeId, district }: Filters) {
  const text = useTexts(texts)
  const load = useCallback(
    (client: Client, after: string | null) => loadMembers(client, { search, tradeId, district }, after),
    [search, tradeId, district],
  )
  const { list, failure, more } = useGrowingList(load)
  return (
    <section className="stack-tight" aria-label={text.name}>
      <p role="status" className="soft">
        {list &&
          (list.total === 0
            ? search || tradeId || district
              ? text.none
              : text.nobody
            : text.shown(list.nodes.length, list.total))}
      </p>
      {!list && !failure && <Loading />}
      <ul className="member-list">
        {list?.nodes.map((member) => (
          <li key={member.id}>
            <MemberRow member={member} />
          </li>
        ))}
      </ul>
      {failure && <FailureNotice error={failure} retry={more} />}
      {list?.next && (
        <div>
          <Button onClick={more}>{text.more}</Button>
        </div>
      )}
    </section>
  )
}

async function loadMembers(client: Client, { search, tradeId, district }: Filters, after: string | null) {
  const variables = { after, search: search.trim() || null, tradeId: tradeId || null, district: district || null }
  const { data, error } = await client.query(membersQuery, variables, { requestPolicy: 'network-only' })
  if (!data) throw error
  return data.members
}

const texts = bilingual({
  de: {
    name: 'Mitgliedsbetriebe',
    nobody: 'Noch ist kein Betrieb eingetragen. Lesen Sie zuerst Ihre Mitgliederliste aus Excel ein.',
    none: 'Kein Betrieb passt dazu. Suchen Sie nach weniger, oder wählen Sie „Alle“.',
    shown: (shown: number, total: number) =>
      shown === total ? `${total} ${total === 1 ? 'Betrieb' : 'Betriebe'}` : `${shown} von ${total} Betrieben`,
    more: 'Weitere anzeigen',
  },
  en: {
    name: 'Member firms',
    nobody: 'No firm is registered yet. First import your member list from Excel.',
    none: 'No firm matches. Search for less, or choose “All”.',
    shown: (shown: number, total: number) =>
      shown === total ? `${total} ${total === 1 ? 'firm' : 'firms'}` : `${shown} of ${total} firms`,
    more: 'Show more',
  },
})
