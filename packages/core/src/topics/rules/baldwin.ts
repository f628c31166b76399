import { pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { eliminateByBorda } from './eliminateByBorda.ts'
import type { VotingRule } from './rule.ts'

/** Baldwin: all topics with the lowest Borda score among those left drop out together, until all left are equal. */
export const baldwin: VotingRule<Profile> = {
  id: 'baldwin',
  name: { de: 'Baldwin', en: 'Baldwin' },
  source: 'Baldwin, The technique of the Nanson preferential majority system of election, 1926',
  run: (votes) =>
    eliminateByBorda(pairwise(votes), (scores) => {
      const lowest = Math.min(...scores)
      return (score) => score === lowest
    }),
}
