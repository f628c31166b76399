import type { SeatingProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { seat } from '../seat.ts'

/** What one move costs in the search, dear enough beside the costs of company; and the steps it may take. */
const MOVE = 2 ** 22
const STEPS = 300_000

/**
 * Plans the rounds still to come anew, where every move of somebody who had a seat costs more than any company; those
 * who stay, and all rounds that are over, are pinned. `before[round][person]` is the table from before, < 0 without one.
 * `[round][person]` → table, or null when nothing could be seated.
 */
export function replanNear(
  problem: SeatingProblem,
  before: readonly Int32Array[],
  still: readonly Uint8Array[],
  { seed, from = 0 }: { seed: number; from?: number },
): Int32Array[] | null {
  const pins = before.flatMap((tableOf, round) =>
    [...tableOf.keys()].flatMap((person): Rule[] => {
      const stays = tableOf[person]! >= 0 && (round < from || still[round]![person] === 1)
      return stays ? [{ kind: 'pinned', person, table: tableOf[person]!, round }] : []
    }),
  )
  const moved = (person: number, round: number, table: number) => {
    const home = before[round]![person]!
    return home < 0 || home === table ? 0 : 1
  }
  const places = [...(problem.places ?? []), { name: 'move in a repair', weight: MOVE, cost: moved }]
  const found = seat({ ...problem, places, rules: [...(problem.rules ?? []), ...pins] }, { seed, steps: STEPS })
  if (!found.ok) return null
  return found.seating.tables.map((tables) => {
    const tableOf = new Int32Array(problem.people).fill(-1)
    tables.forEach((people, table) => {
      for (const person of people) tableOf[person] = table
    })
    return tableOf
  })
}
