import { type SeatingSearch, seatingSearch } from '../seating/index.ts'
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
import { planWithTopics } from './wishes/planWithTopics.ts'

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
  return new SteppedMeeting(input, problem, search)
}

class SteppedMeeting implements MeetingSearch {
  readonly ok = true
  private readonly input: MeetingInput
  private readonly problem: MeetingProblem
  private readonly search: SeatingSearch

  constructor(input: MeetingInput, problem: MeetingProblem, search: SeatingSearch) {
    this.input = input
    this.problem = problem
    this.search = search
  }

  run(steps: number): void {
    this.search.run(steps)
  }

  get steps(): number {
    return this.search.steps
  }

  get cost(): number {
    return this.search.cost
  }

  get bound(): number {
    return this.search.bound
  }

  get optimal(): boolean {
    return this.search.optimal
  }

  plan(): MeetingPlan {
    const result = this.search.result()
    const { cost, bound, optimal, seed, steps } = result
    const plan: MeetingPlan = {
      ok: true,
      rounds: plannedRounds(this.input, this.problem, result.seating),
      cost,
      bound,
      gap: cost - bound,
      optimal,
      terms: result.terms.map((term) => ({ name: term.name, cost: term.cost, bound: term.bound })),
      reasons: [gapReason(cost, bound), ...boundReasons(result.reasons, this.input)],
      seed,
      steps,
      engineVersion,
    }
    const { topics } = this.problem
    return topics ? planWithTopics(plan, topics, result, this.input) : plan
  }
}
