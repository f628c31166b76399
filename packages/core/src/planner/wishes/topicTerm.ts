import type { PlaceTerm } from '../../seating/index.ts'
import { UNRANKED } from '../../topics/index.ts'
import { defaultWeights } from '../weights.ts'
import type { MeetingTopics } from './meetingTopics.ts'

export const TOPIC = 'topic'

/**
 * What a place costs by the topic of its table: 0 for the dearest topic of a person, 100 for one not asked for, in between
 * by the square of the rank (second 8, third 21, fourth 38, fifth 62). A guess costs from 0 to 26, an empty ballot nothing.
 */
export function topicTerm({ costs, tables }: MeetingTopics, weight = defaultWeights.topic): PlaceTerm {
  const { values, topics, people } = costs
  const dearest = Array.from({ length: people }, (_, person) =>
    Math.min(...values.subarray(person * topics, (person + 1) * topics)),
  )
  const price = (person: number, table: number) => values[person * topics + tables.topicOf[table]!]! - dearest[person]!
  return {
    name: TOPIC,
    weight,
    cost: (person, _round, table) => Math.round((100 * price(person, table)) / (UNRANKED - 1)),
  }
}
