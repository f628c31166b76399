import type { Change } from './roundState.ts'

/** Pairs who sit together after a repair of their round but did not before (1), or the other way round (−1), by `a * people + b`, a < b. */
export type Togetherness = ReadonlyMap<number, 1 | -1>

/** What changes of seats mean for pairs; `before` is person → table, < 0 without a seat. */
export function togethernessOf(before: Int32Array, changes: readonly Change[]): Togetherness {
  const people = before.length
  const after = seatedAfter(before, changes)
  const pairs = new Map<number, 1 | -1>()
  for (const { person } of changes)
    for (let other = 0; other < people; other++) {
      if (other === person) continue
      const was = before[person]! >= 0 && before[person] === before[other]
      const is = after[person] === after[other]
      if (was !== is) pairs.set(Math.min(person, other) * people + Math.max(person, other), is ? 1 : -1)
    }
  return pairs
}

export function seatedAfter(before: Int32Array, changes: readonly Change[]): Int32Array {
  const after = before.slice()
  for (const { person, table } of changes) after[person] = table
  return after
}

/**
 * By how much two rounds that are both mended have more repeats than each would with the other as it was: the sum over pairs of
 * the product of what changed.
 */
export function moreRepeats(a: Togetherness, b: Togetherness): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let more = 0
  for (const [pair, change] of few) more += change * (many.get(pair) ?? 0)
  return more
}
