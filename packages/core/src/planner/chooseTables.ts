import type { TableSpec } from '../seating/index.ts'

/**
 * Which of these tables to lay for so many people, by place: an earlier table rather than a later one, as many as there are people
 * for. Null when no choice of tables takes exactly so many.
 */
export function chooseTables(tables: readonly TableSpec[], people: number): number[] | null {
  return chooseFrom(tables, 0, { least: people, most: people }, new Set())
}

/** How many people are still to be placed: at least, if all tables laid take their most, and at most. */
interface Open {
  readonly least: number
  readonly most: number
}

/** `failed` remembers what was tried in vain, so that the time grows with tables times people squared at worst. */
function chooseFrom(tables: readonly TableSpec[], at: number, open: Open, failed: Set<string>): number[] | null {
  const table = tables[at]
  if (!table) return open.least <= 0 && open.most >= 0 ? [] : null
  const state = `${at} ${open.least} ${open.most}`
  if (open.most < 0 || failed.has(state)) return null
  const rest = chooseFrom(tables, at + 1, { least: open.least - table.max, most: open.most - table.min }, failed)
  if (rest) return [at, ...rest]
  const without = chooseFrom(tables, at + 1, open, failed)
  if (!without) failed.add(state)
  return without
}
