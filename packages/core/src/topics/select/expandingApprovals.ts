import type { Profile } from '../profile.ts'
import { type Amounts, equalAmounts, type Support, sumOfSupporters } from './amounts.ts'
import { compare, type Fraction, fraction } from './fraction.ts'
import { best, others } from './hits.ts'
import { payInProportion } from './payInProportion.ts'

/** One topic chosen: by which level (1 = first places) and with how much support. */
export interface Expansion {
  readonly topic: number
  readonly level: number
  readonly support: Fraction
}

/**
 * Expanding approvals for ballots without a line. At level r everybody supports all topics of rank r or better (after t
 * tied topics the next rank is t further down; topics left out share the rank after the ranked ones). While some topic
 * has the quota, the one with most support is chosen, earlier in the list when equal, and its supporters keep the part
 * of their weight that is not needed; then the level rises. The quota lies just above n/(k + 1). May choose fewer than k
 * topics when there are too few voters. Aziz and Lee, The expanding approvals rule, Social Choice and Welfare 2020.
 */
export function expandingApprovals(votes: Profile, k: number): Expansion[] {
  const need = quota(votes, k)
  const ranks = ranksOf(votes)
  const steps: Expansion[] = []
  let left = equalAmounts(votes.weights.length, 1)
  for (let level = 1; level <= votes.size && steps.length < k; level++) {
    const support = supportUpTo(votes, ranks, level)
    for (let next = mostSupported(votes, support, left, steps); next && steps.length < k; ) {
      if (compare(next.support, need) < 0) break
      left = payInProportion(support, left, next.topic, need)
      steps.push({ ...next, level })
      next = mostSupported(votes, support, left, steps)
    }
  }
  return steps
}

/** n/(k + 1) plus a (size + 1)-th of the way to the next whole number. */
function quota({ voters, size }: Profile, k: number): Fraction {
  const seats = k + 1
  const whole = Math.floor(voters / seats) + 1
  return fraction(BigInt(voters) * BigInt(size) + BigInt(whole) * BigInt(seats), BigInt(seats) * BigInt(size + 1))
}

/** Rank of every topic on every ballot, from 1: `ranks[ballot * size + topic]`. */
function ranksOf({ size, weights, starts, ranked, tiers }: Profile): Int32Array {
  const ranks = new Int32Array(weights.length * size)
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const start = starts[ballot]!
    const end = starts[ballot + 1]!
    ranks.fill(end - start + 1, ballot * size, (ballot + 1) * size)
    let first = start
    for (let at = start; at < end; at++) {
      if (tiers[at] !== tiers[first]) first = at
      ranks[ballot * size + ranked[at]!] = first - start + 1
    }
  }
  return ranks
}

function supportUpTo({ size, weights }: Profile, ranks: Int32Array, level: number): Support {
  const topicStarts = new Int32Array(size + 1)
  const supporters: number[] = []
  for (let topic = 0; topic < size; topic++) {
    for (let ballot = 0; ballot < weights.length; ballot++)
      if (ranks[ballot * size + topic]! <= level) supporters.push(ballot)
    topicStarts[topic + 1] = supporters.length
  }
  return { weights, topicStarts, supporters: Int32Array.from(supporters) }
}

function mostSupported({ size }: Profile, support: Support, left: Amounts, steps: readonly Expansion[]) {
  const open = others(
    size,
    steps.map(({ topic }) => topic),
  )
  const [topic] = best(open, (one) => sumOfSupporters(support, left, one))
  return topic === undefined ? null : { topic, support: fraction(sumOfSupporters(support, left, topic), left.under) }
}
