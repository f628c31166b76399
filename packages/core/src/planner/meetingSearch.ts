import { type SeatingResult, seatingSearch } from '../seating/index.ts'
import { boundReasons } from './boundReasons.ts'
import { checkMeeting } from './checkMeeting.ts'
import { clashReasons } from './clashReasons.ts'
import { engineVersion } from './engineVersion.ts'
import { gapReason } from './gapReason.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { MeetingPlan } from './meetingPlan.ts'
import { type MeetingProblem, meetingProblem } from './meetingProblem.ts'
import { plannedRounds } from './plannedRounds.ts'
import type { MeetingRefusal } from './reason.ts'
import { type MeetingSearch, steppedPlan } from './steppedPlan.ts'
import { planWithTopics } from './wishes/planWithTopics.ts'

/**
 * Begins to plan a meeting. What the calling code got wrong throws a RangeError; what the world got wrong (nobody there, rules that
 * cannot hold) is a refusal with reasons.
 */
export function meetingSearch(input: MeetingInput, { seed }: { seed: number }): MeetingSearch | MeetingRefusal {
  checkMeeting(input)
  const problem = meetingProblem(input)
  if ('ok' in problem) return problem
  const search = seatingSearch(problem, { seed })
  if ('ok' in search) return { ok: false, reasons: clashReasons(search.clashes, input) }
  return steppedPlan(search, () => planOf(input, problem, search.result()))
}

function planOf(input: MeetingInput, problem: MeetingProblem, result: SeatingResult): MeetingPlan {
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
