import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSizes } from './groupSizes.ts'

const pairsOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)

test('no way to size the groups holds more pairs', () => {
  const sizes = fc.record({ min: fc.nat(3), more: fc.nat(3) }).map(({ min, more }) => ({ min, max: min + more }))
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 1, maxLength: 4 }), fc.nat(24), (groups, n) => {
      const ways = groups.reduce<number[][]>(
        (lists, { min, max }) =>
          lists.flatMap((list) => Array.from({ length: max - min + 1 }, (_, more) => [...list, min + more])),
        [[]],
      )
      const fitting = ways.filter((way) => way.reduce((sum, size) => sum + size, 0) === n)
      fc.pre(fitting.length > 0)
      const best = groupSizes(n, groups)
      expect(fitting).toContainEqual(best)
      expect(pairsOf(best)).toBe(Math.max(...fitting.map(pairsOf)))
    }),
  )
})
