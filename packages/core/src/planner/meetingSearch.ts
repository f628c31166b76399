import { seatingSearch } from '../seating/index.ts'
import { checkMeeting } from './checkMeeting.ts'
import { clashReasons } from './clashReasons.ts'
import type { MeetingInput } from './meetingInput.ts'
import { meetingProblem } from './meetingProblem.ts'
import { planOf } from './planOf.ts'
import type { MeetingRefusal } from './reason.ts'
import { type MeetingSearch, steppedPlan } from './steppedPlan.ts'

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
