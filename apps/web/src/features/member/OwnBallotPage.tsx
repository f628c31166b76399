import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { Link } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { type OwnBallot, ownBallotQuery } from './ownBallotQuery.ts'
import type { ComingMeeting } from './ownMeetingsQuery.ts'
import { useOwnMeetings } from './useOwnMeetings.ts'

/** The form of the ballot, which another feature brings. */
type BallotSlot = (part: {
  readonly meeting: ComingMeeting
  readonly memberId: string
  readonly ballot: OwnBallot
  /** Where to go once it is saved. */
  readonly next: ReactNode
}) => ReactNode

interface OwnBallotPageProps {
  readonly meetingId: string
  readonly children: BallotSlot
}

/** The ballot of the own firm for one meeting, to fill in or to change as long as the vote is open. */
export default function OwnBallotPage({ meetingId, children }: OwnBallotPageProps) {
  const text = useTexts(texts)
  const { own, failure, retry } = useOwnMeetings()
  if (!own) return failure ? <FailureNotice error={failure} retry={retry} /> : <Loading />
  const meeting = own.coming.find(({ id }) => id === meetingId)
  if (!meeting) return <NotFoundPage />
  const mayVote = meeting.topicPoll?.open && meeting.topics.length > 0
  return (
    <Page title={text.title} lead={<Link href={`/treffen/${meetingId}`}>{meeting.title}</Link>}>
      {mayVote ? (
        <StoredBallot meeting={meeting} memberId={own.person.member.id}>
          {children}
        </StoredBallot>
      ) : (
        <Notice kind="info">
          <p>{meeting.topicPoll ? text.over : text.noPoll}</p>
        </Notice>
      )}
    </Page>
  )
}

interface StoredBallotProps {
  readonly meeting: ComingMeeting
  readonly memberId: string
  readonly children: BallotSlot
}

/** Fetches the ballot, never from the cache: somebody else of the firm may have changed it since. */
function StoredBallot({ meeting, memberId, children }: StoredBallotProps) {
  const text = useTexts(texts).back
  const [{ data, error }, ask] = useQuery({
    query: ownBallotQuery,
    variables: { meetingId: meeting.id, memberId },
    requestPolicy: 'network-only',
  })
  if (error) return <FailureNotice error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  const next = <LinkButton href={`/treffen/${meeting.id}`}>{text}</LinkButton>
  return children({ meeting, memberId, ballot: data.topicBallot, next })
}

const texts = bilingual({
  de: {
    title: 'Welche Themen wünschen Sie sich?',
    over: 'Die Themenwahl ist beendet. Stimmzettel lassen sich nicht mehr ändern.',
    back: 'Zum Treffen',
    noPoll: 'Für dieses Treffen läuft noch keine Themenwahl.',
  },
  en: {
    title: 'Which topics do you wish for?',
    over: 'The vote on topics is over. Ballots cannot be changed any more.',
    back: 'To the meeting',
    noPoll: 'The vote on topics of this meeting has not begun.',
  },
})
