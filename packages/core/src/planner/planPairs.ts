import type { MeetingPlan } from './meetingPlan.ts'
import type { PairsInput } from './pairsInput.ts'
import { pairsSearch } from './pairsSearch.ts'
import { DEFAULT_ROUNDS } from './presence.ts'
import type { MeetingRefusal } from './reason.ts'

/**
 * Steps for each round when nobody says how many: 36 people in three rounds take a third of a second, and ten times as many bring
 * 1 % of the cost.
 */
const STEPS_A_ROUND = 60

/**
 * Plans one-to-one rounds: in every round everybody present has one partner, two of them when the number is odd and three sit together.
 * Pairs cost what they cost at a table of `planMeeting`. One round is exactly optimal, several are near it: see `bound`. The same input,
 * seed and steps give the same plan on every engine.
 */
export function planPairs(
  input: PairsInput,
  { seed, steps }: { seed: number; steps?: number },
): MeetingPlan | MeetingRefusal {
  const search = pairsSearch(input, { seed })
  if (!search.ok) return search
  search.run(steps ?? STEPS_A_ROUND * (input.rounds ?? DEFAULT_ROUNDS))
  return search.plan()
}
