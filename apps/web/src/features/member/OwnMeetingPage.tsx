import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { formatSpan } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Page } from '../../ui/Page.tsx'
import { describePlace } from './describePlace.ts'
import { MeetingTopics } from './MeetingTopics.tsx'
import { OwnTables } from './OwnTables.tsx'
import { useOwnMeetings } from './useOwnMeetings.ts'

interface OwnMeetingPageProps {
  readonly meetingId: string
  /** The form for proposing a topic: another feature brings it. */
  readonly proposing: ReactNode
}

/** A coming meeting as a member sees it: the own tables on its day, its topics, and the way to the ballot. */
export default function OwnMeetingPage({ meetingId, proposing }: OwnMeetingPageProps) {
  const { language } = useLanguage()
  const { own, failure, retry } = useOwnMeetings()
  if (!own) return failure ? <FailureNotice error={failure} retry={retry} /> : <Loading />
  const meeting = own.coming.find(({ id }) => id === meetingId)
  if (!meeting) return <NotFoundPage />
  const isVoteOver = meeting.topicPoll !== null && !meeting.topicPoll.open
  return (
    <Page
      title={meeting.title}
      lead={
        <>
          <p>{formatSpan(meeting.startsAt, meeting.endsAt, language)}</p>
          <p>{describePlace(meeting, language)}</p>
        </>
      }
    >
      <OwnTables meeting={meeting} />
      <MeetingTopics meeting={meeting} />
      {!isVoteOver && proposing}
      <p>
        <Link href="/">{texts[language]}</Link>
      </p>
    </Page>
  )
}

const texts = bilingual({ de: 'Zur Übersicht Ihrer Treffen', en: 'To all your meetings' })
