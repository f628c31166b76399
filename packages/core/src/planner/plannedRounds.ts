import { type Seating, type SeatingProblem, seatingCost } from '../seating/index.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { PlannedRound } from './meetingPlan.ts'
import type { Mode } from './mode.ts'

/** A seating with people by id, rounds and tables from 1, and what each table costs; tables not used in a round are left out. */
export function plannedRounds(
  input: MeetingInput,
  problem: SeatingProblem & { readonly modes?: readonly Mode[] },
  seating: Seating,
): PlannedRound[] {
  const { perTable } = seatingCost(problem, seating)
  const hosts = new Set(input.rules?.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : [])))
  return seating.tables.map((tables, round) => ({
    number: round + 1,
    tables: tables
      .map((people, table) => ({
        number: table + 1,
        ...(problem.modes && { mode: problem.modes[table]! }),
        people: people.map((person) => input.people[person]!.id).map((id) => ({ id, host: hosts.has(id) })),
        cost: perTable[round]![table]!.total,
        terms: perTable[round]![table]!.terms,
      }))
      .filter((_, table) => problem.rounds[round]!.tables[table]!.max > 0),
  }))
}
