import { type ReactNode, useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { BallotState } from './BallotState.tsx'
import { type BallotMeeting, recordBallot, type StoredBallot } from './ballotQuery.ts'
import { ballotOf, sheetOf, withoutOthers } from './ballotSheet.ts'
import { RankList } from './RankList.tsx'
import { StaleBallot } from './StaleBallot.tsx'
import { useBallotSheet } from './useBallotSheet.ts'

interface BallotFormProps {
  readonly meeting: BallotMeeting
  readonly memberId: string
  readonly ballot: StoredBallot | null
  /** Where to go once it is saved. */
  readonly next: ReactNode
}

/** Fills in a ballot. Every change is kept in this tab until it is saved, so that reloading loses nothing. */
export function BallotForm({ meeting, memberId, ballot, next }: BallotFormProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const {
    sheet: filled,
    isDraft,
    version,
    stored,
    change,
    goOnFrom,
  } = useBallotSheet(`${meeting.id}.${memberId}`, ballot)
  const sheet = withoutOthers(
    filled,
    meeting.topics.map(({ id }) => id),
  )
  const [{ data, error, fetching }, record] = useMutation(recordBallot)
  const [newer, setNewer] = useState<StoredBallot | null>()
  const titleOf = (id: string) => meeting.topics.find((topic) => topic.id === id)?.title ?? text.gone
  const save = async () => {
    const input = { meetingId: meeting.id, memberId, ...ballotOf(sheet), expectedVersion: version }
    const answer = (await record({ input })).data?.recordTopicBallot
    if (!answer) return
    if (answer.userErrors.some(({ code }) => code === 'STALE' || code === 'NOT_FOUND')) setNewer(answer.ballot)
    else if (answer.userErrors.length === 0) goOnFrom(answer.ballot)
  }
  const decide = (keepsDraft: boolean) => {
    goOnFrom(newer ?? null, keepsDraft ? sheet : undefined)
    setNewer(undefined)
  }
  const errors = data?.recordTopicBallot.userErrors ?? []
  const deadline = meeting.topicPoll && formatMoment(meeting.topicPoll.deadline, language)
  return (
    <div className="card stack">
      <p className="measure">{text.explain(deadline ?? '')}</p>
      {newer !== undefined && (
        <StaleBallot
          draft={sheet}
          saved={newer ? sheetOf(newer) : []}
          titleOf={titleOf}
          onKeepDraft={() => decide(true)}
          onTakeSaved={() => decide(false)}
        />
      )}
      <RankList topics={meeting.topics} sheet={sheet} onChange={change} />
      {error && <FailureNotice error={error} />}
      <UserErrors errors={newer === undefined ? errors.filter(({ code }) => code !== 'STALE') : []} />
      <div className="row">
        <Button variant="primary" disabled={fetching || newer !== undefined} onClick={save}>
          {text.save}
        </Button>
        <BallotState isDraft={isDraft} stored={stored} />
        {stored && !isDraft && next}
      </div>
    </div>
  )
}

const texts = bilingual({
  de: {
    explain: (deadline: string) =>
      `Was soll beim Treffen besprochen werden? Reihen Sie ein, was gewünscht ist; alles andere darf bleiben, wo es ist. Bis ${deadline} lässt sich der Stimmzettel ändern, und bis dahin wird nichts ausgezählt.`,
    save: 'Stimmzettel speichern',
    gone: 'ein Thema, das nicht mehr auf der Liste steht',
  },
  en: {
    explain: (deadline: string) =>
      `What is to be talked about at the meeting? Rank what is wanted; everything else may stay where it is. Until ${deadline} the ballot can be changed, and until then nothing is counted.`,
    save: 'Save the ballot',
    gone: 'a topic that is not on the list any more',
  },
})
