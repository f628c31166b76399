import type { Profile } from './profile.ts'

/** For every two topics, how many voters put the first strictly above the second: `values[i * size + j]`. */
export interface Pairwise {
  readonly size: number
  readonly values: Int32Array
}

/**
 * Counts all pairs. A tie inside a ballot adds nothing to either side. Cost: size per ranked topic only once for the
 * whole vote, because a ranked topic is first counted above all others and then corrected for those that are not below
 * it; so the work grows with the square of what people ranked, not with the number of topics.
 */
export function pairwise(profile: Profile): Pairwise {
  const { size, weights, starts, ranked, tiers } = profile
  const above = new Int32Array(size)
  const values = new Int32Array(size * size)
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot]!
    const start = starts[ballot]!
    const end = starts[ballot + 1]!
    let tierEnd = start
    for (let at = start; at < end; at++) {
      const row = ranked[at]! * size
      above[ranked[at]!]! += weight
      while (tierEnd < end && tiers[tierEnd] === tiers[at]) tierEnd++
      for (let other = start; other < tierEnd; other++) values[row + ranked[other]!]! -= weight
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) values[i * size + j]! += i === j ? 0 : above[i]!
  for (let i = 0; i < size; i++) values[i * size + i] = 0
  return { size, values }
}

/** Voters for i over j minus voters for j over i. */
export function margin(counts: Pairwise, i: number, j: number): number {
  return counts.values[i * counts.size + j]! - counts.values[j * counts.size + i]!
}

/** All margins, row-major like the counts. */
export function margins(counts: Pairwise): Int32Array {
  const { size, values } = counts
  return values.map((votes, at) => votes - values[(at % size) * size + Math.floor(at / size)]!)
}
