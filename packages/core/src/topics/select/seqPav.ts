import { procedureRule } from './procedure.ts'
import { adding } from './sequentialThiele.ts'
import { harmonic } from './worth.ts'

/** Sequential PAV: adds the topic that adds most when a voter's h-th topic counts 1/h. */
export const seqPav = procedureRule(
  'seqpav',
  { de: 'PAV schrittweise', en: 'Sequential PAV' },
  'Thiele 1895; Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 6',
  adding(harmonic),
)
