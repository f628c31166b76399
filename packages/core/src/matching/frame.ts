import { blend, type PairMatrix } from '../pairs/index.ts'
import type { MatchingProblem } from './problem.ts'

/** The problem as the search reads it. */
export interface Frame {
  readonly people: number
  readonly rounds: readonly (readonly number[])[]
  /** All terms times their weights. */
  readonly costs: PairMatrix
  readonly repeat: number
  /** Person × person: 1 where the two must not share a table. */
  readonly forbidden: Uint8Array
}

export function frameOf({ people, rounds, pairs, repeat = 0, apart = [] }: MatchingProblem): Frame {
  const forbidden = new Uint8Array(people * people)
  for (const [a, b] of apart) {
    forbidden[a * people + b] = 1
    forbidden[b * people + a] = 1
  }
  const sorted = rounds.map((present) => [...present].sort((a, b) => a - b))
  return { people, rounds: sorted, costs: blend(pairs, people), repeat, forbidden }
}

/** The costs of a round for `matchTables`, by places in the list of those present; Infinity for those who must stay apart. */
export function roundCosts(
  { people, forbidden }: Frame,
  present: readonly number[],
  cost: (a: number, b: number) => number,
) {
  const n = present.length
  const costs = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [present[i]!, present[j]!]
      if (forbidden[a * people + b]) continue
      const value = cost(a, b)
      costs[i * n + j] = value
      costs[j * n + i] = value
    }
  return costs
}
