import { addDense, isDense, isStrict } from './pairwiseDense.ts'
import type { Profile } from './profile.ts'

/** For every two topics, how many voters put the first strictly above the second: `values[i * size + j]`. */
export interface Pairwise {
  readonly size: number
  readonly values: Int32Array
}

/** Counts all pairs. A tie inside a ballot adds nothing to either side. */
export function pairwise(profile: Profile): Pairwise {
  const { size, weights, starts } = profile
  const values = new Int32Array(size * size)
  const ballots = [...weights.keys()]
  const [dense, short] = split(ballots, (ballot) => isDense(size, starts[ballot + 1]! - starts[ballot]!))
  const [strict, tied] = split(dense, (ballot) => isStrict(profile, ballot))
  for (const kind of [strict, tied])
    for (const [weight, alike] of byWeight(kind, weights)) {
      if (alike.length >= FEW_ALIKE) addDense(profile, alike, weight, values)
      else short.push(...alike)
    }
  addShort(profile, short, values)
  return { size, values }
}

/** Fewer long ballots of one weight are not worth packing. */
const FEW_ALIKE = 32

function split(ballots: readonly number[], first: (ballot: number) => boolean): [number[], number[]] {
  return [ballots.filter(first), ballots.filter((ballot) => !first(ballot))]
}

function byWeight(ballots: readonly number[], weights: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const ballot of ballots) {
    const group = groups.get(weights[ballot]!)
    if (group) group.push(ballot)
    else groups.set(weights[ballot]!, [ballot])
  }
  return groups
}

/**
 * Adds ballots that rank few topics. A ranked topic is first counted above all others, once for the whole vote, and then
 * corrected for those that are not below it; so the work grows with the square of what people ranked.
 */
function addShort(profile: Profile, ballots: readonly number[], values: Int32Array): void {
  const { size, weights, starts, ranked, tiers } = profile
  const above = new Int32Array(size)
  for (const ballot of ballots) {
    const weight = weights[ballot]!
    const [start, end] = [starts[ballot]!, starts[ballot + 1]!]
    let tierEnd = start
    for (let at = start; at < end; at++) {
      const row = ranked[at]! * size
      above[ranked[at]!]! += weight
      while (tierEnd < end && tiers[tierEnd] === tiers[at]) tierEnd++
      for (let other = start; other < tierEnd; other++) values[row + ranked[other]!]! -= weight
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) values[i * size + j]! += above[i]!
  for (let i = 0; i < size; i++) values[i * size + i] = 0
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
