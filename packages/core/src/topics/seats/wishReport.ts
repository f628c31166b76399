import type { Profile } from '../profile.ts'

/** Who got which wish over all rounds. */
export interface WishReport {
  /** Seats at a first, second, … wish, over all rounds; as long as the longest ballot. */
  readonly signature: readonly number[]
  /** Seats at a topic the person did not rank. */
  readonly unranked: number
  /** Per person the best rank of any round, from 1; 0 when none of its topics was ranked or it sat nowhere. */
  readonly best: readonly number[]
  /** People who sat, but never with a topic they had ranked although they had ranked some. */
  readonly worstOff: readonly number[]
  /** Per person how many different topics it sat with. */
  readonly visited: readonly number[]
}

/** Judges topics per round and person (−1: not seated) by the ballots; person p cast ballot p. */
export function wishReport(votes: Profile, topics: readonly ArrayLike<number>[]): WishReport {
  const people = votes.weights.length
  const ranks = Array.from({ length: people }, (_, person) =>
    topics.map((round) => rankOf(votes, person, round[person] ?? -1)),
  )
  const all = ranks.flat()
  const longest = votes.tiers.reduce((most, tier) => Math.max(most, tier + 1), 0)
  const best = ranks.map((own) => own.filter((rank) => rank > 0).reduce((a, b) => (a === 0 ? b : Math.min(a, b)), 0))
  const sat = (person: number) => ranks[person]!.some((rank) => rank >= 0)
  const wished = (person: number) => votes.starts[person + 1]! > votes.starts[person]!
  return {
    signature: Array.from({ length: longest }, (_, at) => all.filter((rank) => rank === at + 1).length),
    unranked: all.filter((rank) => rank === 0).length,
    best,
    worstOff: [...best.keys()].filter((person) => best[person] === 0 && sat(person) && wished(person)),
    visited: ranks.map(
      (_, person) => new Set(topics.map((round) => round[person]!).filter((topic) => topic >= 0)).size,
    ),
  }
}

/** The rank from 1, 0 for a topic not ranked, −1 for no seat. */
function rankOf({ starts, ranked, tiers }: Profile, person: number, topic: number): number {
  if (topic < 0) return -1
  for (let at = starts[person]!; at < starts[person + 1]!; at++) if (ranked[at] === topic) return tiers[at]! + 1
  return 0
}
