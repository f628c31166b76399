import type { PairMatrix } from '../../pairs/index.ts'
import { transversal } from '../construct/transversal.ts'
import type { RoundFrame } from '../frame.ts'
import { classesOf } from './classesOf.ts'
import { columnsOf } from './columnsOf.ts'

/**
 * Seatings of one round by construction (person → table, −1 when absent): where a transversal design exists, all its
 * rounds, of which no two let the same people meet; and dealing like cards, class by class, which has the fewest pairs
 * of one class possible. Designs come first, so that of equals one is taken: it leaves the others for later meetings.
 * Rules are not asked; table sizes are kept.
 */
export function constructed(people: number, round: RoundFrame, terms: readonly PairMatrix[]): Int32Array[] {
  const classes = terms.map((term) => classesOf(term, round.present)).find((found) => found !== null)
  const sorted = classes ?? [[...round.present]]
  const rounds = [...designed(people, round, sorted), dealt(people, round, sorted.flat())]
  return rounds.filter((tableOf) => sizesHold(round, tableOf))
}

/** One to each table in turn, tables that are full left out. */
function dealt(people: number, { tables, max }: RoundFrame, order: readonly number[]): Int32Array {
  const tableOf = new Int32Array(people).fill(-1)
  const count = new Int32Array(tables)
  let table = 0
  for (const person of order) {
    while (count[table]! >= max[table]!) table = (table + 1) % tables
    tableOf[person] = table
    count[table]!++
    table = (table + 1) % tables
  }
  return tableOf
}

function designed(people: number, { tables, max }: RoundFrame, classes: readonly (readonly number[])[]): Int32Array[] {
  const seats = Math.max(...max)
  const schedule = tables * seats >= classes.flat().length ? transversal(tables, seats, tables) : null
  if (!schedule) return []
  const columns = columnsOf(classes, seats, tables)
  return schedule.map((round) => {
    const tableOf = new Int32Array(people).fill(-1)
    round.forEach((sitting, table) => {
      for (const seat of sitting) {
        const person = columns[Math.floor(seat / tables)]?.[seat % tables]
        if (person !== undefined) tableOf[person] = table
      }
    })
    return tableOf
  })
}

function sizesHold({ tables, min, max }: RoundFrame, tableOf: Int32Array): boolean {
  const count = new Int32Array(tables)
  for (const table of tableOf) if (table >= 0) count[table]!++
  return count.every((people, table) => people >= min[table]! && people <= max[table]!)
}
