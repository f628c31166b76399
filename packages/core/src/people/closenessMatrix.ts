import { type PairMatrix, pairMatrix } from '../pairs/index.ts'
import type { Person } from './person.ts'

/** How far apart two trades are, by their keys: 0 the same, 1 nothing in common; symmetric. */
export type TradeDistance = (a: string, b: string) => number

/** The distance of somebody who knows no register of trades: what is not the same has nothing in common. */
export const sameOrNot: TradeDistance = (a, b) => (a === b ? 0 : 1)

/**
 * Closeness of the trades of every two people, a whole number from 0 (nothing in common) to 100 (the same trade):
 * round(100 × (1 − distance)). Who has several trades is as close as the closest of them.
 * Throws a RangeError when a distance lies outside [0, 1], is not symmetric, or is not 0 from a trade to itself.
 */
export function closenessMatrix(people: readonly Person[], distance: TradeDistance = sameOrNot): PairMatrix {
  const trades = [...new Set(people.flatMap((person) => person.trades))]
  const closeness = trades.map((a) => trades.map((b) => 100 - Math.round(100 * checked(distance, a, b))))
  const position = new Map(trades.map((trade, at) => [trade, at]))
  const own = people.map((person) => person.trades.map((trade) => position.get(trade)!))
  return pairMatrix(people.length, (i, j) => {
    let closest = 0
    for (const a of own[i]!) for (const b of own[j]!) closest = Math.max(closest, closeness[a]![b]!)
    return closest
  })
}

function checked(distance: TradeDistance, a: string, b: string): number {
  const value = distance(a, b)
  const problem = !(value >= 0 && value <= 1)
    ? 'expected 0 (the same) to 1 (nothing in common)'
    : value !== distance(b, a)
      ? `expected the same both ways, but from '${b}' to '${a}' it is ${distance(b, a)}`
      : a === b && value !== 0
        ? 'expected 0 from a trade to itself'
        : null
  if (problem === null) return value
  throw new RangeError(`The trade distance from '${a}' to '${b}' is ${value}: ${problem}.`)
}
