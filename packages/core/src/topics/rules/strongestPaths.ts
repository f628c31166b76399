import { margin, type Pairwise } from '../pairwise.ts'

/** How strong a win in a pair is; 0 for a pair not strictly won. */
export type Strength = (counts: Pairwise, i: number, j: number) => number

export const winningMargin: Strength = (counts, i, j) => Math.max(0, margin(counts, i, j))
export const winningVotes: Strength = (counts, i, j) =>
  margin(counts, i, j) > 0 ? counts.values[i * counts.size + j]! : 0

/**
 * For every two topics the strength of the strongest chain of wins from the first to the second, where a chain is as
 * strong as its weakest link; 0 = no chain. Row-major. Floyd and Warshall's scheme, O(size³).
 */
export function strongestPaths(counts: Pairwise, strength: Strength): Int32Array {
  const { size } = counts
  const paths = Int32Array.from({ length: size * size }, (_, at) => {
    const i = Math.floor(at / size)
    return i === at % size ? 0 : strength(counts, i, at % size)
  })
  for (let via = 0; via < size; via++)
    for (let i = 0; i < size; i++) {
      const first = paths[i * size + via]!
      if (first > 0 && i !== via) widen(paths, i * size, via * size, size, first)
    }
  for (let i = 0; i < size; i++) paths[i * size + i] = 0
  return paths
}

/** Offers row `to` the chains that go over row `via`, whose first part is `first` strong. */
function widen(paths: Int32Array, to: number, via: number, size: number, first: number): void {
  for (let j = 0; j < size; j++) {
    const second = paths[via + j]!
    const chain = Math.min(first, second)
    if (chain > paths[to + j]!) paths[to + j] = chain
  }
}
