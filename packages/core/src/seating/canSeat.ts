import { random } from '../random/index.ts'
import { distinctRounds } from './distinctRounds.ts'
import { frameOf } from './frame.ts'
import type { SeatingProblem } from './problem.ts'
import { feasibleStart, type Start } from './start/feasibleStart.ts'

/** Whether a seating that keeps every rule is found, whatever it costs; quicker than a search. The problem must be a sound one. */
export function canSeat(problem: SeatingProblem, seed: number): boolean {
  return !('found' in startWithoutCosts(problem, seed))
}

/** A start of the problem's distinct rounds, as far as rules go; the round that cannot be seated is numbered as in the problem. */
export function startWithoutCosts({ people, rounds, rules = [] }: SeatingProblem, seed: number): Start {
  const distinct = distinctRounds({ people, rounds, pairs: [], rules })
  const start = feasibleStart(frameOf(distinct.problem), random(seed))
  if (!('found' in start) || start.round === undefined) return start
  return { ...start, round: distinct.rounds.indexOf(start.round) }
}
