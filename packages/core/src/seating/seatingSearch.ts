import { type Random, random } from '../random/index.ts'
import type { Bound, BoundReason } from './bound/bound.ts'
import { boundsOf } from './bound/boundsOf.ts'
import { checkProblem } from './checkProblem.ts'
import type { SeatingRefusal } from './clash.ts'
import { findClashes } from './findClashes.ts'
import { type Frame, frameOf } from './frame.ts'
import type { Seating, SeatingProblem } from './problem.ts'
import { PlanSearch } from './search/planSearch.ts'
import { seatingCost } from './seatingCost.ts'
import { feasibleStart, type Start } from './start/feasibleStart.ts'
import { givenStart } from './start/givenStart.ts'
import { goodStart } from './start/goodStart.ts'

export interface SearchOptions {
  readonly seed: number
  /** Where to start instead of by chance; must keep every rule. The plan is never dearer than it. */
  readonly start?: Seating
}

/** A search that its caller steps, who holds the watch. Cutting the steps into slices does not change the result. */
export interface SeatingSearch {
  /** Makes so many more steps; returns at once when the best is proven optimal. */
  run(steps: number): void
  readonly steps: number
  /** Of the best seating so far. */
  readonly cost: number
  /** No seating costs less. */
  readonly bound: number
  /** Whether cost = bound. */
  readonly optimal: boolean
  result(): SeatingResult
}

export interface SeatingResult {
  readonly ok: true
  readonly seating: Seating
  readonly cost: number
  readonly terms: readonly TermResult[]
  readonly bound: number
  readonly optimal: boolean
  /** What proves the bound. */
  readonly reasons: readonly BoundReason[]
  readonly steps: number
  readonly seed: number
}

export interface TermResult {
  readonly name: string
  readonly cost: number
  /** No seating of the problem costs less in this term. */
  readonly bound: number
}

/**
 * Opens a search for the cheapest seating that keeps every rule. The same problem, seed, start and steps give the same
 * plan on every machine. Throws a RangeError on a malformed problem or start; answers with a refusal when the rules cannot
 * all be kept.
 */
export function seatingSearch(problem: SeatingProblem, options: SearchOptions): SeatingSearch | SeatingRefusal {
  checkProblem(problem)
  const { seed, start } = options
  const frame = frameOf(problem)
  const chance = random(seed)
  const seated = start ? givenStart(problem, start) : startByChance(problem, frame, chance)
  if ('found' in seated) return { ok: false, clashes: findClashes(problem, seated, seed) }
  return new Search(problem, seed, new PlanSearch(frame, seated, chance), boundsOf(problem, frame))
}

function startByChance(problem: SeatingProblem, frame: Frame, chance: Random): Start {
  const start = feasibleStart(frame, chance)
  if ('found' in start) return start
  const costs = problem.pairs.map((term) => term.costs)
  return goodStart(frame, start, costs)
}

class Search implements SeatingSearch {
  private readonly problem: SeatingProblem
  private readonly seed: number
  private readonly plans: PlanSearch
  private readonly bounds: readonly Bound[]
  readonly bound: number

  /** The last of the bounds is about the total. */
  constructor(problem: SeatingProblem, seed: number, plans: PlanSearch, bounds: readonly Bound[]) {
    this.problem = problem
    this.seed = seed
    this.plans = plans
    this.bounds = bounds
    this.bound = bounds.at(-1)!.value
  }

  get steps(): number {
    return this.plans.steps
  }

  get cost(): number {
    return this.plans.bestCost
  }

  get optimal(): boolean {
    return this.cost <= this.bound
  }

  run(steps: number): void {
    if (!Number.isSafeInteger(steps) || steps < 0)
      throw new RangeError(`The search is to run ${steps} steps: expected a whole number ≥ 0.`)
    this.plans.runTo(this.steps + steps, this.bound)
  }

  result(): SeatingResult {
    const seating = this.seating()
    const { total, terms } = seatingCost(this.problem, seating)
    if (total !== this.cost) throw new Error(`The search counted a cost of ${this.cost}, from scratch it is ${total}.`)
    const bounded = terms.map((term) => ({ ...term, bound: this.termBound(term.name) }))
    const { bound, optimal, steps, seed } = this
    const reasons = this.bounds.at(-1)!.reasons
    return { ok: true, seating, cost: total, terms: bounded, bound, optimal, reasons, steps, seed }
  }

  private termBound(name: string): number {
    return this.bounds.find((bound) => bound.name === name)!.value
  }

  private seating(): Seating {
    const best = this.plans.best()
    return {
      tables: this.problem.rounds.map((round, at) =>
        round.tables.map((_, table) => [...best[at]!.keys()].filter((person) => best[at]![person] === table)),
      ),
    }
  }
}
