import { approvals } from '../approvals.ts'
import type { Profile } from '../profile.ts'
import { rankByScore } from '../ranking.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

/** Approval: the topics above the most members' lines; a ballot without a line approves everything it ranks. */
export const approval: VotingRule<Profile> = {
  id: 'approval',
  name: { de: 'Zustimmung', en: 'Approval' },
  source: 'Brams and Fishburn, Approval voting, 1978',
  run: (votes) => {
    const scores = [...approvals(votes).supports]
    return outcomeOfScores(scores, rankByScore(scores))
  },
}
