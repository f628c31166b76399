import { mostRounds } from '../src/seating/construct/index.ts'

/**
 * Mutually orthogonal Latin squares known of every order 0 … 50 (Handbook of Combinatorial Designs, 2nd edition 2007,
 * table III.3.87; order 14 by Todorov 2012, order 18 by Abel 2015). Squares of order q give tables of up to squares + 1
 * people q rounds.
 */
const SQUARES = [
  0, 0, 1, 2, 3, 4, 1, 6, 7, 8, 2, 10, 5, 12, 4, 4, 15, 16, 5, 18, 4, 5, 3, 22, 7, 24, 4, 26, 5, 28, 4, 30, 31, 5, 4, 5,
  8, 36, 4, 5, 7, 40, 5, 42, 5, 6, 4, 46, 8, 48, 6,
]

/** Small cases that counting does not settle: the known optimum (Harvey's table; E. Pegg, math games of 14 August 2007). */
const SMALL: Readonly<Record<string, number>> = { '4-3': 4, '5-4': 5, '6-5': 6, '6-6': 3 }

/** Resolvable designs of five and more a table, everybody meets everybody (Handbook, chapter II.7; unitals). */
const BALANCED = ['5-5', '13-5', '17-5', '21-5', '25-5', '29-5', '21-6', '7-7', '8-8', '15-8', '9-9', '11-11']

/**
 * Tables of four for which a resolvable design that misses one partner is in doubt: types 2³⁴, 2⁴⁶, 2⁵², 2⁷⁰ (Handbook,
 * chapter IV.5).
 */
const DOUBTFUL_FOURS = [17, 23, 26, 35]

/** The most rounds without a repeat that the literature named here promises; not the best of every later paper. */
export function knownRounds(tables: number, seats: number): number {
  const small = SMALL[`${tables}-${seats}`]
  if (small) return small
  const most = mostRounds(tables, seats)
  if (BALANCED.includes(`${tables}-${seats}`) || (seats === 3 && tables > 2)) return most
  if (seats === 4 && tables > 5 && !DOUBTFUL_FOURS.includes(tables)) return most
  return fromSquares(tables, seats)
}

/** The rounds of a transversal design, and people of one column among themselves. */
function fromSquares(tables: number, seats: number): number {
  if (seats > SQUARES[tables]! + 1) return 1
  const within = tables % seats === 0 ? knownRounds(tables / seats, seats) : 0
  return tables + within
}
