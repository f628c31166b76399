import { type RatingProfile, ratingProfile, ratingRules } from '../../src/topics/index.ts'
import { type Answers, asSet, exact } from './answer.ts'
import type { ElectionProfile } from './file.ts'

/** Our answers to an election with ratings. */
export function answerRating(election: ElectionProfile): Answers {
  const ballots = election.ballots!.map(({ weight, ratings }) => ({ weight, ratings: ratings! }))
  const votes = ratingProfile(election.alternatives!, ballots, Math.max(...(election.scale ?? [5])))
  return {
    score: byRule(votes, 'score'),
    starAllTieBreaks: byRule(votes, 'star'),
    majorityJudgmentFirstStage: byRule(votes, 'majority-grade'),
    approvalAtLeast3: byRule(votes, 'approval-by-rating'),
  }
}

function byRule(votes: RatingProfile, id: string): Answers {
  const outcome = ratingRules.find((rule) => rule.id === id)!.run(votes)
  if (!outcome.ok) throw new Error(`${id}: ${outcome.text.en}`)
  const winners = asSet(outcome.winners.map((topic) => votes.topics[topic]!))
  const scores = exact(Object.fromEntries((outcome.scores ?? []).map((score, topic) => [votes.topics[topic], score])))
  return { winners, medianWinners: winners, sums: scores, lowerMedians: scores, counts: scores }
}
