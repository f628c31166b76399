import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { committees } from './committees.ts'
import { minimaxApproval } from './minimaxApproval.ts'

test('the committees found have the smallest greatest distance to a ballot', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 6 }), fc.nat(6), (votes, pick) => {
      const k = pick % (votes.size + 1)
      const distance = (committee: readonly number[]) =>
        Math.max(
          0,
          ...Array.from(votes.weights, (_, ballot) => {
            const approved = [...votes.approved.subarray(votes.starts[ballot]!, votes.starts[ballot + 1]!)]
            const common = approved.filter((topic) => committee.includes(topic)).length
            return approved.length + k - 2 * common
          }),
        )
      const all = [...committees(votes.size, k)]
      const least = Math.min(...all.map(distance))
      const expected = all.filter((committee) => distance(committee) === least)
      expect(minimaxApproval.all(votes, k, 100)).toEqual({ ok: true, committees: expected, complete: true })
    }),
  )
})
