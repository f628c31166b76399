import type { Ballot } from './ballot.ts'
import { checkBallots } from './checkBallots.ts'
import type { Refusal } from './refusal.ts'

/**
 * All ballots of one vote as numbers. Topics are 0 to size − 1 in the order of `topics`. Ballot b ranks
 * `ranked[starts[b]] … ranked[starts[b + 1] − 1]`, best first; `tiers` holds beside each its tier, counted from 0.
 * Topics not ranked are tied in a last tier below everything ranked.
 */
export interface Profile {
  readonly topics: readonly string[]
  readonly size: number
  /** The number of members who voted: the sum of the weights. */
  readonly voters: number
  /** Per ballot: how many members cast it, from 1. */
  readonly weights: Int32Array
  /** Per ballot: how many tiers are above its line; −1 where none was drawn. */
  readonly lines: Int32Array
  readonly starts: Int32Array
  readonly ranked: Int32Array
  readonly tiers: Int32Array
}

/** The profile of these ballots, or everything that is wrong with them. */
export function readProfile(
  topics: readonly string[],
  ballots: readonly Ballot[],
): { ok: true; profile: Profile } | { ok: false; problems: readonly Refusal[] } {
  const problems = checkBallots(topics, ballots)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile: flatten(topics, ballots) }
}

/** The profile of ballots known to be good. Throws the first problem as an Error when one is not. */
export function profile(topics: readonly string[], ballots: readonly Ballot[]): Profile {
  const read = readProfile(topics, ballots)
  if (!read.ok) throw new Error(read.problems[0]!.text.en)
  return read.profile
}

function flatten(topics: readonly string[], ballots: readonly Ballot[]): Profile {
  const index = new Map(topics.map((topic, at) => [topic, at]))
  const starts = new Int32Array(ballots.length + 1)
  for (const [b, ballot] of ballots.entries())
    starts[b + 1] = starts[b]! + ballot.ranking.reduce((sum, tier) => sum + tier.length, 0)
  const ranked = new Int32Array(starts[ballots.length]!)
  const tiers = new Int32Array(ranked.length)
  let next = 0
  for (const ballot of ballots)
    for (const [tier, tied] of ballot.ranking.entries())
      for (const topic of tied) {
        ranked[next] = index.get(topic)!
        tiers[next++] = tier
      }
  const weights = Int32Array.from(ballots, (ballot) => ballot.weight ?? 1)
  const lines = Int32Array.from(ballots, (ballot) => ballot.line ?? -1)
  const voters = weights.reduce((sum, weight) => sum + weight, 0)
  return { topics, size: topics.length, voters, weights, lines, starts, ranked, tiers }
}
