import { thieleRule } from './thieleRule.ts'
import { lexicographic } from './worth.ts'

/** As many members as possible have one topic; among these committees as many as possible have two; and so on. */
export const lexCc = thieleRule(
  'lexcc',
  { de: 'Chamberlin-Courant lexikographisch', en: 'Lexicographic Chamberlin-Courant' },
  'Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 5',
  lexicographic,
)
