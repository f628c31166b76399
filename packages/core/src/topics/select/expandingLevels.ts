import type { Profile } from '../profile.ts'
import type { Support } from './amounts.ts'
import { type Fraction, fraction } from './fraction.ts'

/** The quota: n/(k + 1) plus a (size + 1)-th of the way to the next whole number, so just above n/(k + 1). */
export function expandingQuota({ voters, size }: Profile, k: number): Fraction {
  const seats = k + 1
  const whole = Math.floor(voters / seats) + 1
  return fraction(BigInt(voters) * BigInt(size) + BigInt(whole) * BigInt(seats), BigInt(seats) * BigInt(size + 1))
}

/**
 * Rank of every topic on every ballot, from 1: `ranks[ballot * size + topic]`. After t tied topics the next rank is t further
 * down; topics left out share the rank after the ranked ones.
 */
export function ranksOf({ size, weights, starts, ranked, tiers }: Profile): Int32Array {
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

/** Who supports what at a level: everybody all topics of that rank or better. */
export function supportUpTo({ size, weights }: Profile, ranks: Int32Array, level: number): Support {
  const topicStarts = new Int32Array(size + 1)
  const supporters: number[] = []
  for (let topic = 0; topic < size; topic++) {
    for (let ballot = 0; ballot < weights.length; ballot++)
      if (ranks[ballot * size + topic]! <= level) supporters.push(ballot)
    topicStarts[topic + 1] = supporters.length
  }
  return { weights, topicStarts, supporters: Int32Array.from(supporters) }
}
