import { Link } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { formatSpan } from '../../lib/formatMoment.ts'
import type { ResultOf } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { InventedMark } from '../../ui/InventedMark.tsx'
import type { meetingsQuery } from './meetingsQuery.ts'
import { meetingWords } from './meetingWords.ts'
import './MeetingCard.css'

export type ListedMeeting = ResultOf<typeof meetingsQuery>['meetings']['edges'][number]['node']

/** One meeting in the list: when, where, how many come, and how far its table plan is. */
export function MeetingCard({ meeting }: { meeting: ListedMeeting }) {
  const { language } = useLanguage()
  const words = meetingWords[language]
  return (
    <article className="card meeting-card">
      <h3>
        <Link href={`/treffen/${meeting.id}`}>{meeting.title}</Link>
      </h3>
      {meeting.invented && <InventedMark />}
      <p>{formatSpan(meeting.startsAt, meeting.endsAt, language)}</p>
      <p className="soft">{[meeting.place, words.mode[meeting.mode]].filter(Boolean).join(' · ')}</p>
      <p className="meeting-state">
        <span>{words.accepted(meeting.replies.totalCount)}</span>
        <span>{stateOfPlan(meeting, texts[language])}</span>
      </p>
    </article>
  )
}

function stateOfPlan({ status, plan }: ListedMeeting, text: (typeof texts)['de']): string {
  if (status === 'CANCELLED') return text.cancelled
  if (status === 'HELD') return text.held
  if (!plan) return text.noPlan
  return plan.optimal ? text.optimal : text.planned
}

const texts = bilingual({
  de: {
    cancelled: 'Abgesagt',
    held: 'Abgeschlossen',
    noPlan: 'Noch kein Tischplan',
    planned: 'Tischplan liegt vor',
    optimal: 'Tischplan liegt vor, beweisbar optimal',
  },
  en: {
    cancelled: 'Cancelled',
    held: 'Closed',
    noPlan: 'No table plan yet',
    planned: 'Table plan ready',
    optimal: 'Table plan ready, provably optimal',
  },
})
