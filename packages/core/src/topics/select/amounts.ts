import type { Approvals } from '../approvals.ts'
import { approximate, fraction, gcd } from './fraction.ts'

/**
 * An exact amount per voter (money left, load carried), the same for all who cast one ballot. Equal amounts are kept
 * once: a voter of ballot b holds `over[of[b]] / under`. `over` ascends without repetition; `nearest` holds the amounts
 * as doubles.
 */
export interface Amounts {
  readonly of: Int32Array
  readonly over: readonly bigint[]
  readonly under: bigint
  readonly nearest: Float64Array
}

/** What sums over supporters need to know. */
export type Support = Pick<Approvals, 'topicStarts' | 'supporters' | 'weights'>

/** Everybody holds the same whole amount. */
export function equalAmounts(ballots: number, amount: number): Amounts {
  return sorted(new Int32Array(ballots), [BigInt(amount)], 1n)
}

/** Everybody's amount with the other sign: money left becomes a load of less than nothing, and back. */
export function negated({ of, over, under }: Amounts): Amounts {
  return sorted(
    of.slice(),
    over.map((amount) => -amount),
    under,
  )
}

/**
 * The amounts after those of a topic's supporters were changed; everybody else keeps theirs. `change` gets what a
 * supporter holds as a whole number over `under`, and answers with one over `under × finer`.
 */
export function changeSupporters(
  { topicStarts, supporters }: Support,
  { of, over, under }: Amounts,
  topic: number,
  finer: bigint,
  change: (amount: bigint) => bigint,
): Amounts {
  const after = of.slice()
  for (let at = topicStarts[topic]!; at < topicStarts[topic + 1]!; at++) after[supporters[at]!]! += over.length
  return sorted(after, [...over.map((amount) => amount * finer), ...over.map(change)], under * finer)
}

/** How many supporters of a topic hold each of the amounts. */
export function supportersByAmount(
  { topicStarts, supporters, weights }: Support,
  { of, over }: Amounts,
  topic: number,
): Float64Array {
  const counts = new Float64Array(over.length)
  for (let at = topicStarts[topic]!; at < topicStarts[topic + 1]!; at++)
    counts[of[supporters[at]!]!]! += weights[supporters[at]!]!
  return counts
}

/** The sum of what a topic's supporters hold, as a whole number over `amounts.under`. */
export function sumOfSupporters(support: Support, amounts: Amounts, topic: number): bigint {
  let sum = 0n
  for (const [at, count] of supportersByAmount(support, amounts, topic).entries())
    if (count > 0) sum += BigInt(count) * amounts.over[at]!
  return sum
}

/** One text for equal amounts of all ballots. */
export function amountsKey({ of, over, under }: Amounts): string {
  return `${over.join()}/${under}:${of.join()}`
}

/** Drops amounts nobody holds, merges equal ones, sorts them and brings them to lowest terms; takes `of` over. */
function sorted(of: Int32Array, over: readonly bigint[], under: bigint): Amounts {
  const held = new Uint8Array(over.length)
  for (let ballot = 0; ballot < of.length; ballot++) held[of[ballot]!] = 1
  const amounts = over.filter((_, at) => held[at])
  const common = amounts.reduce((divisor, amount) => (divisor === 1n ? divisor : gcd(divisor, amount)), under)
  const distinct = [...new Set(amounts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const places = new Map(distinct.map((amount, place) => [amount, place]))
  const place = Int32Array.from(over, (amount) => places.get(amount) ?? -1)
  for (let ballot = 0; ballot < of.length; ballot++) of[ballot] = place[of[ballot]!]!
  const lowest = distinct.map((amount) => amount / common)
  const nearest = Float64Array.from(distinct, (amount) => approximate(fraction(amount, under)))
  return { of, over: lowest, under: under / common, nearest }
}
