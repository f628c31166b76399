import { procedureRule } from './procedure.ts'
import { adding } from './sequentialThiele.ts'
import { firstOnly } from './worth.ts'

/** Sequential Chamberlin-Courant: adds the topic that serves most members who have none yet. */
export const seqCc = procedureRule(
  'seqcc',
  { de: 'Chamberlin-Courant schrittweise', en: 'Sequential Chamberlin-Courant' },
  'Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 8',
  adding(firstOnly),
)
