import { type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import type { Ranking } from '../ranking.ts'
import { rankByCounts } from '../rankTopics.ts'
import type { Text } from '../text.ts'

/** How firmly two neighbours of the ranking stand in their order. */
export interface Stability {
  readonly upper: number
  readonly lower: number
  /** So many more ballots of one kind put the lower one above the upper one. */
  readonly ballots: number
  readonly text: Text
}

/** So many borders between tiers are looked at, unless said otherwise. */
const FIRST_BORDERS = 10

/**
 * The margin of stability at the first borders between neighbouring tiers (between their first topics): the fewest extra ballots, among ballots
 * that put the lower topic first and the upper one last, that turn them round. The topics between are tried tied, in the
 * order of the ranking and in the reverse of it; some other mixture of ballots may do with fewer.
 */
export function stabilities(votes: Profile, names = votes.topics, borders = FIRST_BORDERS): Stability[] {
  const counts = pairwise(votes)
  const { ranking } = rankByCounts(counts, votes.voters)
  return ranking.slice(1, borders + 1).map((tier, at) => {
    const upper = ranking[at]![0]!
    const lower = tier[0]!
    const extras = between(ranking, upper, lower).map((ballot) => preferences(votes.size, ballot))
    const ballots = Math.min(...extras.map((extra) => fewest(counts, votes.voters, extra, upper, lower)))
    return { upper, lower, ballots, text: describe(names[upper]!, names[lower]!, ballots) }
  })
}

/** Ballots that put `lower` first and `upper` last. */
function between(ranking: Ranking, upper: number, lower: number): Ranking[] {
  const rest = ranking.map((tier) => tier.filter((topic) => topic !== upper && topic !== lower))
  const tiers = rest.filter((tier) => tier.length > 0)
  return [[tiers.flat()], tiers, tiers.toReversed()].map((middle) => [[lower], ...middle, [upper]])
}

/** The pair counts of one ballot. */
function preferences(size: number, ballot: Ranking): Int32Array {
  const place = new Int32Array(size)
  for (const [at, tier] of ballot.entries()) for (const topic of tier) place[topic] = at
  return Int32Array.from({ length: size * size }, (_, at) =>
    place[Math.floor(at / size)]! < place[at % size]! ? 1 : 0,
  )
}

/** The least number of copies of a ballot after which `lower` stands above `upper`: doubled until it does, then halved in. */
function fewest(counts: Pairwise, voters: number, extra: Int32Array, upper: number, lower: number): number {
  const flips = (copies: number) => {
    const values = counts.values.map((votes, at) => votes + copies * extra[at]!)
    const { ranking } = rankByCounts({ size: counts.size, values }, voters + copies)
    const place = (topic: number) => ranking.findIndex((tier) => tier.includes(topic))
    return place(lower) < place(upper)
  }
  let enough = 1
  while (!flips(enough)) enough *= 2
  let few = Math.floor(enough / 2)
  while (enough - few > 1) {
    const middle = (enough + few) >> 1
    if (flips(middle)) enough = middle
    else few = middle
  }
  return enough
}

function describe(upper: string, lower: string, ballots: number): Text {
  const de = ballots === 1 ? 'Ein weiterer Stimmzettel kann' : `${ballots} weitere Stimmzettel können`
  const en = ballots === 1 ? 'One more ballot' : `${ballots} more ballots`
  return { de: `${de} „${lower}“ vor „${upper}“ bringen.`, en: `${en} can put “${lower}” above “${upper}”.` }
}
