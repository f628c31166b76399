import type { SeatingResult } from '../../seating/index.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingPlan } from '../meetingPlan.ts'
import type { MeetingTopics } from './meetingTopics.ts'
import { roundsWithTopics } from './roundsWithTopics.ts'
import { topicReasons } from './topicReasons.ts'
import { topicReport } from './topicReport.ts'

/** The plan of this result with everything there is to say about topics: at every table, in the reasons, in the report. */
export function planWithTopics(
  plan: MeetingPlan,
  topics: MeetingTopics,
  { seating }: SeatingResult,
  input: MeetingInput,
): MeetingPlan {
  const mix = plan.terms.filter(({ name }) => name === 'trade' || name === 'competitor')
  const mixPrice = mix.reduce((sum, { cost, bound }) => sum + cost - bound, 0)
  const report = topicReport(input, topics, seating, mixPrice)
  return {
    ...plan,
    rounds: roundsWithTopics(plan.rounds, topics, seating),
    reasons: [...plan.reasons, ...topicReasons(report, topics, input)],
    topics: report,
  }
}
