import type { Approvals } from '../approvals.ts'
import { separableRule } from './separable.ts'

/** Satisfaction approval: everybody has one point and spreads it evenly over the topics approved. */
export const sav = separableRule(
  'sav',
  { de: 'Geteilte Zustimmung', en: 'Satisfaction approval voting' },
  'Brams and Kilgour, Satisfaction approval voting, 2014',
  splitPoints,
)

/** Per topic the points, times the least common multiple of all ballot lengths. */
function splitPoints({ size, weights, starts, approved }: Approvals): bigint[] {
  const lengths = Array.from(weights, (_, ballot) => BigInt(starts[ballot + 1]! - starts[ballot]!))
  const scale = [...new Set(lengths)].reduce((all, length) => (length > 0n ? commonMultiple(all, length) : all), 1n)
  const points = new Array<bigint>(size).fill(0n)
  for (const [ballot, weight] of weights.entries())
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++)
      points[approved[at]!]! += (BigInt(weight) * scale) / lengths[ballot]!
  return points
}

function commonMultiple(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b]
  while (small > 0n) [large, small] = [small, large % small]
  return (a / large) * b
}
