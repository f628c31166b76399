import type { GroupSize } from './groupingProblem.ts'

interface Partial {
  readonly sizes: readonly number[]
  readonly pairs: number
}

/** Ways kept per prefix of groups and number of people: enough for the few best that are asked for. */
const KEPT = 24

/**
 * The ways of sizing the groups for n people that hold the most pairs, best first, at most `wanted`, no two with the
 * same sizes in another order. A group of s people has s(s − 1)/2 distances, so with distances ≥ 0 the best grouping
 * nearly always has sizes of this list: between bounds they run to the extremes, and no single move leads from one
 * extreme to another.
 */
export function groupSizes(n: number, groups: readonly GroupSize[], wanted: number): number[][] {
  let partials = new Map<number, Partial[]>([[0, [{ sizes: [], pairs: 0 }]]])
  for (const group of groups) partials = extend(partials, group, n)
  return (partials.get(n) ?? []).slice(0, wanted).map(({ sizes }) => [...sizes])
}

/** How many pairs groups of these sizes hold. */
export function pairsOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

function extend(before: Map<number, Partial[]>, { min, max }: GroupSize, n: number): Map<number, Partial[]> {
  const after = new Map<number, Partial[]>()
  for (const [people, partials] of before)
    for (let size = min; size <= max && people + size <= n; size++) {
      const list = after.get(people + size) ?? []
      after.set(people + size, list)
      for (const { sizes, pairs } of partials)
        list.push({ sizes: [...sizes, size], pairs: pairs + (size * (size - 1)) / 2 })
    }
  for (const [people, list] of after) after.set(people, keepBest(list))
  return after
}

function keepBest(list: Partial[]): Partial[] {
  list.sort((a, b) => b.pairs - a.pairs)
  const seen = new Set<string>()
  const kept: Partial[] = []
  for (const partial of list) {
    const key = [...partial.sizes].sort((a, b) => a - b).join()
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(partial)
    if (kept.length === KEPT) break
  }
  return kept
}
