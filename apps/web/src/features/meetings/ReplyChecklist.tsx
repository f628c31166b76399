import { useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { graphql } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useEveryPage } from '../../lib/useEveryPage.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { changedReplies, type Ticks, tickedPeople } from './changedReplies.ts'
import { loadPeople } from './loadPeople.ts'
import type { Reply } from './loadReplies.ts'
import type { Meeting } from './meetingQuery.ts'
import { PeopleTicks } from './PeopleTicks.tsx'
import { replyParts } from './replyParts.ts'

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
  const { language } = useLanguage()
  const text = texts[language]
  const { nodes: members, arrived, failure, reload } = useEveryPage(loadPeople)
  const [{ data, error, fetching }, record] = useMutation(recordReplies)
  const [ticks, setTicks] = useState<Ticks>(new Map())
  // Read out now and then, not with every page.
  const thousands = arrived - (arrived % 1000)
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
  if (!members) return <Loading>{thousands > 0 && text.arrived(formatNumber(thousands, language))}</Loading>
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
        <span className="soft">{text.ticked(ticked.size, formatNumber(ticked.size, language))}</span>
      </div>
    </div>
  )
}

function declinedPeople(replies: readonly Reply[]): ReadonlySet<string> {
  return new Set(replies.filter(({ answer }) => answer === 'NO').map(({ person }) => person.id))
}

const texts = bilingual({
  de: {
    nobody: 'Noch ist niemand eingetragen. Lesen Sie zuerst Ihre Mitgliederliste ein.',
    arrived: (members: string) => `Die Mitgliederliste wird geladen: ${members} Betriebe sind da …`,
    save: 'Teilnehmende speichern',
    ticked: (count: number, shown: string) => `${shown} ${count === 1 ? 'Person' : 'Personen'} ausgewählt`,
  },
  en: {
    nobody: 'Nobody is registered yet. First import your member list.',
    arrived: (members: string) => `Loading the member list: ${members} firms have arrived …`,
    save: 'Save who comes',
    ticked: (count: number, shown: string) => `${shown} ${count === 1 ? 'person' : 'people'} selected`,
  },
})
