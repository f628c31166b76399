import { bilingual, type Language } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import type { Plan } from './seatingQuery.ts'
import { tradesAtTable } from './tradesAtTable.ts'

/** `36 Personen an 7 Tischen in 3 Runden; an jedem Tisch mindestens 5 Gewerke.` */
export function planHeadline(plan: Pick<Plan, 'rounds'>, language: Language): string {
  const tables = plan.rounds.flatMap((round) => round.tables)
  const people = new Set(tables.flatMap((table) => table.seats.map(({ person }) => person.id))).size
  const mostTables = Math.max(0, ...plan.rounds.map((round) => round.tables.length))
  const fewestTrades = Math.min(...tables.map((table) => tradesAtTable(table).length))
  return texts[language](people, mostTables, plan.rounds.length, fewestTrades)
}

const texts = bilingual({
  de: (people: number, tables: number, rounds: number, trades: number) =>
    `${counted(people, 'Person', 'Personen')} an ${counted(tables, 'Tisch', 'Tischen')} in ${counted(rounds, 'Runde', 'Runden')}; an jedem Tisch mindestens ${counted(trades, 'Gewerk', 'Gewerke')}.`,
  en: (people: number, tables: number, rounds: number, trades: number) =>
    `${counted(people, 'person', 'people')} at ${counted(tables, 'table', 'tables')} in ${counted(rounds, 'round', 'rounds')}; at least ${counted(trades, 'trade', 'trades')} at every table.`,
})
