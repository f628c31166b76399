import { matchWithThree } from './matchWithThree.ts'
import { perfectMatching, type Unmatchable } from './perfectMatching.ts'
import type { TableMatching } from './tableMatching.ts'

/**
 * The cheapest tables of two for n people, one of three when n is odd. `costs` as for `perfectMatching`; those at a table of three
 * are charged for all three pairs. An even number is always solved exactly; an odd one, once so many `tries` (each of the time of an
 * even one) have not proven the best table of three, with a bound.
 */
export function matchTables(n: number, costs: Float64Array, tries: number): TableMatching | Unmatchable {
  if (n % 2 === 1) return matchWithThree(n, costs, tries)
  const found = perfectMatching(n, costs)
  if (!found.ok) return found
  const tables = [...found.partner].flatMap((other, v) => (v < other ? [[v, other]] : []))
  return { ok: true, tables, cost: found.cost, bound: found.cost }
}
