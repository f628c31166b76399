import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf } from '../frame.ts'
import { tableSizes } from './tableSizes.ts'

/** All ways of filling tables with so many people, as sizes. */
function fillings(people: number, tables: readonly { min: number; max: number }[]): number[][] {
  const [first, ...others] = tables
  if (!first) return people === 0 ? [[]] : []
  const sizes = Array.from({ length: first.max - first.min + 1 }, (_, more) => first.min + more)
  return sizes.flatMap((size) => fillings(people - size, others).map((rest) => [size, ...rest]))
}

test('the smallest and largest tables and the fewest mates are those of all ways of filling the tables', () => {
  let filled = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.record({ min: fc.nat(3), more: fc.nat(3) }), { minLength: 1, maxLength: 4 }),
      (people, ranges) => {
        const tables = ranges.map(({ min, more }) => ({ min, max: min + more }))
        const ways = fillings(people, tables)
        fc.pre(ways.length > 0)
        const present = Array.from({ length: people }, (_, person) => person)
        const round = frameOf({ people, rounds: [{ present, tables }], pairs: [] }).rounds[0]!
        const taken = ways.flat().filter((size) => size > 0)
        const mates = ways.map((sizes) => sizes.reduce((sum, size) => sum + size * (size - 1), 0))
        const { least, most, mates: fewest } = tableSizes(round)
        expect([least, most, fewest]).toEqual([Math.min(...taken), Math.max(...taken), Math.min(...mates)])
        filled++
      },
    ),
  )
  expect(filled).toBeGreaterThan(50)
})
