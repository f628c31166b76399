import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { coverage } from './coverage.ts'
import { compare, fraction, show } from './fraction.ts'
import { leastSupport } from './maximinSupport.ts'

test('the least support is the poorest subset: voters over topics', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 7 }), (votes) => {
      const topics = Array.from({ length: votes.size }, (_, topic) => topic)
      const subsets = Array.from({ length: (1 << votes.size) - 1 }, (_, at) =>
        topics.filter((t) => (at + 1) & (1 << t)),
      )
      const poorest = subsets
        .map((set) => fraction(coverage(votes, set), set.length))
        .reduce((a, b) => (compare(b, a) < 0 ? b : a))
      expect(show(leastSupport(votes, topics))).toBe(show(poorest))
    }),
  )
})
