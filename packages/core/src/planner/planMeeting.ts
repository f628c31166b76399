import { defaultSteps } from './defaultSteps.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { MeetingPlan } from './meetingPlan.ts'
import { meetingSearch } from './meetingSearch.ts'
import type { MeetingRefusal } from './reason.ts'

/**
 * Seats a meeting: everybody present at exactly one table in every round, every rule kept, at the least cost found in so many
 * steps (default: `defaultSteps`). The same input, seed and steps give the same plan on every engine. A bad input throws a RangeError; a meeting that
 * cannot be seated is refused with reasons.
 */
export function planMeeting(
  input: MeetingInput,
  { seed, steps }: { seed: number; steps?: number },
): MeetingPlan | MeetingRefusal {
  const search = meetingSearch(input, { seed })
  if (!search.ok) return search
  search.run(steps ?? defaultSteps(input))
  return search.plan()
}
