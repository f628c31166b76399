import { fieldProduct } from './fieldProduct.ts'
import type { Schedule } from './schedule.ts'
import { shiftedRound } from './transversal.ts'

/**
 * Difference matrices: of any two rows, the differences run through all elements of the group, once each. Elements are
 * those of `fieldProduct(order)`. 12: Johnson, Dulmage and Mendelsohn 1961, in the form of five squares by B. McKay; 21:
 * Nazarok 1991; 24 and 28: Abel (Handbook of Combinatorial Designs, 2nd edition, III.3.50-54). The numbers are those of
 * the tables printed there, as the mathematics system Sage lists them.
 */
const MATRICES: Readonly<Record<number, readonly string[]>> = {
  12: [
    '0 0 0 0 0 0 0 0 0 0 0 0',
    '0 1 2 3 8 9 10 11 4 5 6 7',
    '0 6 4 2 10 5 7 8 9 3 1 11',
    '0 3 11 6 4 7 9 1 5 2 10 8',
    '0 9 8 1 5 3 2 4 11 6 7 10',
    '0 10 5 7 9 11 3 6 2 1 8 4',
  ],
  21: [
    '0 5 6 14 2 12 11 7 17 4 16 20 13 10 9 15 8 3 18 19 1',
    '0 6 14 2 12 5 7 17 4 16 11 13 10 9 15 20 3 18 19 1 8',
    '0 14 2 12 5 6 17 4 16 11 7 10 9 15 20 13 18 19 1 8 3',
    '0 2 12 5 6 14 4 16 11 7 17 9 15 20 13 10 19 1 8 3 18',
    '0 12 5 6 14 2 16 11 7 17 4 15 20 13 10 9 1 8 3 18 19',
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
  ],
  24: [
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
    '0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23',
    '0 2 3 1 9 11 22 20 7 5 19 17 23 21 8 10 4 6 12 14 13 15 18 16',
    '0 3 10 9 11 8 16 19 13 14 22 21 1 2 5 6 20 23 17 18 7 4 12 15',
    '0 4 1 5 18 22 15 11 23 19 20 16 13 9 3 7 10 14 21 17 8 12 6 2',
    '0 5 8 13 17 20 11 14 4 1 12 9 6 3 21 16 23 18 2 7 15 10 19 22',
    '0 6 9 15 7 1 20 18 16 22 2 4 14 8 19 21 12 10 11 13 5 3 23 17',
    '0 7 11 12 21 18 4 3 22 17 9 14 16 23 6 1 5 2 15 8 19 20 10 13',
  ],
  28: [
    '0 0 10 14 27 0 19 5 21 0 5 6 23 13 10 11 17 26 19 0 15 11 17 0 25 22 6 0',
    '0 10 14 0 0 19 27 21 0 5 6 23 5 10 11 13 26 19 17 15 11 0 0 25 17 6 0 22',
    '0 14 0 10 19 27 0 0 5 21 23 5 6 11 13 10 19 17 26 11 0 15 25 17 0 0 22 6',
    '0 20 13 12 26 24 12 20 24 23 24 21 0 14 0 20 0 12 27 16 27 5 21 10 4 19 8 14',
    '0 12 20 13 12 26 24 23 20 24 0 24 21 20 14 0 27 0 12 5 16 27 4 21 10 14 19 8',
    '0 13 12 20 24 12 26 24 23 20 21 0 24 0 20 14 12 27 0 27 5 16 10 4 21 8 14 19',
  ],
}

/**
 * The schedule of a difference matrix: person c·tables + x is (column c, row x) and sits in round r at table x + d(c, r),
 * so two columns meet in every difference once and people of one column never: `tables` rounds for as many seats as the
 * matrix has rows. Null when no matrix is stored for so many tables, seats and rounds.
 */
export function differenceSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  const matrix = MATRICES[tables]
  if (!matrix || seats > matrix.length || rounds > tables) return null
  const shifts = matrix.map((row) => row.split(' ').map(Number))
  const { add } = fieldProduct(tables)
  return Array.from({ length: rounds }, (_, round) =>
    shiftedRound(tables, seats, (column, row) => add(row, shifts[column]![round]!)),
  )
}
