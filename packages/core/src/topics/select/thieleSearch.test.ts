import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import type { Approvals } from '../approvals.ts'
import { cc } from './cc.ts'
import { committees } from './committees.ts'
import { dualBound } from './dualBound.ts'
import { lexCc } from './lexCc.ts'
import { pav } from './pav.ts'
import { firstOnly, harmonic, lexicographic, type Worth } from './worth.ts'

/** Slow and obvious: the worth of a committee, voter by voter. */
function worthOf(votes: Approvals, committee: readonly number[], worth: readonly bigint[]): bigint {
  let sum = 0n
  for (const [ballot, weight] of votes.weights.entries()) {
    const approved = votes.approved.subarray(votes.starts[ballot]!, votes.starts[ballot + 1]!)
    const hits = approved.filter((topic) => committee.includes(topic)).length
    sum += BigInt(weight) * worth.slice(0, hits).reduce((a, b) => a + b, 0n)
  }
  return sum
}

test.each([
  ['pav', pav, harmonic],
  ['cc', cc, firstOnly],
  ['lexcc', lexCc, lexicographic],
] as const)('%s finds all committees of greatest worth, and the first of them', (_, rule, worthFor: Worth) => {
  fc.assert(
    fc.property(approvalsOf({ topics: 7, ballots: 8 }), fc.nat(6), (votes, pick) => {
      const k = pick % (votes.size + 1)
      const all = [...committees(votes.size, k)]
      const worths = all.map((committee) => worthOf(votes, committee, worthFor(votes, Math.max(k, 1))))
      const best = all.filter((_, at) => worths.every((other) => other <= worths[at]!))
      expect(rule.all(votes, k, 100)).toEqual({ ok: true, committees: best, complete: true })
      expect(rule.choose(votes, k)).toEqual({ ok: true, committee: best[0] })
    }),
  )
})

test('no committee is worth more than the dual bound says', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 6 }), fc.integer({ min: 1, max: 6 }), (votes, pick) => {
      const k = Math.min(pick, votes.size)
      const worth = harmonic(votes, k)
      const { constant, prices } = dualBound(votes, k, Float64Array.from(worth, Number), 0)
      for (const committee of committees(votes.size, k)) {
        const priced = committee.reduce((sum, topic) => sum + prices[topic]!, constant)
        expect(Number(worthOf(votes, committee, worth))).toBeLessThanOrEqual(priced)
      }
    }),
  )
})

test('a limit cuts the list and says so', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 2 }), (votes) => {
      const k = votes.size >> 1
      const whole = cc.all(votes, k, 100)
      const cut = cc.all(votes, k, 2)
      if (!whole.ok || !cut.ok) throw new Error('refused')
      expect(cut.complete).toBe(whole.committees.length <= 2)
      expect(cut.committees.length).toBe(Math.min(2, whole.committees.length))
      for (const committee of cut.committees) expect(whole.committees).toContainEqual(committee)
    }),
  )
})
