import type { Approvals } from '../approvals.ts'
import { type Amounts, changeSupporters, supportersByAmount } from './amounts.ts'
import { compare, type Fraction, fraction, minus, times, zero } from './fraction.ts'

/** The topics affordable at the least largest payment, that payment, and lower bounds for every topic's payment. */
export interface EqualSharesStep {
  readonly topics: readonly number[]
  readonly payment: Fraction
  /** Per topic a lower bound of its payment (approximate); infinite when it can no longer be paid or is chosen. */
  readonly bounds: Float64Array
}

/** Doubles are only used to skip topics that are dearer by more than this; whatever is closer is compared exactly. */
const DOUBT = 1e-6

/**
 * Looks for the topics whose supporters can pay `price` together so that the most any of them pays (who has less gives
 * all) is smallest. Payments never fall while budgets are spent, so the bounds of the step before spare most topics.
 */
export function equalSharesStep(
  votes: Approvals,
  budgets: Amounts,
  price: number,
  before: Float64Array,
): EqualSharesStep {
  const bounds = before.slice()
  const order = Array.from(bounds.keys())
    .filter((topic) => bounds[topic] !== Number.POSITIVE_INFINITY)
    .sort((a, b) => bounds[a]! - bounds[b]! || a - b)
  let topics: number[] = []
  let payment = zero
  let roof = Number.POSITIVE_INFINITY
  for (const topic of order) {
    if (bounds[topic]! > roof) break
    const counts = supportersByAmount(votes, budgets, topic)
    bounds[topic] = approximatePayment(budgets, counts, price)
    if (bounds[topic]! > roof) continue
    const exact = exactPayment(budgets, counts, price)
    if (exact === null) {
      bounds[topic] = Number.POSITIVE_INFINITY
      continue
    }
    const better = topics.length === 0 ? -1 : compare(exact, payment)
    if (better < 0) [topics, payment, roof] = [[], exact, bounds[topic]! * (1 + DOUBT)]
    if (better <= 0) topics.push(topic)
  }
  return { topics: topics.sort((a, b) => a - b), payment, bounds }
}

/** The budgets after everybody who supports the topic paid up to `payment`. */
export function budgetsAfter(votes: Approvals, budgets: Amounts, topic: number, payment: Fraction): Amounts {
  return changeSupporters(votes, budgets, topic, (left) => (compare(left, payment) <= 0 ? zero : minus(left, payment)))
}

/** The most a supporter pays, or null when all of them together cannot pay the price. */
export function exactPayment(budgets: Amounts, counts: Float64Array, price: number): Fraction | null {
  let rest = fraction(price)
  let payers = counts.reduce((sum, count) => sum + count, 0)
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue
    const left = budgets.values[at]!
    if (compare(times(left, fraction(payers)), rest) >= 0) return times(rest, fraction(1, payers))
    rest = minus(rest, times(left, fraction(count)))
    payers -= count
  }
  return null
}

/** The same in doubles, slightly too generous about what can be paid. */
function approximatePayment(budgets: Amounts, counts: Float64Array, price: number): number {
  let rest = price
  let payers = counts.reduce((sum, count) => sum + count, 0)
  let last = 0
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue
    last = budgets.approximate[at]!
    if (last * payers >= rest) return rest / payers
    rest -= last * count
    payers -= count
  }
  return rest <= price * DOUBT ? last : Number.POSITIVE_INFINITY
}
