import type { RoundPlacing } from './roundPlacing.ts'

/**
 * Whether everybody can have a seat at a table allowed to them, and every table its minimum, when only presence, sizes
 * and allowed tables count. Both are matchings of people and seats; by Mendelsohn and Dulmage one seating can do both
 * whenever each can be done alone.
 */
export function seatsSuffice(placing: RoundPlacing): boolean {
  const { round } = placing
  const people = round.present.length
  if (people > total(round.max) || people < total(round.min)) return false
  return everyoneSits(placing) && everyTableFills(placing)
}

/** People without a narrower choice always find what the others leave, so only the narrowed are matched. */
function everyoneSits(placing: RoundPlacing): boolean {
  const narrowed = [...placing.round.present].filter(
    (person) => tablesOf(placing, person).length < placing.round.tables,
  )
  const sitting: number[][] = Array.from({ length: placing.round.tables }, () => [])
  return narrowed.every((person) => seatPerson(placing, person, sitting, placing.round.max, new Set()))
}

function everyTableFills(placing: RoundPlacing): boolean {
  const sitting: number[][] = Array.from({ length: placing.round.tables }, () => [])
  const free: number[] = []
  for (const person of placing.round.present)
    if (tablesOf(placing, person).length === placing.round.tables) free.push(person)
    else seatPerson(placing, person, sitting, placing.round.min, new Set())
  const filled = sitting.reduce((sum, people) => sum + people.length, 0)
  return filled + free.length >= total(placing.round.min)
}

/** Finds a seat for the person by moving others on along an augmenting path. */
function seatPerson(
  placing: RoundPlacing,
  person: number,
  sitting: number[][],
  seats: Int32Array,
  seen: Set<number>,
): boolean {
  for (const table of tablesOf(placing, person)) {
    if (seen.has(table)) continue
    seen.add(table)
    const there = sitting[table]!
    const room = there.length < seats[table]!
    const leaver = room ? -1 : there.findIndex((other) => seatPerson(placing, other, sitting, seats, seen))
    if (!room && leaver === -1) continue
    if (!room) there.splice(leaver, 1)
    there.push(person)
    return true
  }
  return false
}

function tablesOf({ round, units }: RoundPlacing, person: number): number[] {
  const row = units.unitOf[person]! * round.tables
  return Array.from({ length: round.tables }, (_, table) => table).filter((table) => units.allowed[row + table] === 1)
}

function total(numbers: Int32Array): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
