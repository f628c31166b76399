import type { GroupSize } from './groupingProblem.ts'

interface Filling {
  readonly sizes: readonly number[]
  readonly pairs: number
}

/**
 * The sizes of the groups for n people that hold the most pairs; n must fit. A group of s people has s(s − 1)/2 distances,
 * so with distances ≥ 0 the best grouping has nearly these sizes: between bounds they run to the extremes.
 */
export function groupSizes(n: number, groups: readonly GroupSize[]): readonly number[] {
  let fillings = new Map<number, Filling>([[0, { sizes: [], pairs: 0 }]])
  for (const group of groups) fillings = extend(fillings, group, n)
  return fillings.get(n)!.sizes
}

/** The best way to fill one group more, by number of people. */
function extend(before: Map<number, Filling>, { min, max }: GroupSize, n: number): Map<number, Filling> {
  const after = new Map<number, Filling>()
  for (const [people, { sizes, pairs }] of before)
    for (let size = min; size <= max && people + size <= n; size++) {
      const total = pairs + (size * (size - 1)) / 2
      if (total > (after.get(people + size)?.pairs ?? -1))
        after.set(people + size, { sizes: [...sizes, size], pairs: total })
    }
  return after
}
