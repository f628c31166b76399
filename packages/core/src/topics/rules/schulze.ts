import { type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { rankByDefeats } from '../ranking.ts'
import type { Outcome, VotingRule } from './rule.ts'
import { type Strength, strongestPaths, winningMargin, winningVotes } from './strongestPaths.ts'
import { undefeated } from './undefeated.ts'

const source = 'Schulze, A new monotonic, clone-independent, reversal symmetric single-winner election method, 2011'

export const schulze: VotingRule<Profile> = {
  id: 'schulze',
  name: { de: 'Schulze (Vorsprung)', en: 'Schulze (margins)' },
  source,
  run: (votes) => runSchulze(pairwise(votes), winningMargin),
}

export const schulzeWinningVotes: VotingRule<Profile> = {
  id: 'schulze-winning-votes',
  name: { de: 'Schulze (Stimmen der Sieger)', en: 'Schulze (winning votes)' },
  source,
  run: (votes) => runSchulze(pairwise(votes), winningVotes),
}

/** The Schulze outcome of counts: i defeats j when its strongest chain to j is stronger than any chain back. */
export function runSchulze(counts: Pairwise, strength: Strength): Outcome {
  const { size } = counts
  const paths = strongestPaths(counts, strength)
  const defeats = (i: number, j: number) => paths[i * size + j]! > paths[j * size + i]!
  return { ok: true, winners: undefeated(size, defeats), ranking: rankByDefeats(size, defeats) }
}
