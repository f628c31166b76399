import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { BallotForm } from './BallotForm.tsx'
import { ballotQuery } from './ballotQuery.ts'
import { MeetingLine } from './MeetingLine.tsx'

/** The ballot of one firm for one meeting, to fill in or to change as long as the vote is open. */
export default function BallotPage({ meetingId, memberId }: { meetingId: string; memberId: string }) {
  const text = useTexts(texts)
  // Never from the cache: somebody else may have changed the ballot since.
  const [{ data, error }, refresh] = useQuery({
    query: ballotQuery,
    variables: { meetingId, memberId },
    requestPolicy: 'network-only',
  })
  if (error) return <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  const { meeting, member, topicBallot } = data
  if (!meeting || !('title' in meeting) || !member || !('firm' in member)) return <NotFoundPage />
  return (
    <Page
      title={text.title(member.firm)}
      lead={<MeetingLine meeting={meeting} />}
      actions={<LinkButton href={`/treffen/${meetingId}/stimmzettel`}>{text.other}</LinkButton>}
    >
      {meeting.topicPoll?.open && meeting.topics.length > 0 ? (
        <BallotForm
          meeting={meeting}
          memberId={memberId}
          ballot={topicBallot}
          next={<LinkButton href={`/treffen/${meetingId}/stimmzettel`}>{text.next}</LinkButton>}
        />
      ) : (
        <Notice kind="info">
          <p>{meeting.topicPoll ? (meeting.topicPoll.open ? text.noTopics : text.over) : text.noPoll}</p>
        </Notice>
      )}
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: (firm: string) => `Stimmzettel: ${firm}`,
    other: 'Anderer Betrieb',
    next: 'Nächster Betrieb',
    over: 'Die Frist ist vorbei. Stimmzettel lassen sich nicht mehr ändern.',
    noPoll: 'Für dieses Treffen läuft keine Themenwahl.',
    noTopics: 'Auf der Liste steht noch kein Thema.',
  },
  en: {
    title: (firm: string) => `Ballot: ${firm}`,
    other: 'Another firm',
    next: 'Next firm',
    over: 'The deadline is over. Ballots cannot be changed any more.',
    noPoll: 'No vote on topics is under way for this meeting.',
    noTopics: 'There is no topic on the list yet.',
  },
})
