import type { SeatingRefusal } from './clash.ts'
import type { SeatingProblem } from './problem.ts'
import { type SeatingResult, seatingSearch } from './seatingSearch.ts'

/** The whole search in one call: the best seating within so many steps. Throws and refuses as `seatingSearch` does. */
export function seat(
  problem: SeatingProblem,
  { seed, steps }: { seed: number; steps: number },
): SeatingResult | SeatingRefusal {
  const search = seatingSearch(problem, { seed })
  if ('ok' in search) return search
  search.run(steps)
  return search.result()
}
