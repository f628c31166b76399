import type { AllowedRule } from '../seating/index.ts'
import { attendanceOf } from './attendance.ts'
import type { LaidTables } from './laidTables.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { Mode } from './mode.ts'

/**
 * Everybody sits only at tables of their mode that are in use: after the rules of the input in the problem's list. None where all
 * tables are alike and in use.
 */
export function attendanceRules(input: MeetingInput, laid: LaidTables): AllowedRule[] {
  const alike = new Set(laid.modes).size === 1 && laid.rounds.every((tables) => tables.every(({ max }) => max > 0))
  if (alike) return []
  return attendanceOf(input).flatMap(({ mode, people }) => {
    const open = laid.rounds.map((_, round) => openTables(laid, mode, round))
    const everyone = [...new Set(people.flat())].sort((a, b) => a - b)
    return everyone.flatMap((person) => {
      const rounds = [...people.keys()].filter((round) => people[round]!.includes(person))
      return rulesFor(person, rounds, open)
    })
  })
}

/** One rule if the person's tables are the same in all their rounds: so a clash takes fewer rules. */
function rulesFor(person: number, rounds: readonly number[], open: readonly number[][]): AllowedRule[] {
  const kind = 'allowed'
  const first = open[rounds[0]!]!
  const same = rounds.every((round) => open[round]!.join() === first.join())
  if (same) return [{ kind, person, tables: first }]
  return rounds.map((round) => ({ kind, person, tables: open[round]!, round }))
}

function openTables({ rounds, modes }: LaidTables, mode: Mode, round: number): number[] {
  return [...rounds[round]!.keys()].filter((table) => modes[table] === mode && rounds[round]![table]!.max > 0)
}
