import { type MatchingProblem, type MatchingSearch, matchingSearch, type Tables } from '../matching/index.ts'
import { engineVersion } from './engineVersion.ts'
import { gapReason } from './gapReason.ts'
import { nobody } from './layTables.ts'
import type { MeetingPlan, PlannedRound } from './meetingPlan.ts'
import type { MeetingSearch } from './meetingSearch.ts'
import { checkPairs, type PairsInput } from './pairsInput.ts'
import { pairsProblem } from './pairsProblem.ts'
import { obstacleReasons, pairsReasons } from './pairsReasons.ts'
import { plannedRounds } from './plannedRounds.ts'
import type { MeetingRefusal } from './reason.ts'

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
  return new SteppedPairs(input, problem, search)
}

class SteppedPairs implements MeetingSearch {
  readonly ok = true
  private readonly input: PairsInput
  private readonly problem: MatchingProblem
  private readonly search: MatchingSearch

  constructor(input: PairsInput, problem: MatchingProblem, search: MatchingSearch) {
    this.input = input
    this.problem = problem
    this.search = search
  }

  run(steps: number): void {
    this.search.run(steps)
  }

  get steps(): number {
    return this.search.steps
  }

  get cost(): number {
    return this.search.cost
  }

  get bound(): number {
    return this.search.bound
  }

  get optimal(): boolean {
    return this.search.optimal
  }

  plan(): MeetingPlan {
    const { tables, cost, bound, optimal, terms, reasons, seed, steps } = this.search.result()
    return {
      ok: true,
      rounds: roundsOf(this.input, this.problem, tables),
      cost,
      bound,
      gap: cost - bound,
      optimal,
      terms,
      reasons: [gapReason(cost, bound), ...pairsReasons(reasons, this.input)],
      seed,
      steps,
      engineVersion,
    }
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
