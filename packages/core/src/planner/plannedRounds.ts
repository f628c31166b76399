import { type Seating, type SeatingProblem, seatingCost } from '../seating/index.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { PlannedRound } from './meetingPlan.ts'

/** A seating with people by id, rounds and tables from 1, and what each table costs. */
export function plannedRounds(input: MeetingInput, problem: SeatingProblem, seating: Seating): PlannedRound[] {
  const { perTable } = seatingCost(problem, seating)
  const hosts = new Set(input.rules?.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : [])))
  return seating.tables.map((tables, round) => ({
    number: round + 1,
    tables: tables.map((people, table) => ({
      number: table + 1,
      people: people.map((person) => input.people[person]!.id).map((id) => ({ id, host: hosts.has(id) })),
      cost: perTable[round]![table]!.total,
      terms: perTable[round]![table]!.terms,
    })),
  }))
}
