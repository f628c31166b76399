import { type MatchingResult, matchingSearch } from './matchingSearch.ts'
import type { MatchingRefusal } from './obstacle.ts'
import type { MatchingProblem } from './problem.ts'

/** One-to-one rounds in one call: see `matchingSearch`. A step matches one round anew; one round alone needs none. */
export function matchRounds(
  problem: MatchingProblem,
  { seed, steps }: { seed: number; steps: number },
): MatchingResult | MatchingRefusal {
  const search = matchingSearch(problem, { seed })
  if ('ok' in search) return search
  search.run(steps)
  return search.result()
}
