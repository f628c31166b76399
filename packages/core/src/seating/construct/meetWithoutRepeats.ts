import { columnsByTrade } from './columnsByTrade.ts'
import type { Schedule } from './schedule.ts'
import { columnSchedule } from './zeroRepeatSchedule.ts'

/**
 * Seats people for many rounds at `tables` tables so that nobody meets anybody twice and no trade shares a table, or null
 * when trades do not fit whole into columns or the schedule would need the columns themselves. People may be fewer than
 * tables · seats: missing ones leave their chairs empty.
 */
export function meetWithoutRepeats(
  tradeOf: ArrayLike<number>,
  { tables, seats, rounds }: { tables: number; seats: number; rounds: number },
): Schedule | null {
  if (rounds > tables) return null
  const columns = columnsByTrade(tradeOf, tables, seats)
  const schedule = columns && columnSchedule(tables, seats, rounds)
  return schedule?.map((round) => round.map((table) => seatPeople(table, columns!, tables))) ?? null
}

function seatPeople(table: readonly number[], columns: readonly (readonly number[])[], tables: number): number[] {
  return table
    .map((place) => columns[Math.floor(place / tables)]![place % tables])
    .filter((person) => person !== undefined)
    .sort((a, b) => a - b)
}
