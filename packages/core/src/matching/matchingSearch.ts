import { blend } from '../pairs/index.ts'
import { random } from '../random/index.ts'
import { bestRounds } from './bestRounds.ts'
import { boundOf, type MatchingBound, type MatchingReason, repeatBound } from './bound.ts'
import { checkProblem } from './checkProblem.ts'
import { type Frame, frameOf } from './frame.ts'
import { matchingCost } from './matchingCost.ts'
import type { MatchingRefusal, Obstacle } from './obstacle.ts'
import { type MatchingProblem, REPEAT, type Tables } from './problem.ts'
import { Rematching } from './rematching.ts'
import type { TableMatching } from './tableMatching.ts'

/** A search that its caller steps, who holds the watch. Cutting the steps into slices does not change the result. */
export interface MatchingSearch {
  /** Matches so many more times a round anew; returns at once when the best is proven optimal. */
  run(steps: number): void
  readonly steps: number
  /** Of the best so far. */
  readonly cost: number
  /** No tables cost less. */
  readonly bound: number
  /** Whether cost = bound. */
  readonly optimal: boolean
  result(): MatchingResult
}

export interface MatchingResult {
  readonly ok: true
  readonly tables: Tables
  readonly cost: number
  readonly terms: readonly { readonly name: string; readonly cost: number; readonly bound: number }[]
  readonly bound: number
  readonly optimal: boolean
  /** What proves the bound. */
  readonly reasons: readonly MatchingReason[]
  readonly steps: number
  readonly seed: number
}

/**
 * Opens a search for the cheapest one-to-one rounds. A single round is exactly optimal before the first step (of an odd number as
 * far as the bound tells). The same problem, seed and steps give the same tables on every machine. Throws a RangeError on a
 * malformed problem; answers with a refusal when a round cannot be matched.
 */
export function matchingSearch(problem: MatchingProblem, { seed }: { seed: number }): MatchingSearch | MatchingRefusal {
  checkProblem(problem)
  const frame = frameOf(problem)
  const best = bestRounds(frame, frame.costs)
  if (!isMatched(best)) return { ok: false, obstacles: best }
  return new Search(problem, frame, seed, best)
}

function isMatched(rounds: TableMatching[] | Obstacle[]): rounds is TableMatching[] {
  return rounds.every((round) => 'ok' in round)
}

class Search implements MatchingSearch {
  private readonly problem: MatchingProblem
  private readonly frame: Frame
  private readonly seed: number
  private readonly proof: MatchingBound
  private readonly rematching: Rematching

  constructor(problem: MatchingProblem, frame: Frame, seed: number, best: readonly TableMatching[]) {
    this.problem = problem
    this.frame = frame
    this.seed = seed
    this.proof = boundOf(frame, best)
    this.rematching = new Rematching(frame, best[0]!.tables, random(seed))
  }

  get steps(): number {
    return this.rematching.steps
  }

  get cost(): number {
    return this.rematching.bestCost
  }

  get bound(): number {
    return this.proof.value
  }

  get optimal(): boolean {
    return this.cost <= this.bound
  }

  run(steps: number): void {
    if (!Number.isSafeInteger(steps) || steps < 0)
      throw new RangeError(`The search is to run ${steps} steps: expected a whole number ≥ 0.`)
    this.rematching.runTo(this.steps + steps, this.bound)
  }

  result(): MatchingResult {
    const tables = this.rematching.best()
    const { total, terms } = matchingCost(this.problem, tables)
    if (total !== this.cost) throw new Error(`The search counted a cost of ${this.cost}, from scratch it is ${total}.`)
    const bounded = terms.map((term) => ({ ...term, bound: this.termBound(term.name) }))
    const { bound, optimal, steps, seed } = this
    const { reasons } = this.proof
    return { ok: true, tables, cost: total, terms: bounded, bound, optimal, reasons, steps, seed }
  }

  /** The least that the tables can cost in one term alone. */
  private termBound(name: string): number {
    if (name === REPEAT) return repeatBound(this.frame).value
    const term = this.problem.pairs.find((one) => one.name === name)!
    const best = bestRounds(this.frame, blend([term]))
    return isMatched(best) ? best.reduce((sum, { bound }) => sum + bound, 0) : 0
  }
}
