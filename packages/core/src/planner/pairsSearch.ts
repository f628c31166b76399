import { type MatchingProblem, type MatchingResult, matchingSearch, type Tables } from '../matching/index.ts'
import { engineVersion } from './engineVersion.ts'
import { gapReason } from './gapReason.ts'
import type { MeetingPlan, PlannedRound } from './meetingPlan.ts'
import { checkPairs, type PairsInput } from './pairsInput.ts'
import { pairsProblem } from './pairsProblem.ts'
import { obstacleReasons, pairsReasons } from './pairsReasons.ts'
import { plannedRounds } from './plannedRounds.ts'
import type { MeetingRefusal } from './reason.ts'
import { type MeetingSearch, steppedPlan } from './steppedPlan.ts'
import { nobody } from './tableReasons.ts'

/**
 * Begins to plan one-to-one rounds, as `meetingSearch` does a meeting: a mistake of the calling code throws a RangeError, rules that leave
 * somebody without a partner are a refusal with reasons. A step matches one round anew; a single round is optimal at once.
 */
export function pairsSearch(input: PairsInput, { seed }: { seed: number }): MeetingSearch | MeetingRefusal {
  checkPairs(input)
  if (input.people.length === 0) return { ok: false, reasons: [nobody()] }
  const problem = pairsProblem(input)
  const search = matchingSearch(problem, { seed })
  if ('ok' in search) return { ok: false, reasons: obstacleReasons(search.obstacles, input) }
  return steppedPlan(search, () => planOf(input, problem, search.result()))
}

function planOf(input: PairsInput, problem: MatchingProblem, result: MatchingResult): MeetingPlan {
  const { tables, cost, bound, optimal, terms, reasons, seed, steps } = result
  return {
    ok: true,
    rounds: roundsOf(input, problem, tables),
    cost,
    bound,
    gap: cost - bound,
    optimal,
    terms,
    reasons: [gapReason(cost, bound), ...pairsReasons(reasons, input)],
    seed,
    steps,
    engineVersion,
  }
}

/** The matching as a seating at tables of two to three. */
function roundsOf(
  input: PairsInput,
  { people, pairs, repeat, rounds }: MatchingProblem,
  tables: Tables,
): PlannedRound[] {
  const laid = rounds.map((present, round) => ({ present, tables: tables[round]!.map(() => ({ min: 2, max: 3 })) }))
  return plannedRounds(input, { people, pairs, repeat, rounds: laid }, { tables })
}
