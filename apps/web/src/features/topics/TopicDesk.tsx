import { useRef, useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { TopicRow } from './TopicRow.tsx'
import type { ListedTopic, TopicMeeting } from './topicsQuery.ts'
import { useTopicChange } from './useTopicChange.ts'
import './TopicDesk.css'

/** The list of topics with what staff do to it; everything can be undone. */
export function TopicDesk({ meeting }: { meeting: TopicMeeting }) {
  const text = useTexts(texts)
  const { outcome, withdraw, restore, merge, unmerge } = useTopicChange()
  const [news, setNews] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const { topics, topicsSetAside } = meeting
  // The row with the focus is gone after each of these.
  const tell = (done: boolean, sentence: string) => {
    setNews(done ? sentence : '')
    if (done) heading.current?.focus()
  }
  const mergeInto = async (topic: ListedTopic, into: ListedTopic) =>
    tell(await merge(topic, into.id), text.merged(topic.title, into.title))
  return (
    <section className="card stack-tight" aria-labelledby="topic-desk">
      <h2 id="topic-desk" ref={heading} tabIndex={-1}>
        {text.heading(topics.length)}
      </h2>
      <div role="status">{news && <p className="topic-news">{news}</p>}</div>
      {outcome.failure && <FailureNotice error={outcome.failure} />}
      <UserErrors errors={outcome.userErrors} />
      {topics.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="topic-desk-rows">
        {topics.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            others={topics.filter(({ id }) => id !== topic.id)}
            isFixed={meeting.status !== 'PLANNED'}
            onWithdraw={async () => tell(await withdraw(topic), text.withdrawn(topic.title))}
            onMerge={(into) => mergeInto(topic, into)}
          />
        ))}
      </ul>
      {topicsSetAside.length > 0 && (
        <details>
          <summary className="summary">{text.setAside(topicsSetAside.length)}</summary>
          <ul className="topic-desk-rows">
            {topicsSetAside.map((topic) => (
              <li key={topic.id} className="topic-desk-row">
                <strong>{topic.title}</strong>
                <span className="soft small">
                  {topic.mergedInto ? text.mergedInto(topic.mergedInto.title) : text.wasWithdrawn}
                </span>
                {meeting.status === 'PLANNED' && (
                  <div>
                    <Button
                      onClick={async () =>
                        tell(await (topic.mergedInto ? unmerge : restore)(topic), text.restored(topic.title))
                      }
                    >
                      {topic.mergedInto ? text.unmerge : text.restore}
                      <span className="visually-hidden">„{topic.title}“</span>
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: (count: number) => counted(count, 'Thema', 'Themen'),
    none: 'Noch hat niemand ein Thema vorgeschlagen.',
    withdrawn: (title: string) => `„${title}“ ist zurückgezogen. Unter „Beiseitegelegt“ holen Sie es wieder.`,
    merged: (title: string, into: string) =>
      `„${title}“ zählt jetzt zu „${into}“. Unter „Beiseitegelegt“ trennen Sie beide wieder.`,
    restored: (title: string) => `„${title}“ steht wieder auf der Liste.`,
    setAside: (count: number) => `Beiseitegelegt (${count})`,
    mergedInto: (title: string) => `gehört zu „${title}“`,
    wasWithdrawn: 'zurückgezogen',
    unmerge: 'Wieder trennen',
    restore: 'Wieder aufnehmen',
  },
  en: {
    heading: (count: number) => counted(count, 'topic', 'topics'),
    none: 'Nobody has proposed a topic yet.',
    withdrawn: (title: string) => `“${title}” is withdrawn. Under “Set aside” you can get it back.`,
    merged: (title: string, into: string) =>
      `“${title}” counts as “${into}” now. Under “Set aside” you can part them again.`,
    restored: (title: string) => `“${title}” is on the list again.`,
    setAside: (count: number) => `Set aside (${count})`,
    mergedInto: (title: string) => `belongs to “${title}”`,
    wasWithdrawn: 'withdrawn',
    unmerge: 'Part again',
    restore: 'Take back',
  },
})
