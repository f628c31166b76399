import { random } from '../random/index.ts'
import { frameOf } from './frame.ts'
import type { SeatingProblem } from './problem.ts'
import { feasibleStart } from './start/feasibleStart.ts'

/** Whether a seating that keeps every rule is found, whatever it costs; quicker than a search. The problem must be a sound one. */
export function canSeat(problem: SeatingProblem, seed: number): boolean {
  return !('found' in feasibleStart(frameOf(withoutCosts(problem)), random(seed)))
}

/** The same rounds and rules; nothing costs anything. */
export function withoutCosts({ people, rounds, rules = [] }: SeatingProblem): SeatingProblem {
  return { people, rounds, pairs: [], rules }
}
