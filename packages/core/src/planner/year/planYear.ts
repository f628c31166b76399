import { defaultSteps } from '../defaultSteps.ts'
import type { MeetingRefusal } from '../reason.ts'
import { meetingOf, type PlannableMeeting, type YearInput } from './yearInput.ts'
import type { YearPlan } from './yearPlan.ts'
import { yearSearch } from './yearSearch.ts'

/**
 * Plans a series of meetings so that few people meet twice over the year: every meeting with replies in turn, each knowing those
 * before it and sparing for those that follow, whether their replies are in or only likely. Give the meetings of the year and plan
 * again whenever replies come in; or only the next with replies, the others by likelihood. `steps` are those of each meeting
 * (default: `defaultSteps`). The same input, seed and steps give the same plan on every engine. Throws and refuses as `yearSearch`.
 */
export function planYear(
  input: YearInput,
  { seed, steps }: { seed: number; steps?: number },
): YearPlan | MeetingRefusal {
  const search = yearSearch(input, { seed })
  if (!search.ok) return search
  while (search.meeting !== null) {
    search.run(steps ?? stepsFor(input, search.meeting))
    search.next()
  }
  return search.plan()
}

function stepsFor(input: YearInput, number: number): number {
  return defaultSteps(meetingOf(input, input.meetings[number - 1] as PlannableMeeting, []))
}
