import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf } from '../frame.ts'
import { roundPairs } from './roundPairs.ts'

/** Two rounds of people 0 … common − 1 and, in each, others who are there only once, at tables with so much room. */
function boundOf(common: number, [first, second]: readonly (readonly number[])[]): number {
  const roundOf = (room: readonly number[]) => ({
    present: Array.from({ length: common }, (_, person) => person),
    tables: room.map((max) => ({ min: 0, max })),
  })
  return roundPairs(frameOf({ people: common, rounds: [roundOf(first!), roundOf(second!)], pairs: [] }))
}

/** The fewest pairs at one table in both rounds: cells say how many go from a table of one round to one of the other. */
function fewest(common: number, [first, second]: readonly (readonly number[])[]): number {
  const tables = second!.length
  const cells = first!.length * tables
  const rows = [...first!]
  const columns = [...second!]
  const share = (cell: number, left: number): number => {
    if (cell === cells) return left === 0 ? 0 : Number.POSITIVE_INFINITY
    const row = Math.floor(cell / tables)
    const column = cell % tables
    let least = Number.POSITIVE_INFINITY
    for (let count = 0; count <= Math.min(left, rows[row]!, columns[column]!); count++) {
      rows[row]! -= count
      columns[column]! -= count
      least = Math.min(least, (count * (count - 1)) / 2 + share(cell + 1, left - count))
      rows[row]! += count
      columns[column]! += count
    }
    return least
  }
  return share(0, common)
}

test('no two rounds have fewer pairs in common than the bound; in few small tables hardly any have more', () => {
  const room = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
  let exact = 0
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), room, room, (common, ...rooms) => {
      const least = fewest(common, rooms)
      fc.pre(Number.isFinite(least))
      const bound = boundOf(common, rooms)
      expect(bound).toBeLessThanOrEqual(least)
      if (bound === least) exact++
    }),
    { numRuns: 500, seed: 1 },
  )
  expect(exact).toBeGreaterThanOrEqual(495)
})

test('small tables take few of those who sat together: what they leave must meet again at the large one', () => {
  expect([
    boundOf(5, [
      [4, 1],
      [4, 1],
    ]),
    fewest(5, [
      [4, 1],
      [4, 1],
    ]),
  ]).toEqual([3, 3])
  expect([
    boundOf(8, [
      [4, 3, 1],
      [4, 4],
    ]),
    fewest(8, [
      [4, 3, 1],
      [4, 4],
    ]),
  ]).toEqual([3, 3])
})
