import type { RoundFrame } from '../frame.ts'

/** What can be said of table sizes before anybody sits. */
export interface TableSizes {
  /** The smallest table anyone can find themselves at, and the largest. */
  readonly least: number
  readonly most: number
  /** The fewest ordered pairs of mates, Σ s(s − 1), over all ways of filling the tables. */
  readonly mates: number
}

/** Sizes as even as the limits allow have the fewest pairs, as in `minPairs`: start at the minima, then fill the emptiest. */
export function tableSizes({ present, min, max }: RoundFrame): TableSizes {
  const people = present.length
  const room = (list: Int32Array) => list.reduce((sum, size) => sum + size, 0)
  const sizes = min.slice()
  for (let left = people - room(min); left > 0; left--) sizes[emptiest(sizes, max)]!++
  const least = min.map((size, table) => Math.max(size, people - (room(max) - max[table]!)))
  const most = max.map((size, table) => Math.min(size, people - (room(min) - min[table]!)))
  return {
    least: least.reduce(
      (smallest, size, at) => (most[at]! > 0 ? Math.min(smallest, Math.max(1, size)) : smallest),
      people,
    ),
    most: most.reduce((largest, size) => Math.max(largest, size), 0),
    mates: sizes.reduce((sum, size) => sum + size * (size - 1), 0),
  }
}

function emptiest(sizes: Int32Array, max: Int32Array): number {
  let best = -1
  for (let table = 0; table < sizes.length; table++)
    if (sizes[table]! < max[table]! && (best === -1 || sizes[table]! < sizes[best]!)) best = table
  return best
}
