import type { Profile } from '../profile.ts'
import { rankByScore } from '../ranking.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'
import { firstTie, tiedBallot } from './strictBallots.ts'

/** First places only. Refuses ballots that put several topics in one place. */
export const plurality: VotingRule<Profile> = {
  id: 'plurality',
  name: { de: 'Nur Erstwünsche', en: 'Plurality (first places)' },
  source: 'Brandt et al., Handbook of Computational Social Choice, 2016, chapter 2',
  run: (votes) => {
    const tied = firstTie(votes)
    if (tied !== null) return tiedBallot(tied)
    const scores = firstPlaces(votes)
    return outcomeOfScores(scores, rankByScore(scores))
  },
}

/** Per topic the voters who put it first; empty ballots count for nobody. */
export function firstPlaces({ size, weights, starts, ranked }: Profile): number[] {
  const scores = new Array<number>(size).fill(0)
  for (const [ballot, weight] of weights.entries())
    if (starts[ballot]! < starts[ballot + 1]!) scores[ranked[starts[ballot]!]!]! += weight
  return scores
}
