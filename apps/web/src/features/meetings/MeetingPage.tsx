import { type ReactNode, useCallback } from 'react'
import { useQuery } from 'urql'
import { formatSpan } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useEveryPage } from '../../lib/useEveryPage.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Page } from '../../ui/Page.tsx'
import { loadReplies } from './loadReplies.ts'
import { MeetingFacts } from './MeetingFacts.tsx'
import { meetingQuery } from './meetingQuery.ts'
import { ReplySection } from './ReplySection.tsx'

interface MeetingPageProps {
  readonly id: string
  /** The topics of the meeting, as a card: another feature brings it. */
  readonly topics: ReactNode
  /** The personal links of the members, as a card for a planned meeting: another feature brings it. */
  readonly links: ReactNode
  /** The table plan of the meeting: another feature brings it. */
  readonly seating: (meeting: { id: string; attendees: readonly string[] }) => ReactNode
}

/** One meeting with everything about it. */
export default function MeetingPage({ id, topics, links, seating }: MeetingPageProps) {
  const { language } = useLanguage()
  const [{ data, error }, refresh] = useQuery({ query: meetingQuery, variables: { id } })
  const replies = useEveryPage(useCallback((client, after) => loadReplies(client, id, after), [id]))
  if (error) return <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  if (!data.node || !('title' in data.node)) return <NotFoundPage />
  const meeting = data.node
  return (
    <Page title={meeting.title} lead={formatSpan(meeting.startsAt, meeting.endsAt, language)}>
      <div className="meeting-columns screen-only">
        <MeetingFacts meeting={meeting} />
        {replies.nodes && <ReplySection meeting={meeting} replies={replies.nodes} onReload={replies.reload} />}
        {topics}
        {meeting.status === 'PLANNED' && links}
      </div>
      {replies.failure && <FailureNotice error={replies.failure} retry={replies.reload} />}
      {!replies.nodes && !replies.failure && <Loading />}
      {replies.nodes && seating({ id, attendees: replies.nodes.filter(isYes).map(({ person }) => person.id) })}
    </Page>
  )
}

function isYes({ answer }: { answer: 'YES' | 'NO' }): boolean {
  return answer === 'YES'
}
