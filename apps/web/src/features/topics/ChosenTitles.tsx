import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import './ChosenTopics.css'

const chosenQuery = graphql(`
  query ChosenTopics($meetingId: ID!) {
    node(id: $meetingId) {
      ... on Meeting {
        id
        topicResult {
          chosen {
            id
            title
          }
        }
      }
    }
  }
`)

/** The topics that a vote has chosen, in short. */
export function ChosenTitles({ meetingId }: { meetingId: string }) {
  const text = useTexts(texts)
  const [{ data }] = useQuery({ query: chosenQuery, variables: { meetingId } })
  const result = data?.node && 'topicResult' in data.node ? data.node.topicResult : undefined
  if (!result) return null
  return (
    <>
      <p>{text}</p>
      <ul className="chosen-topics">
        {result.chosen.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </>
  )
}

const texts = bilingual({ de: 'Gewählt sind:', en: 'Chosen are:' })
