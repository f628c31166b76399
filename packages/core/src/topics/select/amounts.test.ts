import fc from 'fast-check'
import { expect, test } from 'vitest'
import { votes } from '../../../test/literature/notation.ts'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { type Approvals, approvals } from '../approvals.ts'
import { type Amounts, equalAmounts, negated, sumOfSupporters } from './amounts.ts'
import { budgetsAfter } from './equalSharesStep.ts'
import { compare, type Fraction, fraction, show } from './fraction.ts'
import { payInProportion } from './payInProportion.ts'
import { loadsAfter, phragmenStep } from './phragmenStep.ts'

const minus = (a: Fraction, b: Fraction) => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
const plus = (a: Fraction, b: Fraction) => fraction(a.over * b.under + b.over * a.under, a.under * b.under)
const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under)
const over = (a: Fraction, b: Fraction) => fraction(a.over * b.under, a.under * b.over)

/** Slow and obvious: one fraction per ballot. */
interface Twin {
  readonly fast: Amounts
  readonly slow: readonly Fraction[]
}

const supports = (ballots: Approvals, ballot: number, topic: number) =>
  ballots.approved.subarray(ballots.starts[ballot]!, ballots.starts[ballot + 1]!).includes(topic)

function slowSum(ballots: Approvals, slow: readonly Fraction[], topic: number): Fraction {
  return slow.reduce(
    (sum, amount, b) => (supports(ballots, b, topic) ? plus(sum, times(amount, fraction(ballots.weights[b]!))) : sum),
    fraction(0),
  )
}

const forSupporters = (
  ballots: Approvals,
  slow: readonly Fraction[],
  topic: number,
  change: (a: Fraction) => Fraction,
) => slow.map((amount, ballot) => (supports(ballots, ballot, topic) ? change(amount) : amount))

const steps: readonly ((ballots: Approvals, twin: Twin, topic: number, number: number) => Twin)[] = [
  function payEqually(ballots, { fast, slow }, topic, number) {
    const payment = fraction(number + 1, 7)
    const pay = (left: Fraction) => (compare(left, payment) <= 0 ? fraction(0) : minus(left, payment))
    return { fast: budgetsAfter(ballots, fast, topic, payment), slow: forSupporters(ballots, slow, topic, pay) }
  },
  function keepAShare(ballots, { fast, slow }, topic, number) {
    const price = fraction(number + 1, 3)
    const held = slowSum(ballots, slow, topic)
    const rest = minus(held, price)
    const keep = rest.over > 0n ? over(rest, held) : fraction(0)
    return {
      fast: payInProportion(ballots, fast, topic, price),
      slow: forSupporters(ballots, slow, topic, (amount) => times(amount, keep)),
    }
  },
  function carryEqually(ballots, { fast, slow }, topic, number) {
    if (ballots.supports[topic] === 0) return { fast, slow }
    const step = phragmenStep(ballots, fast, number + 1, [topic])
    const load = over(plus(fraction(number + 1), slowSum(ballots, slow, topic)), fraction(ballots.supports[topic]!))
    return { fast: loadsAfter(ballots, fast, topic, step), slow: forSupporters(ballots, slow, topic, () => load) }
  },
]

const written = ({ of, over: all, under }: Amounts) => Array.from(of, (at) => show(fraction(all[at]!, under)))

test('amounts over one denominator stay what single fractions are, after any sequence of payments', () => {
  const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(5), fc.nat(20)), { maxLength: 8 })
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 6 }), moves, (ballots, list) => {
      let twin: Twin = {
        fast: equalAmounts(ballots.weights.length, 5),
        slow: Array.from(ballots.weights, () => fraction(5)),
      }
      for (const [step, topic, number] of list) {
        twin = steps[step]!(ballots, twin, topic % ballots.size, number)
        expect(written(twin.fast)).toEqual(twin.slow.map(show))
        const sum = fraction(sumOfSupporters(ballots, twin.fast, topic % ballots.size), twin.fast.under)
        expect(show(sum)).toBe(show(slowSum(ballots, twin.slow, topic % ballots.size)))
      }
    }),
  )
})

test('equal amounts are kept once, in lowest terms, and may change their sign', () => {
  const ballots = approvals(votes('AB', '1 A, 1 B, 1 A>B'))
  const paid = budgetsAfter(ballots, equalAmounts(3, 2), 0, fraction(1, 2))
  expect(paid).toMatchObject({ over: [3n, 4n], under: 2n })
  expect([...paid.of]).toEqual([0, 1, 0])
  expect([...paid.nearest]).toEqual([1.5, 2])
  expect(negated(paid)).toMatchObject({ over: [-4n, -3n], under: 2n })
})
