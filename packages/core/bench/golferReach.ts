import { designedSchedule, mostRounds } from '../src/seating/construct/index.ts'
import { knownRounds } from './golferKnown.ts'

/** Largest number of people asked about, and the seats of a table. */
const PEOPLE = 150
const SEATS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** "tables:rounds", and what is missing: "<known" when a schedule with more rounds is known to exist. */
function reach(tables: number, seats: number): { text: string; missed: boolean } {
  let rounds = mostRounds(tables, seats)
  const most = rounds
  while (!designedSchedule(tables, seats, rounds)) rounds--
  const known = knownRounds(tables, seats)
  const missed = known > rounds
  return { text: `${tables}:${rounds}${missed ? `<${known}` : ''}${rounds === most ? '=' : ''}`, missed }
}

console.log('Rounds without a repeat by construction; = is the most that counting allows; < a longer one is known.')
const missed: string[] = []
for (const seats of SEATS) {
  const cells: string[] = []
  for (let tables = seats; tables * seats <= PEOPLE; tables++) {
    const cell = reach(tables, seats)
    cells.push(cell.text)
    if (cell.missed) missed.push(`${tables}-${seats}`)
  }
  console.log(`${String(seats).padStart(2)} seats  ${cells.join(' ')}`)
}
console.log(`Not reached: ${missed.length} sizes: ${missed.join(' ')}`)
