import type { Frame } from '../frame.ts'
import type { Change } from './roundState.ts'

/** What a repair of one round changes for the others. */
export interface Effect {
  readonly pairs: Togetherness
  readonly visits: Togetherness
}

/**
 * Who sits together after a repair of their round but did not before (1), or the other way round (−1). Of people, by
 * `a * people + b`, a < b; or of people and classes of tables, by `person * classes + class`.
 */
export type Togetherness = ReadonlyMap<number, 1 | -1>

/** What changes of seats mean for other rounds; `before` is person → table, < 0 without a seat. */
export function effectOf(frame: Frame, round: number, before: Int32Array, changes: readonly Change[]): Effect {
  return { pairs: pairsChanged(before, changes), visits: visitsChanged(frame, round, before, changes) }
}

function pairsChanged(before: Int32Array, changes: readonly Change[]): Togetherness {
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

function visitsChanged(
  { returns }: Frame,
  round: number,
  before: Int32Array,
  changes: readonly Change[],
): Togetherness {
  const visits = new Map<number, 1 | -1>()
  if (!returns) return visits
  const classOf = returns.classOf[round]!
  for (const { person, table } of changes) {
    const [left, found] = [classOf[before[person]!], classOf[table]!]
    if (returns.charged[person] === 0 || left === found) continue
    if (left !== undefined) visits.set(person * returns.classes + left, -1)
    visits.set(person * returns.classes + found, 1)
  }
  return visits
}

export function seatedAfter(before: Int32Array, changes: readonly Change[]): Int32Array {
  const after = before.slice()
  for (const { person, table } of changes) after[person] = table
  return after
}

/** By how much two rounds that are both mended cost more than each would with the other as it was. */
export function costBetween({ repeat, returns }: Frame, a: Effect, b: Effect): number {
  return repeat * moreOften(a.pairs, b.pairs) + (returns?.weight ?? 0) * moreOften(a.visits, b.visits)
}

/** The sum over pairs of the product of what changed. */
function moreOften(a: Togetherness, b: Togetherness): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let more = 0
  for (const [pair, change] of few) more += change * (many.get(pair) ?? 0)
  return more
}
