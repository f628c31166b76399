import { Link } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { formatSpan } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { InventedMark } from '../../ui/InventedMark.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { describePlace } from './describePlace.ts'
import { hasComeDay } from './hasComeDay.ts'
import type { ComingMeeting } from './ownMeetingsQuery.ts'
import { TopicState } from './TopicState.tsx'

/** One coming meeting: when, where, how far its topics are, and the one thing to do next. */
export function ComingCard({ meeting }: { meeting: ComingMeeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  const { id, title, startsAt, endsAt, invented, topics, topicPoll } = meeting
  const isToday = hasComeDay(startsAt, Date.now())
  const mayVote = topicPoll?.open && topics.length > 0
  return (
    <article className="card stack-tight">
      <h3>
        <Link href={`/treffen/${id}`}>{title}</Link>
      </h3>
      {invented && (
        <p>
          <InventedMark />
        </p>
      )}
      <p>
        <strong>{formatSpan(startsAt, endsAt, language)}</strong>
        <br />
        {describePlace(meeting, language)}
      </p>
      <TopicState meeting={meeting} />
      <div className="row">
        {mayVote && (
          <LinkButton href={`/treffen/${id}/stimmzettel`} variant="primary">
            {text.vote} <span className="visually-hidden">{title}</span>
          </LinkButton>
        )}
        <LinkButton href={`/treffen/${id}`} variant={isToday ? 'primary' : 'plain'}>
          {isToday ? text.tables : text.details} <span className="visually-hidden">{title}</span>
        </LinkButton>
      </div>
    </article>
  )
}

const texts = bilingual({
  de: { vote: 'Themen wählen', details: 'Zum Treffen', tables: 'Ihre Tische' },
  en: { vote: 'Choose topics', details: 'Open the meeting', tables: 'Your tables' },
})
