import { BASE_BLOCKS, type BaseBlocks } from './baseBlocks.ts'
import type { Schedule } from './schedule.ts'

/** The stored schedule for so many tables, longest first in `BASE_BLOCKS`, or null. */
export function turnedDesign(tables: number, seats: number): Schedule | null {
  const stored = BASE_BLOCKS.find((base) => base.tables === tables && base.seats === seats)
  return stored ? expand(stored) : null
}

/** All rounds of a schedule given by base blocks. */
export function expand(base: BaseBlocks): Schedule {
  const turns = Array.from({ length: base.turn }, (_, by) => by)
  const rounds = base.rounds.flatMap((round) => completeRounds(base, readTables(round)))
  const rows = base.rows ? readTables(base.rows).flatMap((row) => images(base, row)) : []
  return [
    ...rounds.flatMap((round) => turns.map((by) => round.map((table) => turnTable(base, table, by)))),
    ...rows.map((row) => turns.map((by) => turnTable(base, row, by))),
  ]
}

/** One round when the symmetry completes it; when it is complete already, the rounds the symmetry makes of it. */
function completeRounds(base: BaseBlocks, round: readonly number[][]): number[][][] {
  if (round.length < base.tables) return [round.flatMap((table) => images(base, table))]
  const found = [round.map((table) => [...table])]
  for (let next = moved(base, round); !sameTables(next, round); next = moved(base, next)) found.push(next)
  return found
}

function moved(base: BaseBlocks, round: readonly number[][]): number[][] {
  return round.map((table) => table.map((person) => moveBySymmetry(base, person)))
}

/** The different tables that the symmetry makes of one. */
function images(base: BaseBlocks, table: readonly number[]): number[][] {
  const found = [[...table]]
  for (let next = moved(base, found)[0]!; !sameTables([next], [table]); next = moved(base, [next])[0]!) found.push(next)
  return found
}

function sameTables(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): boolean {
  return nameOf(one) === nameOf(other)
}

function nameOf(tables: readonly (readonly number[])[]): string {
  return tables
    .map((table) => [...table].sort((a, b) => a - b).join(' '))
    .sort()
    .join()
}

function moveBySymmetry({ tables, seats, turn, times, levels, cycle }: BaseBlocks, person: number): number {
  const moving = levels.length * turn
  if (person >= moving) return cycle ? moving + ((person - moving + 1) % (tables * seats - moving)) : person
  return levels[Math.floor(person / turn)]! * turn + (((person % turn) * times) % turn)
}

function turnTable({ turn, levels }: BaseBlocks, table: readonly number[], by: number): number[] {
  return table.map((person) =>
    person >= levels.length * turn ? person : person - (person % turn) + ((person + by) % turn),
  )
}

/** "0 1 2, 3 4 5" → [[0, 1, 2], [3, 4, 5]] */
function readTables(text: string): number[][] {
  return text.split(',').map((table) => table.trim().split(/\s+/).map(Number))
}
