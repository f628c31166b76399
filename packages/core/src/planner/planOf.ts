import type { SeatingResult } from '../seating/index.ts'
import { boundReasons } from './boundReasons.ts'
import { engineVersion } from './engineVersion.ts'
import { gapReason } from './gapReason.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { MeetingPlan } from './meetingPlan.ts'
import type { MeetingProblem } from './meetingProblem.ts'
import { plannedRounds } from './plannedRounds.ts'
import { planWithTopics } from './wishes/planWithTopics.ts'

/** What a search found for the meeting's problem, told in ids and sentences. */
export function planOf(input: MeetingInput, problem: MeetingProblem, result: SeatingResult): MeetingPlan {
  const { cost, bound, optimal, seed, steps } = result
  const plan: MeetingPlan = {
    ok: true,
    rounds: plannedRounds(input, problem, result.seating),
    cost,
    bound,
    gap: cost - bound,
    optimal,
    terms: result.terms.map((term) => ({ name: term.name, cost: term.cost, bound: term.bound })),
    reasons: [gapReason(cost, bound), ...boundReasons(result.reasons, input)],
    seed,
    steps,
    engineVersion,
  }
  return problem.topics ? planWithTopics(plan, problem.topics, result, input) : plan
}
