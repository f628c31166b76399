import type { Seating, SeatingProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** One table of one round. */
export interface TableAt {
  readonly round: number
  readonly table: number
}

/**
 * The problem of planning the rest anew: the people of the locked tables keep their seats and nobody joins them. The
 * seating is one of the problem; seat the answer to get the new plan.
 */
export function lockTables(problem: SeatingProblem, seating: Seating, locked: readonly TableAt[]): SeatingProblem {
  for (const { round, table } of locked)
    if (!seating.tables[round]?.[table])
      throw new RangeError(`Table ${table} of round ${round} is to be locked but does not exist in the plan.`)
  const pins = locked.flatMap(({ round, table }) =>
    seating.tables[round]![table]!.map((person): Rule => ({ kind: 'pinned', person, table, round })),
  )
  const isLocked = (round: number, table: number) => locked.some((at) => at.round === round && at.table === table)
  const rounds = problem.rounds.map((spec, round) => ({
    ...spec,
    tables: spec.tables.map((size, table) => {
      const people = seating.tables[round]![table]!.length
      return isLocked(round, table) ? { min: people, max: people } : size
    }),
  }))
  return { ...problem, rounds, rules: [...(problem.rules ?? []), ...pins] }
}
