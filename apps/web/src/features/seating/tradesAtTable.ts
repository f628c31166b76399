import type { PlanTable } from './seatingQuery.ts'

/** The keys of the different trades at a table, in the order of the seats. */
export function tradesAtTable(table: Pick<PlanTable, 'seats'>): string[] {
  return [...new Set(table.seats.flatMap(({ person }) => person.member.trades.map(({ id }) => id)))]
}
