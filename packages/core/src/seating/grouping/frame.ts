import type { PairMatrix } from '../../pairs/index.ts'
import type { GroupingProblem } from './groupingProblem.ts'
import { makeSizeBounds, type SizeBounds } from './sizeBounds.ts'

/** What never changes during a search, laid out once for all walks. */
export interface Frame {
  readonly n: number
  readonly groups: number
  /** Seats kept for every group: the largest max. */
  readonly room: number
  readonly bounds: SizeBounds
  /** distance[i · n + j] of two people. */
  readonly distance: Int32Array
  /** distance(i, j) = share[i] + share[j] + excess[i · n + j], with the excess as even as row means make it. */
  readonly share: Int32Array
  readonly excess: Int32Array
  /** The smallest excess of two people. */
  readonly lowest: number
}

/** Lays out a problem. O(n²). */
export function makeFrame({ distances, groups }: GroupingProblem): Frame {
  const { n, values } = distances
  const share = sharesOf(distances)
  const excess = values.map((value, at) => value - share[Math.floor(at / n)]! - share[at % n]!)
  const room = groups.reduce((most, { max }) => Math.max(most, Math.min(max, n)), 0)
  return {
    n,
    groups: groups.length,
    room,
    bounds: makeSizeBounds(groups, room),
    distance: values,
    share,
    excess,
    lowest: excess.reduce((low, value, at) => (at % (n + 1) === 0 ? low : Math.min(low, value)), 0),
  }
}

/** Row mean less half the mean of all, rounded: the share each person has in their distances. */
function sharesOf({ n, values }: PairMatrix): Int32Array {
  const means = Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let j = 0; j < n; j++) sum += values[i * n + j]!
    return sum / Math.max(1, n - 1)
  })
  const half = means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, n) / 2
  return Int32Array.from(means, (mean) => Math.round(mean - half))
}
