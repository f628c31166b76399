import type { GroupingProblem } from './groupingProblem.ts'
import { type GroupingResult, groupingSearch } from './groupingSearch.ts'

/** The whole search in one call: the same problem, seed and steps give the same groups on every machine. */
export function groupDiversely(
  problem: GroupingProblem,
  { seed, steps }: { seed: number; steps: number },
): GroupingResult {
  const search = groupingSearch(problem, { seed })
  search.run(steps)
  return search.result()
}
