import type { PairMatrix } from '../../pairs/index.ts'

/** The sum of the distances of all two people in one group, counted from scratch: the oracle of the search. */
export function diversityOf({ n, values }: PairMatrix, groupOf: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (groupOf[i] === groupOf[j]) sum += values[i * n + j]!
  return sum
}
