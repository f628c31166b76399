import type { SeatingProblem } from './problem.ts'

/** The term of returns flattened: which tables are of one class, and whom it concerns. */
export interface ReturnFrame {
  readonly weight: number
  /** Classes are 0 to classes − 1. */
  readonly classes: number
  /** Round → table → class. */
  readonly classOf: readonly Int32Array[]
  /** Person → 1 when they are charged. */
  readonly charged: Uint8Array
}

/** Null when there is no such term, or none that could cost anything. */
export function returnFrame({ people, rounds, returns }: SeatingProblem): ReturnFrame | null {
  if (!returns || returns.weight === 0 || rounds.length === 1) return null
  const given = rounds.map(({ tables }, round) => tables.map((_, table) => returns.classOf(round, table)))
  const number = new Map([...new Set(given.flat())].map((one, at) => [one, at]))
  const charged = new Uint8Array(people).fill(returns.people ? 0 : 1)
  for (const person of returns.people ?? []) charged[person] = 1
  return {
    weight: returns.weight,
    classes: number.size,
    classOf: given.map((tables) => Int32Array.from(tables, (one) => number.get(one)!)),
    charged,
  }
}
