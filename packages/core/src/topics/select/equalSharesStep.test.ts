import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { supportersByAmount } from './amounts.ts'
import { sharesProcedure, startShares } from './equalShares.ts'
import { exactPayment } from './equalSharesStep.ts'
import { compare, fraction, show } from './fraction.ts'
import { others } from './others.ts'

test('skipping by doubles names the same topics and payment as comparing all exactly', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 7, ballots: 8 }), fc.integer({ min: 1, max: 12 }), (votes, budget) => {
      let state = startShares(votes, votes.size, budget)
      for (let [next] = state.step.topics; next !== undefined; [next] = state.step.topics) {
        const rest = others(votes.size, sharesProcedure.committee(state))
        const payments = rest.map((t) =>
          exactPayment(state.budgets, supportersByAmount(votes, state.budgets, t), votes.voters),
        )
        const least = payments.reduce((a, b) => (a === null || (b !== null && compare(b, a) < 0) ? b : a))!
        expect(show(state.step.payment)).toBe(show(least))
        expect(state.step.topics).toEqual(rest.filter((_, at) => payments[at] && compare(payments[at]!, least) === 0))
        state = sharesProcedure.decide(state, next)
      }
    }),
  )
})

test('supporters pay the price exactly, equal parts as far as they can', () => {
  const amounts = { of: new Int32Array(3), over: [1n, 2n, 6n], under: 2n, nearest: Float64Array.of(0.5, 1, 3) }
  expect(exactPayment(amounts, Float64Array.of(1, 1, 2), 5)).toEqual(fraction(7, 4))
  expect(exactPayment(amounts, Float64Array.of(1, 1, 0), 2)).toBeNull()
})
