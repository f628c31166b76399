import { rankByScore } from '../ranking.ts'
import type { RatingProfile } from '../ratingProfile.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

/** From this rating on a topic counts as approved. */
export const APPROVED_FROM = 3

/** Approval read out of ratings: how many members rate a topic APPROVED_FROM or higher. */
export const approvalByRating: VotingRule<RatingProfile> = {
  id: 'approval-by-rating',
  name: { de: 'Zustimmung (ab 3 Punkten)', en: 'Approval (3 points or more)' },
  source: 'Brams and Fishburn, Approval voting, 1978',
  run: ({ size, weights, ratings }) => {
    const counts = new Array<number>(size).fill(0)
    for (const [ballot, weight] of weights.entries())
      for (let topic = 0; topic < size; topic++)
        if (ratings[ballot * size + topic]! >= APPROVED_FROM) counts[topic]! += weight
    return outcomeOfScores(counts, rankByScore(counts))
  },
}
