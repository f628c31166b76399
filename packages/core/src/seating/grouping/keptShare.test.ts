import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptShare } from './keptShare.ts'

test('an assignment keeps all of itself, whatever its groups are called', () => {
  const groupOf = Int32Array.of(0, 0, 0, 1, 1, 2)
  expect(keptShare(groupOf, groupOf, 3)).toBe(1)
  expect(keptShare(groupOf, Int32Array.of(2, 2, 2, 0, 0, 1), 3)).toBe(1)
})

test('the share is what counting pairs gives', () => {
  const assignments = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(assignments, (groupsOf) => {
      const pairs = groupsOf.flatMap((one, i) =>
        groupsOf.slice(i + 1).map((two) => [one[0] === two[0], one[1] === two[1]]),
      )
      const before = pairs.filter(([was]) => was).length
      const both = pairs.filter(([was, is]) => was && is).length
      const chance = pairs.filter(([, is]) => is).length / pairs.length
      const share = keptShare(
        Int32Array.from(groupsOf, ([was]) => was),
        Int32Array.from(groupsOf, ([, is]) => is),
        3,
      )
      if (before === 0 || chance === 1) expect(share).toBe(0)
      else expect(share).toBeCloseTo((both / before - chance) / (1 - chance), 12)
    }),
  )
})
