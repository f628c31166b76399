import { rankByScore } from '../ranking.ts'
import type { RatingProfile } from '../ratingProfile.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

/** The first stage of majority judgment: the highest lower median rating wins, ties stay ties. */
export const majorityGrade: VotingRule<RatingProfile> = {
  id: 'majority-grade',
  name: { de: 'Mittlere Note (Median)', en: 'Majority grade (median)' },
  source: 'Balinski and Laraki, Majority Judgment, 2011, first stage',
  run: (votes) => {
    const medians = lowerMedians(votes)
    return outcomeOfScores(medians, rankByScore(medians))
  },
}

/** Per topic the largest rating that at least half of the members reach or exceed, where "half" rounds to the lower middle. */
function lowerMedians({ size, voters, weights, ratings, highest }: RatingProfile): number[] {
  return Array.from({ length: size }, (_, topic) => {
    const counts = new Array<number>(highest + 1).fill(0)
    for (const [ballot, weight] of weights.entries()) counts[ratings[ballot * size + topic]!]! += weight
    let upTo = 0
    const median = counts.findIndex((count) => {
      upTo += count
      return upTo * 2 >= voters && upTo > 0
    })
    return Math.max(0, median)
  })
}
