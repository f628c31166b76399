import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import type { Meeting } from './meetingQuery.ts'
import './TopicList.css'

const shownAtFirst = 4

/** The topics proposed for the meeting, the first few at once and the rest on demand. */
export function TopicList({ topics }: { topics: Meeting['topics'] }) {
  const text = useTexts(texts)
  const rest = topics.slice(shownAtFirst)
  return (
    <section className="card stack-tight meeting-topics" aria-labelledby="meeting-topics">
      <h2 id="meeting-topics">{text.heading}</h2>
      {topics.length === 0 && <p className="soft">{text.none}</p>}
      <Topics topics={topics.slice(0, shownAtFirst)} />
      {rest.length > 0 && (
        <details>
          <summary className="summary">{text.more(rest.length)}</summary>
          <Topics topics={rest} />
        </details>
      )}
    </section>
  )
}

function Topics({ topics }: { topics: Meeting['topics'] }) {
  const text = useTexts(texts)
  return (
    <ul className="topics">
      {topics.map(({ id, title, description, proposedBy }) => (
        <li key={id}>
          <strong>{title}</strong>
          {description && <span>{description}</span>}
          {proposedBy && <span className="soft small">{text.from(proposedBy.firm)}</span>}
        </li>
      ))}
    </ul>
  )
}

const texts = bilingual({
  de: {
    heading: 'Themen',
    none: 'Für dieses Treffen hat noch niemand ein Thema vorgeschlagen.',
    more: (count: number) => (count === 1 ? 'Ein weiteres Thema' : `${count} weitere Themen`),
    from: (firm: string) => `Vorgeschlagen von ${firm}`,
  },
  en: {
    heading: 'Topics',
    none: 'Nobody has proposed a topic for this meeting yet.',
    more: (count: number) => (count === 1 ? 'One more topic' : `${count} more topics`),
    from: (firm: string) => `Proposed by ${firm}`,
  },
})
