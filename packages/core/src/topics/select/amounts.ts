import type { Approvals } from '../approvals.ts'
import { approximate, compare, type Fraction, fraction, plus, times, zero } from './fraction.ts'

/**
 * An exact amount per voter (money left, load carried), the same for all who cast one ballot. Equal amounts are kept
 * once: ballot b holds `values[of[b]]`. `values` are distinct and ascend, `approximate` are their nearest doubles.
 */
export interface Amounts {
  readonly of: Int32Array
  readonly values: readonly Fraction[]
  readonly approximate: Float64Array
}

/** Everybody holds the same amount. */
export function equalAmounts(ballots: number, amount: Fraction): Amounts {
  return { of: new Int32Array(ballots), values: [amount], approximate: Float64Array.of(approximate(amount)) }
}

/** The amounts after everybody's was changed by one rule. */
export function changeAll(amounts: Amounts, change: (amount: Fraction) => Fraction): Amounts {
  return sorted(amounts.of, amounts.values.map(change))
}

/** The amounts after those of a topic's supporters were changed; everybody else keeps theirs. */
export function changeSupporters(
  votes: Pick<Approvals, 'topicStarts' | 'supporters'>,
  amounts: Amounts,
  topic: number,
  change: (amount: Fraction) => Fraction,
): Amounts {
  const { values } = amounts
  const of = amounts.of.slice()
  const changed = new Map<number, number>()
  const all = [...values]
  for (let at = votes.topicStarts[topic]!; at < votes.topicStarts[topic + 1]!; at++) {
    const ballot = votes.supporters[at]!
    const before = of[ballot]!
    if (!changed.has(before)) changed.set(before, all.push(change(values[before]!)) - 1)
    of[ballot] = changed.get(before)!
  }
  return sorted(of, all)
}

/** How many supporters of a topic hold each of the amounts. */
export function supportersByAmount(
  votes: Pick<Approvals, 'topicStarts' | 'supporters' | 'weights'>,
  amounts: Amounts,
  topic: number,
): Float64Array {
  const { topicStarts, supporters, weights } = votes
  const counts = new Float64Array(amounts.values.length)
  for (let at = topicStarts[topic]!; at < topicStarts[topic + 1]!; at++)
    counts[amounts.of[supporters[at]!]!]! += weights[supporters[at]!]!
  return counts
}

/** The exact sum of what a topic's supporters hold. */
export function sumOfSupporters(
  votes: Pick<Approvals, 'topicStarts' | 'supporters' | 'weights'>,
  amounts: Amounts,
  topic: number,
): Fraction {
  return sumOf(amounts, supportersByAmount(votes, amounts, topic))
}

/** The exact sum over counts per amount. */
export function sumOf(amounts: Amounts, counts: Float64Array): Fraction {
  let sum = zero
  for (const [at, count] of counts.entries())
    if (count > 0) sum = plus(sum, times(fraction(count), amounts.values[at]!))
  return sum
}

/** One text for equal amounts of all ballots. */
export function amountsKey(amounts: Amounts): string {
  const texts = amounts.values.map(({ over, under }) => `${over}/${under}`)
  return Array.from(amounts.of, (at) => texts[at]).join(' ')
}

/** Drops values nobody holds, merges equal ones and sorts them. */
function sorted(of: Int32Array, values: readonly Fraction[]): Amounts {
  const held = new Set(of)
  const order = [...held].sort((a, b) => compare(values[a]!, values[b]!))
  const place = new Int32Array(values.length)
  const distinct: Fraction[] = []
  for (const at of order) {
    const last = distinct.at(-1)
    if (last === undefined || compare(last, values[at]!) !== 0) distinct.push(values[at]!)
    place[at] = distinct.length - 1
  }
  return { of: of.map((at) => place[at]!), values: distinct, approximate: Float64Array.from(distinct, approximate) }
}
