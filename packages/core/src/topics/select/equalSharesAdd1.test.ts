import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { approvals } from '../approvals.ts'
import { profile } from '../profile.ts'
import { type SharesState, sharesProcedure, startShares } from './equalShares.ts'
import { buyWithAdd1, equalSharesAdd1 } from './equalSharesAdd1.ts'
import { finish } from './procedure.ts'

test('skipping budgets that cannot do finds the same as trying one after the other', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 7 }), fc.nat(6), (votes, pick) => {
      const k = pick % (votes.size + 1)
      const wanted = Math.min(k, votes.supports.filter((support) => support > 0).length)
      const bought = (budget: number) =>
        (finish(sharesProcedure, startShares(votes, k, budget)) as SharesState).purchases
      let budget = k
      while (bought(budget).length < wanted) budget++
      expect(buyWithAdd1(votes, k).purchases).toEqual(bought(budget))
    }),
  )
})

test('a topic that one of ten thousand wants is bought at once, and topics nobody wants fill up by the list', () => {
  const votes = approvals(
    profile(
      ['A', 'B', 'C', 'D'],
      [
        { weight: 9999, ranking: [['C']] },
        { weight: 1, ranking: [['B']] },
      ],
    ),
  )
  expect(buyWithAdd1(votes, 2).budget).toBe(10_000)
  expect(equalSharesAdd1.choose(votes, 3)).toEqual({ ok: true, committee: [0, 1, 2] })
})
