import type { GroupSize } from './groupingProblem.ts'

/**
 * Gives every group bounds that hold its size: bounds[group] = number of the bounds. Undefined when there is no way.
 * Smallest group first, and of the bounds that hold it those that end soonest.
 */
export function matchBounds(groups: readonly GroupSize[], size: ArrayLike<number>): Int32Array | undefined {
  const bounds = new Int32Array(groups.length)
  const free = new Set(groups.keys())
  for (const group of [...groups.keys()].sort((a, b) => size[a]! - size[b]!)) {
    const fitting = [...free].filter((at) => groups[at]!.min <= size[group]! && size[group]! <= groups[at]!.max)
    if (fitting.length === 0) return undefined
    const soonest = fitting.reduce((best, at) => (groups[at]!.max < groups[best]!.max ? at : best))
    bounds[group] = soonest
    free.delete(soonest)
  }
  return bounds
}
