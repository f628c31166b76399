import type { GroupSize } from './groupingProblem.ts'

/**
 * The bounds of all groups, as a set: groups have no names, so a group may grow out of its bounds when another takes its
 * place. Sizes are allowed together when every group can be given bounds of its own that hold its size.
 */
export interface SizeBounds {
  readonly groups: readonly GroupSize[]
  /** Sizes 0..width − 1 can occur. */
  readonly width: number
  /** inside[low · width + high] = groups whose bounds lie in low..high, both ends included. */
  readonly inside: Int32Array
}

/** Lays out the bounds, none of which is above `room`. */
export function makeSizeBounds(groups: readonly GroupSize[], room: number): SizeBounds {
  const width = room + 1
  return { groups, width, inside: countInside(groups, width) }
}

/**
 * Writes open[s · width + t] = 1 where a person may go from a group of s to one of t, else 0. That is so when in every
 * range of sizes at least as many groups are left as have their bounds inside it (Hall's marriage theorem for intervals).
 * A step from s to s − 1 leaves the sizes as they are and is always open. O(width²).
 */
export function noteOpenMoves({ groups, width, inside }: SizeBounds, size: Int32Array, open: Uint8Array): void {
  const slack = countInside(
    Array.from(size, (people) => ({ min: people, max: people })),
    width,
  )
  for (let range = 0; range < slack.length; range++) slack[range]! -= inside[range]!
  const below = new Int32Array(width).fill(groups.length)
  const above = new Int32Array(width).fill(groups.length)
  for (let low = 0; low < width; low++)
    for (let high = low; high < width; high++) {
      below[low] = Math.min(below[low]!, slack[low * width + high]!)
      above[high] = Math.min(above[high]!, slack[low * width + high]!)
    }
  for (let from = 0; from < width; from++)
    for (let to = 0; to < width; to++) {
      const apart = below[from]! > 0 && above[to]! > 0 && (from > to || slack[from * width + to]! > 1)
      open[from * width + to] = to === from - 1 || apart ? 1 : 0
    }
}

/** counts[low · width + high] = intervals within low..high. */
function countInside(intervals: readonly GroupSize[], width: number): Int32Array {
  const counts = new Int32Array(width * width)
  for (const { min, max } of intervals) counts[min * width + Math.min(max, width - 1)]!++
  for (let low = width - 2; low >= 0; low--)
    for (let high = 0; high < width; high++) counts[low * width + high]! += counts[(low + 1) * width + high]!
  for (let low = 0; low < width; low++)
    for (let high = 1; high < width; high++) counts[low * width + high]! += counts[low * width + high - 1]!
  return counts
}
