import type { ReturnTerm } from '../../seating/index.ts'
import { defaultWeights } from '../weights.ts'
import type { MeetingTopics } from './meetingTopics.ts'

/** What it costs to have a topic twice: 100 for the second round with it, 200 more for the third. */
export function returnTerm({ tables, travellers }: MeetingTopics, weight = defaultWeights.return): ReturnTerm {
  return { weight: 100 * weight, classOf: (_round, table) => tables.topicOf[table]!, people: travellers }
}
