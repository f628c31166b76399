import type { MeetingPlan } from './meetingPlan.ts'

/** A search that its caller steps, for a progress bar, a stop button, a watch. The plan depends on the steps, not on how they were sliced. */
export interface MeetingSearch {
  readonly ok: true
  /** Searches on, so many steps; at once back when the plan is proven optimal. */
  run(steps: number): void
  readonly steps: number
  /** Of the best plan so far. */
  readonly cost: number
  readonly bound: number
  readonly optimal: boolean
  /** The best plan so far; there is one from the start. */
  plan(): MeetingPlan
}

/** The search of a wing, as the planner's own: `plan` tells what it found so far in people's ids. */
export function steppedPlan(search: Omit<MeetingSearch, 'ok' | 'plan'>, plan: () => MeetingPlan): MeetingSearch {
  return {
    ok: true,
    run: (steps) => search.run(steps),
    get steps() {
      return search.steps
    },
    get cost() {
      return search.cost
    },
    get bound() {
      return search.bound
    },
    get optimal() {
      return search.optimal
    },
    plan,
  }
}
