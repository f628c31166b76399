import { margins, type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { rankByScore } from '../ranking.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

export const borda: VotingRule<Profile> = {
  id: 'borda',
  name: { de: 'Borda (gemittelt)', en: 'Borda (averaged)' },
  source: 'Borda 1781; symmetric form: Young, An axiomatization of Borda’s rule, 1974',
  run: (votes) => {
    const scores = bordaScores(pairwise(votes))
    return outcomeOfScores(scores, rankByScore(scores))
  },
}

/**
 * Per topic the sum of its margins: topics below minus topics above, over all ballots. The same order as points by
 * average place, with unranked topics at the average of the places left.
 */
export function bordaScores(counts: Pairwise): number[] {
  const leads = margins(counts)
  const { size } = counts
  return Array.from({ length: size }, (_, i) => leads.subarray(i * size, (i + 1) * size).reduce((a, b) => a + b, 0))
}
