import { fieldProduct } from './fieldProduct.ts'
import type { Schedule } from './schedule.ts'

/**
 * The schedule of a transversal design: person c·tables + x is (column c, row x) and sits in round r at table
 * x + ρ(r)·γ(c) of a ring with one element a table. Two columns meet again only if (ρ − ρ′)(γ − γ′) = 0; so either the
 * columns differ by units (seats ≤ the smallest prime power in `tables`, then up to `tables` rounds) or the rounds do
 * (rounds ≤ that prime power, then up to `tables` seats). People of one column never meet. Null when neither fits.
 */
export function transversal(tables: number, seats: number, rounds: number): Schedule | null {
  if (seats > tables || rounds > tables) return null
  if (tables < 2) return Array.from({ length: rounds }, () => [Array.from({ length: seats }, (_, column) => column)])
  const ring = fieldProduct(tables)
  if (Math.min(seats, rounds) > ring.units.length) return null
  const [columns, steps] = seats <= ring.units.length ? [ring.units, all(tables)] : [all(tables), ring.units]
  return Array.from({ length: rounds }, (_, round) => {
    const shift = (column: number) => ring.multiply(steps[round]!, columns[column]!)
    return shiftedRound(tables, seats, (column, row) => ring.add(row, shift(column)))
  })
}

/** One round: the people of every table, when `tableOf` says where (column, row) sits. */
export function shiftedRound(
  tables: number,
  seats: number,
  tableOf: (column: number, row: number) => number,
): number[][] {
  const round: number[][] = Array.from({ length: tables }, () => [])
  for (let column = 0; column < seats; column++)
    for (let row = 0; row < tables; row++) round[tableOf(column, row)]!.push(column * tables + row)
  return round
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, element) => element)
}
