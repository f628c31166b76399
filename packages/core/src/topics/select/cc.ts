import { thieleRule } from './thieleRule.ts'
import { firstOnly } from './worth.ts'

/** Chamberlin-Courant, exactly: as many members as possible have at least one topic. */
export const cc = thieleRule(
  'cc',
  { de: 'Chamberlin-Courant (genau)', en: 'Chamberlin-Courant (exact)' },
  'Chamberlin and Courant 1983; Thiele 1895',
  firstOnly,
)
