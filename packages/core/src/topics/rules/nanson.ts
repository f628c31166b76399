import { pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { eliminateByBorda } from './eliminateByBorda.ts'
import type { VotingRule } from './rule.ts'

/** Nanson: all topics strictly below the average Borda score of those left drop out together. Scores by margins average 0. */
export const nanson: VotingRule<Profile> = {
  id: 'nanson',
  name: { de: 'Nanson', en: 'Nanson' },
  source: 'Nanson, Methods of election, 1882; strict form: Niou, A note on Nanson’s rule, 1987',
  run: (votes) => eliminateByBorda(pairwise(votes), () => (score) => score < 0),
}
