import { margin, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import type { VotingRule } from './rule.ts'
import { strongestPaths, winningMargin } from './strongestPaths.ts'
import { undefeated } from './undefeated.ts'

/** i defeats j when it wins the pair by more than the strongest chain of wins from j back to i. */
export const splitCycle: VotingRule<Profile> = {
  id: 'split-cycle',
  name: { de: 'Split Cycle', en: 'Split Cycle' },
  source: 'Holliday and Pacuit, Split Cycle, Public Choice 2023',
  run: (votes) => {
    const counts = pairwise(votes)
    const { size } = counts
    const paths = strongestPaths(counts, winningMargin)
    const winners = undefeated(size, (i, j) => margin(counts, i, j) > paths[j * size + i]!)
    return { ok: true, winners, ranking: null }
  },
}
