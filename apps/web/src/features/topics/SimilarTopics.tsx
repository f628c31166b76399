import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useSettled } from '../../lib/useSettled.ts'
import { Notice } from '../../ui/Notice.tsx'

const similarTopicsQuery = graphql(`
  query SimilarTopics($meetingId: ID!, $title: String!) {
    similarTopics(meetingId: $meetingId, title: $title) {
      topic {
        id
        title
      }
      hint {
        message
      }
    }
  }
`)

/** Says while a title is being written which topics of the list already mean the like; it hinders nobody. */
export function SimilarTopics({ meetingId, title }: { meetingId: string; title: string }) {
  const text = useTexts(texts)
  const wanted = useSettled(title.trim(), 400)
  const isIdle = wanted.length < 4
  const [{ data }] = useQuery({
    query: similarTopicsQuery,
    variables: { meetingId, title: wanted },
    pause: isIdle,
  })
  const similar = isIdle ? [] : (data?.similarTopics ?? [])
  return (
    <div role="status">
      {similar.length > 0 && (
        <Notice kind="info">
          <p>{text.question}</p>
          <ul className="similar-topics">
            {similar.map(({ topic, hint }) => (
              <li key={topic.id}>{hint.message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

const texts = bilingual({
  de: { question: 'Steht das schon auf der Liste?' },
  en: { question: 'Is this on the list already?' },
})
