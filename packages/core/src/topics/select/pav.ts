import { thieleRule } from './thieleRule.ts'
import { harmonic } from './worth.ts'

/** Proportional approval voting, exactly: a voter's h-th topic counts 1/h. */
export const pav = thieleRule(
  'pav',
  { de: 'PAV (genau)', en: 'PAV (exact)' },
  'Thiele 1895; Aziz et al., Justified representation in approval-based committee voting, 2017',
  harmonic,
)
