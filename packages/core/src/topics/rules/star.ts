import { type Ranking, rankByScore } from '../ranking.ts'
import type { RatingProfile } from '../ratingProfile.ts'
import type { VotingRule } from './rule.ts'
import { ratingSums } from './score.ts'

/** STAR: of the two topics with the highest sums, the one that more members rate higher. All ties are tried. */
export const star: VotingRule<RatingProfile> = {
  id: 'star',
  name: { de: 'STAR (Punkte, dann Stichwahl)', en: 'STAR (score, then runoff)' },
  source: 'Frohnmayer and Wolk, STAR voting, 2014',
  run: (votes) => {
    const pairs = finalists(rankByScore(ratingSums(votes)))
    const winners = votes.size < 2 ? [0].slice(0, votes.size) : pairs.flatMap(([a, b]) => runoff(votes, a, b))
    return { ok: true, winners: [...new Set(winners)].sort((a, b) => a - b), ranking: null }
  },
}

/** The pairs that may meet in the runoff. */
function finalists(ranking: Ranking): [number, number][] {
  const [first = [], second = []] = ranking
  if (first.length === 1) return second.map((other) => [first[0]!, other])
  return first.flatMap((a, at) => first.slice(at + 1).map((b): [number, number] => [a, b]))
}

function runoff({ size, weights, ratings }: RatingProfile, a: number, b: number): number[] {
  let lead = 0
  for (const [ballot, weight] of weights.entries())
    lead += weight * Math.sign(ratings[ballot * size + a]! - ratings[ballot * size + b]!)
  return lead > 0 ? [a] : lead < 0 ? [b] : [a, b]
}
