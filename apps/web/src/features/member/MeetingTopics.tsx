import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import type { ComingMeeting } from './ownMeetingsQuery.ts'
import { TopicState } from './TopicState.tsx'

/** The topics of a meeting: how far the vote is, the way to the own ballot, and all that were proposed. */
export function MeetingTopics({ meeting }: { meeting: ComingMeeting }) {
  const text = useTexts(texts)
  const { id, topics, topicPoll } = meeting
  return (
    <section className="card stack" aria-labelledby="topics">
      <h2 id="topics">{text.heading}</h2>
      <TopicState meeting={meeting} />
      {topicPoll?.open && topics.length > 0 && (
        <div>
          <LinkButton href={`/treffen/${id}/stimmzettel`} variant="primary">
            {text.vote}
          </LinkButton>
        </div>
      )}
      {topics.length > 0 && (
        <div>
          <h3>{text.proposed}</h3>
          <ul className="topic-list">
            {topics.map((topic) => (
              <li key={topic.id}>
                <strong>{topic.title}</strong>
                {topic.description && <span>{topic.description}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const texts = bilingual({
  de: { heading: 'Themen', vote: 'Themen wählen', proposed: 'Vorgeschlagen sind' },
  en: { heading: 'Topics', vote: 'Choose topics', proposed: 'Proposed' },
})
