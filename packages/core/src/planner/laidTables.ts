import type { TableSpec } from '../seating/index.ts'
import type { Mode } from './mode.ts'

/** The tables of a meeting. */
export interface LaidTables {
  /** `rounds[round][table]`; a table that is not needed in a round takes nobody there (max 0), at the end it is left out. */
  readonly rounds: readonly (readonly TableSpec[])[]
  /** How each table is held, as many as the round with most tables has. */
  readonly modes: readonly Mode[]
}

export const UNUSED: TableSpec = { min: 0, max: 0 }

/** Unused tables at the end are not there at all. */
export function withoutTail(tables: readonly TableSpec[]): TableSpec[] {
  return tables.slice(0, tables.findLastIndex(({ max }) => max > 0) + 1)
}
