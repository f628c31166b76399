import { tradesBySize } from './columnsByTrade.ts'

/**
 * Sorts people by trade and deals them out like cards: tables[table] → people, sizes that differ by at most 1. So every
 * trade is spread as evenly as can be, which is the least number of same-trade pairs one round can have (SEATING bound
 * 1), an exact optimum and a good start.
 */
export function dealByTrade(tradeOf: ArrayLike<number>, tables: number): number[][] {
  if (!Number.isSafeInteger(tables) || tables < 1) throw new RangeError(`${tables} tables: expected at least 1.`)
  const dealt: number[][] = Array.from({ length: tables }, () => [])
  for (const [at, person] of tradesBySize(tradeOf).flat().entries()) dealt[at % tables]!.push(person)
  return dealt
}
