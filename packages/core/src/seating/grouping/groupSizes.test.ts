import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSizes, pairsOf } from './groupSizes.ts'

test('the first way holds the most pairs of all ways', () => {
  const sizes = fc.record({ min: fc.nat(3), more: fc.nat(3) }).map(({ min, more }) => ({ min, max: min + more }))
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 1, maxLength: 4 }), fc.nat(24), (groups, n) => {
      const ways = groups.reduce<number[][]>(
        (lists, { min, max }) =>
          lists.flatMap((list) => Array.from({ length: max - min + 1 }, (_, more) => [...list, min + more])),
        [[]],
      )
      const fitting = ways.filter((way) => way.reduce((sum, size) => sum + size, 0) === n)
      const [best] = groupSizes(n, groups, 3)
      if (fitting.length === 0) expect(best).toBeUndefined()
      else expect(pairsOf(best!)).toBe(Math.max(...fitting.map(pairsOf)))
    }),
  )
})

test('no two ways have the same sizes in another order', () => {
  const ways = groupSizes(
    6,
    Array.from({ length: 3 }, () => ({ min: 1, max: 4 })),
    9,
  )
  expect(ways.map((way) => [...way].sort().join(' '))).toEqual(['1 1 4', '1 2 3', '2 2 2'])
})
