import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { ChosenTitles } from './ChosenTitles.tsx'
import { type ListedTopic, type Poll, type TopicMeeting, topicsContext, topicsQuery } from './topicsQuery.ts'
import { topicWords } from './topicWords.ts'
import './TopicsCard.css'

const shownAtFirst = 4

/** The topics of a meeting on its page: how far the vote is, the first few topics, and the way to all that can be done. */
export default function TopicsCard({ meetingId }: { meetingId: string }) {
  const { language } = useLanguage()
  const [{ data, error }, refresh] = useQuery({ query: topicsQuery, variables: { meetingId }, context: topicsContext })
  const meeting = data?.node && 'topics' in data.node ? data.node : undefined
  return (
    <section className="card stack-tight topics-card" aria-labelledby="topics-card">
      <h2 id="topics-card">{texts[language].heading}</h2>
      {error && <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />}
      {!meeting && !error && <Loading />}
      {meeting && <CardContent meeting={meeting} />}
    </section>
  )
}

function CardContent({ meeting: { id, status, topics, topicPoll } }: { meeting: TopicMeeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  // After the vote the chosen ones stand above; all of them are one press away.
  const shown = topicPoll && !topicPoll.open ? 0 : shownAtFirst
  const rest = topics.slice(shown)
  return (
    <>
      {topicPoll && <p>{describePoll(topicPoll, language)}</p>}
      {topicPoll && !topicPoll.open && <ChosenTitles meetingId={id} />}
      {topics.length === 0 && <p className="soft">{text.none}</p>}
      <TopicTitles topics={topics.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary className="summary">{shown === 0 ? text.proposed(rest.length) : text.more(rest.length)}</summary>
          <TopicTitles topics={rest} />
        </details>
      )}
      <div className="row">
        {topicPoll && !topicPoll.open && <LinkButton href={`/treffen/${id}/ergebnis`}>{text.result}</LinkButton>}
        {topicPoll?.open && <LinkButton href={`/treffen/${id}/stimmzettel`}>{text.ballots}</LinkButton>}
        <LinkButton href={`/treffen/${id}/themen`}>{status === 'PLANNED' ? text.edit : text.all}</LinkButton>
      </div>
    </>
  )
}

function TopicTitles({ topics }: { topics: readonly ListedTopic[] }) {
  const { language } = useLanguage()
  return (
    <ul className="topic-titles">
      {topics.map(({ id, title, description, proposedBy }) => (
        <li key={id}>
          <strong>{title}</strong>
          {description && <span>{description}</span>}
          {proposedBy && <span className="soft small">{texts[language].from(proposedBy.firm)}</span>}
        </li>
      ))}
    </ul>
  )
}

function describePoll({ open, deadline, ballotCount }: Poll, language: 'de' | 'en'): string {
  const moment = formatMoment(deadline, language)
  const count = topicWords[language].ballots(ballotCount)
  return open ? `${texts[language].until(moment)} ${count}` : `${texts[language].over} ${count}`
}

const texts = bilingual({
  de: {
    heading: 'Themen',
    none: 'Für dieses Treffen hat noch niemand ein Thema vorgeschlagen.',
    more: (count: number) => (count === 1 ? 'Ein weiteres Thema' : `${count} weitere Themen`),
    proposed: (count: number) => `Alle vorgeschlagenen Themen (${count})`,
    from: (firm: string) => `Vorgeschlagen von ${firm}`,
    until: (moment: string) => `Die Themenwahl läuft bis ${moment}.`,
    over: 'Die Themenwahl ist beendet.',
    result: 'Ergebnis der Wahl',
    ballots: 'Stimmzettel eintragen',
    edit: 'Themen bearbeiten',
    all: 'Alle Themen',
  },
  en: {
    heading: 'Topics',
    none: 'Nobody has proposed a topic for this meeting yet.',
    more: (count: number) => (count === 1 ? 'One more topic' : `${count} more topics`),
    proposed: (count: number) => `All proposed topics (${count})`,
    from: (firm: string) => `Proposed by ${firm}`,
    until: (moment: string) => `The vote on topics runs until ${moment}.`,
    over: 'The vote on topics is over.',
    result: 'Result of the vote',
    ballots: 'Record ballots',
    edit: 'Edit topics',
    all: 'All topics',
  },
})
