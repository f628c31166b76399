import type { Seating } from '../../seating/index.ts'
import type { PlannedRound } from '../meetingPlan.ts'
import type { MeetingTopics } from './meetingTopics.ts'
import { tableWishes } from './tableWishes.ts'

/** The planned rounds of this seating with the topic of every table, and how far its people wanted it. */
export function roundsWithTopics(
  rounds: readonly PlannedRound[],
  topics: MeetingTopics,
  seating: Seating,
): PlannedRound[] {
  return rounds.map(({ number, tables }, round) => ({
    number,
    tables: tables.map((table) => {
      const at = table.number - 1
      const topic = topics.tables.topicOf[at]!
      const wishes = tableWishes(topics, topic, seating.tables[round]![at]!)
      return { ...table, topic: topics.ids[topic]!, wishes }
    }),
  }))
}
