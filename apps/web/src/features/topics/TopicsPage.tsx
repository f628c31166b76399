import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Page } from '../../ui/Page.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { PollCard } from './PollCard.tsx'
import { ProposeTopic } from './ProposeTopic.tsx'
import { TopicDesk } from './TopicDesk.tsx'
import { topicsContext, topicsQuery } from './topicsQuery.ts'
import './TopicsPage.css'

/** The topics of a meeting: the list, the vote on it, and a form for one more. */
export default function TopicsPage({ meetingId }: { meetingId: string }) {
  const text = useTexts(texts)
  const [{ data, error }, refresh] = useQuery({ query: topicsQuery, variables: { meetingId }, context: topicsContext })
  if (error) return <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  if (!data.node || !('title' in data.node)) return <NotFoundPage />
  const meeting = data.node
  const isPlanned = meeting.status === 'PLANNED'
  const mayPropose = isPlanned && (meeting.topicPoll?.open ?? true)
  return (
    <Page title={text.title} lead={<MeetingLine meeting={meeting} />}>
      <div className="topics-columns">
        <div className="stack">
          {meeting.topicPoll && <PollCard meeting={meeting} />}
          {mayPropose && <ProposeTopic meetingId={meeting.id} />}
          {!meeting.topicPoll && <PollCard meeting={meeting} />}
        </div>
        <TopicDesk meeting={meeting} />
      </div>
    </Page>
  )
}

const texts = bilingual({ de: { title: 'Themen' }, en: { title: 'Topics' } })
