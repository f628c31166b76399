import type { TableSpec } from '../seating/index.ts'
import { type Attendance, attendanceOf } from './attendance.ts'
import { type LaidTables, UNUSED, withoutTail } from './laidTables.ts'
import { layListed } from './layListed.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { Mode } from './mode.ts'
import { presentIn } from './presence.ts'
import type { Reason } from './reason.ts'
import { splitTables } from './splitTables.ts'
import { alone, emptyRound, nobody, noTableSize, noTableSplit, tooManyTables } from './tableReasons.ts'
import { evenSizes, sizeRange, tableSizes } from './tableSizes.ts'

/** The tables of every round for those who are there, or why there can be none: those in the room first, then those online. */
export function layTables(input: MeetingInput): LaidTables | Reason[] {
  if (input.people.length === 0) return [nobody()]
  const empty = presentIn(input).flatMap(({ length }, round) => (length === 0 ? [emptyRound(round + 1)] : []))
  if (empty.length > 0) return empty
  const attendance = attendanceOf(input)
  if (typeof input.tables === 'object') return layListed(input.tables, attendance)
  const lonely = attendance.length > 1 ? loneliness(attendance, input) : []
  if (lonely.length > 0) return lonely
  const sized = input.tables === undefined ? sizesWanted(attendance, input) : sizesFor(attendance, input.tables)
  return Array.isArray(sized) ? sized : sideBySide(attendance, sized)
}

/** `sizes[mode][round]`: how many sit at each table. */
interface Sizes {
  readonly sizes: readonly (readonly number[][])[]
}

function loneliness(attendance: readonly Attendance[], input: MeetingInput): Reason[] {
  return attendance.flatMap(({ mode, people }) =>
    people.flatMap((here, round) => (here.length === 1 ? [alone(round + 1, here[0]!, mode, input)] : [])),
  )
}

function sizesWanted(attendance: readonly Attendance[], { tableSize }: MeetingInput): Sizes | Reason[] {
  const range = sizeRange(tableSize)
  const mixed = attendance.length > 1
  const troubles: Reason[] = []
  const sizes = attendance.map(({ mode, people }) =>
    people.map(({ length }, round) => {
      const fit = tableSizes(length, range)
      if (!fit) troubles.push(noTableSize(round + 1, length, range, mixed ? mode : undefined))
      return fit ?? []
    }),
  )
  return troubles.length > 0 ? troubles : { sizes }
}

function sizesFor(attendance: readonly Attendance[], tables: number): Sizes | Reason[] {
  const counts = attendance.map(({ people }) => people.map(({ length }) => length))
  const split = splitTables(counts, tables)
  if (split) return { sizes: counts.map((rounds, at) => rounds.map((people) => laidEvenly(people, split[at]!))) }
  if (counts.length > 1) return [noTableSplit(tables, counts)]
  return counts[0]!.flatMap((people, round) => (tables > people ? [tooManyTables(round + 1, people, tables)] : []))
}

function laidEvenly(people: number, tables: number): number[] {
  return people === 0 ? [] : evenSizes(people, tables)
}

/** The tables of one mode beside those of the other, so that a table keeps its number and its mode in all rounds. */
function sideBySide(attendance: readonly Attendance[], { sizes }: Sizes): LaidTables {
  const most = sizes.map((rounds) => Math.max(...rounds.map(({ length }) => length)))
  return {
    modes: attendance.flatMap(({ mode }, at) => new Array<Mode>(most[at]!).fill(mode)),
    rounds: attendance[0]!.people.map((_, round) =>
      withoutTail(sizes.flatMap((rounds, at) => specs(rounds[round]!, most[at]!))),
    ),
  }
}

function specs(sizes: readonly number[], tables: number): TableSpec[] {
  const laid = { min: Math.min(...sizes), max: Math.max(...sizes) }
  return Array.from({ length: tables }, (_, table) => (table < sizes.length ? laid : UNUSED))
}
