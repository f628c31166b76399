import { separableRule } from './separable.ts'

/** Approval: the k topics with the most supporters. Serves the largest group again and again; offered for comparison. */
export const av = separableRule(
  'av',
  { de: 'Meiste Zustimmung', en: 'Approval voting' },
  'Brams and Fishburn, Approval voting, 1978',
  ({ supports }) => Array.from(supports, BigInt),
)
