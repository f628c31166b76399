import { type PairMatrix, pairMatrix } from '../pairs/index.ts'
import type { Person } from './person.ts'

/**
 * 100 for every two who compete for the same customers: a trade in common and the same district; else 0. They are the worst
 * pairing there is, because neither speaks freely before the other.
 */
export function competitorMatrix(people: readonly Person[]): PairMatrix {
  return pairMatrix(people.length, (i, j) => (compete(people[i]!, people[j]!) ? 100 : 0))
}

function compete(a: Person, b: Person): boolean {
  return a.district !== undefined && a.district === b.district && a.trades.some((trade) => b.trades.includes(trade))
}
