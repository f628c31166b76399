import type { PlaceTerm } from '../../seating/index.ts'
import { placeCost, UNRANKED } from '../../topics/index.ts'
import { defaultWeights } from '../weights.ts'
import type { MeetingTopics } from './meetingTopics.ts'

export const TOPIC = 'topic'

/**
 * What a place costs by the topic of its table: 0 for the dearest topic of a person, 100 for one not asked for, in between
 * by the square of the rank (second 8, third 21, fourth 38, fifth 62); 154 more for a topic that the person is to visit in another
 * round. A guess costs from 0 to 26, an empty ballot nothing.
 */
export function topicTerm({ costs, rounds, visits }: MeetingTopics, weight = defaultWeights.topic): PlaceTerm {
  const price = placeCost(costs, rounds, visits)
  const dearest = Array.from({ length: costs.people }, (_, person) =>
    Math.min(...costs.values.subarray(person * costs.topics, (person + 1) * costs.topics)),
  )
  return {
    name: TOPIC,
    weight,
    cost: (person, round, table) =>
      Math.round((100 * (price(person, round, table) - dearest[person]!)) / (UNRANKED - 1)),
  }
}
