import type { Attendance } from './attendance.ts'
import { chooseTables } from './chooseTables.ts'
import { type LaidTables, UNUSED, withoutTail } from './laidTables.ts'
import type { MeetingTable } from './meetingInput.ts'
import { DEFAULT_MODE } from './mode.ts'
import type { Reason } from './reason.ts'
import { doNotFit } from './tableReasons.ts'

/** Lays the tables of a list, in every round as many of them, the first before the last, as there are people for. */
export function layListed(list: readonly MeetingTable[], attendance: readonly Attendance[]): LaidTables | Reason[] {
  const modes = list.map(({ mode = DEFAULT_MODE }) => mode)
  const rounds = attendance[0]!.people.map(() => list.map(() => UNUSED))
  const troubles: Reason[] = []
  for (const { mode, people } of attendance) {
    const own = [...list.keys()].filter((table) => modes[table] === mode)
    const sizes = own.map((table) => list[table]!.seats)
    people.forEach(({ length }, round) => {
      const chosen = chooseTables(sizes, length)
      if (!chosen) troubles.push(doNotFit(round + 1, length, mode, sizes))
      for (const at of chosen ?? []) rounds[round]![own[at]!] = sizes[at]!
    })
  }
  return troubles.length > 0 ? troubles : { modes, rounds: rounds.map(withoutTail) }
}
