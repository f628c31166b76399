import { procedureRule } from './procedure.ts'
import { removing } from './sequentialThiele.ts'
import { harmonic } from './worth.ts'

/** Reverse sequential PAV: removes from all topics the one that is missed least, until k are left. */
export const revSeqPav = procedureRule(
  'revseqpav',
  { de: 'PAV rückwärts', en: 'Reverse sequential PAV' },
  'Thiele 1895; Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 7',
  removing(harmonic),
)
