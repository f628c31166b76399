import type { Schedule } from './schedule.ts'
import { shiftedRound } from './transversal.ts'

/**
 * Steps of the seats for the rule "every round, move on by so many tables" (0 is the host who stays), or null when no
 * such rule keeps everybody apart. Two seats with steps α ≠ α′ meet again after tables / gcd(tables, |α − α′|) rounds,
 * so no difference may be a multiple of a divisor e of `tables` with tables / e < rounds. Of the numbers modulo the
 * smallest such e no two may be equal: more than e seats are impossible, and 0, 1, 2 … serves for up to e.
 */
export function cyclicSteps(tables: number, seats: number, rounds: number): number[] | null {
  let least = 1
  while (tables % least !== 0 || tables / least >= Math.max(2, rounds)) least++
  return seats <= least ? Array.from({ length: seats }, (_, step) => step) : null
}

/** The schedule of the rule: person c·tables + x begins at table x on seat c. */
export function cyclicSchedule(tables: number, steps: readonly number[], rounds: number): Schedule {
  return Array.from({ length: rounds }, (_, round) =>
    shiftedRound(tables, steps.length, (column, row) => (row + round * steps[column]!) % tables),
  )
}
