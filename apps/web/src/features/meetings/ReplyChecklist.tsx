import { useMemo, useState } from 'react'
import { useMutation } from 'urql'
import { bilingual, type Language } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useLanguage, useTexts } from '../../lib/language.tsx'
import { searchKey } from '../../lib/searchKey.ts'
import { tradeName } from '../../lib/tradeName.ts'
import { useEveryPage } from '../../lib/useEveryPage.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { changedReplies, type Ticks, tickedPeople } from './changedReplies.ts'
import { loadPeople, type MemberWithPeople } from './loadPeople.ts'
import type { Reply } from './loadReplies.ts'
import type { Meeting } from './meetingQuery.ts'
import { replyParts } from './replyParts.ts'
import './ReplyChecklist.css'

const recordReplies = graphql(`
  mutation RecordReplies($input: RecordRepliesInput!) {
    recordReplies(input: $input) {
      meeting {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

interface ReplyChecklistProps {
  readonly meeting: Meeting
  readonly replies: readonly Reply[]
  /** Told after every attempt: whether it was stored, or refused (somebody else may have changed the replies). */
  readonly onRecorded: (stored: boolean) => Promise<void>
}

/** All people of the network with a tick for everybody who comes; nothing is stored before "save". */
export function ReplyChecklist({ meeting, replies, onRecorded }: ReplyChecklistProps) {
  const text = useTexts(texts)
  const { nodes: members, failure, reload } = useEveryPage(loadPeople)
  const [{ data, error, fetching }, record] = useMutation(recordReplies)
  const [ticks, setTicks] = useState<Ticks>(new Map())
  const ticked = tickedPeople(replies, ticks)
  const tick = (ids: readonly string[], on: boolean) =>
    setTicks((last) => new Map([...last, ...ids.map((id) => [id, on] as const)]))
  const save = async () => {
    let expectedVersion = meeting.version
    for (const part of replyParts(changedReplies(replies, ticks))) {
      const { data } = await record({ input: { meetingId: meeting.id, ...part, expectedVersion } })
      const answer = data?.recordReplies
      if (!answer) return
      if (answer.userErrors.length > 0) return onRecorded(false)
      expectedVersion = answer.meeting?.version ?? expectedVersion
    }
    await onRecorded(true)
  }
  if (failure) return <FailureNotice error={failure} retry={reload} />
  if (!members) return <Loading />
  if (members.length === 0) return <p>{text.nobody}</p>
  return (
    <div className="stack">
      <PeopleTicks members={members} declined={declinedPeople(replies)} ticked={ticked} onTick={tick} />
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.recordReplies.userErrors ?? []} />
      <div className="row">
        <Button variant="primary" disabled={fetching} onClick={save}>
          {text.save}
        </Button>
        <span className="soft">{text.ticked(ticked.size)}</span>
      </div>
    </div>
  )
}

interface PeopleTicksProps {
  readonly members: readonly MemberWithPeople[]
  readonly declined: ReadonlySet<string>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ids: readonly string[], on: boolean) => void
}

function PeopleTicks({ members, declined, ticked, onTick }: PeopleTicksProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const [search, setSearch] = useState('')
  const people = useMemo(() => members.flatMap((member) => peopleOf(member, language)), [members, language])
  const shown = people.filter(({ key }) => key.includes(searchKey(search.trim())))
  const shownIds = shown.map(({ id }) => id)
  return (
    <>
      <Field label={text.search} hint={text.searchHint}>
        {(control) => (
          <input {...control} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
      </Field>
      <div className="row">
        <Button onClick={() => onTick(shownIds, true)}>{text.all}</Button>
        <Button onClick={() => onTick(shownIds, false)}>{text.none}</Button>
        <span role="status" className="soft">
          {text.shown(shown.length, people.length)}
        </span>
      </div>
      <ul className="checklist">
        {shown.map(({ id, name, firm, trades }) => (
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

function declinedPeople(replies: readonly Reply[]): ReadonlySet<string> {
  return new Set(replies.filter(({ answer }) => answer === 'NO').map(({ person }) => person.id))
}

const texts = bilingual({
  de: {
    nobody: 'Noch ist niemand eingetragen. Lesen Sie zuerst Ihre Mitgliederliste ein.',
    search: 'Suchen',
    searchHint: 'Name, Betrieb oder Gewerk',
    all: 'Alle auswählen',
    none: 'Alle abwählen',
    shown: (shown: number, all: number) =>
      shown === all ? `${all} Personen` : `${shown} von ${all} Personen; „Alle“ meint die angezeigten`,
    declined: 'hat abgesagt',
    save: 'Teilnehmende speichern',
    ticked: (count: number) => (count === 1 ? '1 Person ausgewählt' : `${count} Personen ausgewählt`),
  },
  en: {
    nobody: 'Nobody is registered yet. First import your member list.',
    search: 'Search',
    searchHint: 'Name, firm or trade',
    all: 'Select all',
    none: 'Clear all',
    shown: (shown: number, all: number) =>
      shown === all ? `${all} people` : `${shown} of ${all} people; “all” means those shown`,
    declined: 'has declined',
    save: 'Save who comes',
    ticked: (count: number) => (count === 1 ? '1 person selected' : `${count} people selected`),
  },
})
