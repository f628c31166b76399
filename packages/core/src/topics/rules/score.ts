import { rankByScore } from '../ranking.ts'
import type { RatingProfile } from '../ratingProfile.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

/** Score voting: the highest sum of ratings wins. */
export const score: VotingRule<RatingProfile> = {
  id: 'score',
  name: { de: 'Punktsumme', en: 'Score' },
  source: 'Smith, Range voting, 2000',
  run: (votes) => {
    const sums = ratingSums(votes)
    return outcomeOfScores(sums, rankByScore(sums))
  },
}

/** Per topic the sum of all ratings. */
export function ratingSums({ size, weights, ratings }: RatingProfile): number[] {
  const sums = new Array<number>(size).fill(0)
  for (const [ballot, weight] of weights.entries())
    for (let topic = 0; topic < size; topic++) sums[topic]! += weight * ratings[ballot * size + topic]!
  return sums
}
