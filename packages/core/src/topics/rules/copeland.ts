import { margin, type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { rankByScore } from '../ranking.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

export const copeland: VotingRule<Profile> = {
  id: 'copeland',
  name: { de: 'Copeland', en: 'Copeland' },
  source: 'Copeland, A reasonable social welfare function, 1951',
  run: (votes) => {
    const scores = copelandScores(pairwise(votes))
    return outcomeOfScores(scores, rankByScore(scores))
  },
}

/** Per topic: pairs strictly won minus pairs strictly lost. */
export function copelandScores(counts: Pairwise): number[] {
  return Array.from({ length: counts.size }, (_, i) => {
    let score = 0
    for (let j = 0; j < counts.size; j++) score += Math.sign(margin(counts, i, j))
    return score
  })
}
