import type { Approvals } from '../approvals.ts'
import { type Amounts, changeSupporters, supportersByAmount } from './amounts.ts'
import { compare, type Fraction, fraction } from './fraction.ts'

/** The topics affordable at the least largest payment, that payment, and lower bounds for every topic's payment. */
export interface EqualSharesStep {
  readonly topics: readonly number[]
  readonly payment: Fraction
  /** Per topic about the least it can cost a supporter from now on; infinite when it is chosen or can no longer be paid. */
  readonly bounds: Float64Array
}

/** Doubles only tell apart payments that differ by more than this part; whatever is closer is compared exactly. */
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
  for (let near = cheapest(votes, budgets, price, bounds); near.length > 0; ) {
    const exact = near.map((topic) => exactPayment(budgets, supportersByAmount(votes, budgets, topic), price))
    const payment = exact.reduce((a, b) => (a === null || (b !== null && compare(b, a) < 0) ? b : a))
    const topics = near.filter((_, at) => payment && exact[at] && compare(exact[at], payment) === 0)
    if (payment) return { topics, payment, bounds }
    for (const topic of near) bounds[topic] = Number.POSITIVE_INFINITY
    near = cheapest(votes, budgets, price, bounds)
  }
  return { topics: [], payment: fraction(0), bounds }
}

/** The budgets after everybody who supports the topic paid up to `payment`. */
export function budgetsAfter(votes: Approvals, budgets: Amounts, topic: number, payment: Fraction): Amounts {
  return changeSupporters(votes, budgets, topic, payment.under, (left) => {
    const rest = left * payment.under - payment.over * budgets.under
    return rest > 0n ? rest : 0n
  })
}

/** Raises bounds as far as needed to name all topics that may cost least, by index. */
function cheapest(votes: Approvals, budgets: Amounts, price: number, bounds: Float64Array): number[] {
  const open = Array.from(bounds.keys()).filter((topic) => bounds[topic] !== Number.POSITIVE_INFINITY)
  open.sort((a, b) => bounds[a]! - bounds[b]!)
  let least = Number.POSITIVE_INFINITY
  const near: number[] = []
  for (const topic of open) {
    if (bounds[topic]! > least * (1 + DOUBT)) break
    bounds[topic] = nearestPayment(budgets, supportersByAmount(votes, budgets, topic), price)
    least = Math.min(least, bounds[topic])
    if (bounds[topic] < Number.POSITIVE_INFINITY) near.push(topic)
  }
  return near.filter((topic) => bounds[topic]! <= least * (1 + DOUBT)).sort((a, b) => a - b)
}

/** The most a supporter pays, or null when all of them together cannot pay the price. */
export function exactPayment({ over, under }: Amounts, counts: Float64Array, price: number): Fraction | null {
  let rest = BigInt(price) * under
  let payers = BigInt(counts.reduce((sum, count) => sum + count, 0))
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue
    if (over[at]! * payers >= rest) return fraction(rest, under * payers)
    rest -= over[at]! * BigInt(count)
    payers -= BigInt(count)
  }
  return null
}

/** The same in doubles, slightly too generous about what can be paid. */
function nearestPayment({ nearest }: Amounts, counts: Float64Array, price: number): number {
  let rest = price
  let payers = 0
  for (const count of counts) payers += count
  let last = 0
  for (let at = 0; at < counts.length; at++) {
    if (counts[at] === 0) continue
    last = nearest[at]!
    if (last * payers >= rest) return rest / payers
    rest -= last * counts[at]!
    payers -= counts[at]!
  }
  return rest <= price * DOUBT && last > 0 ? last : Number.POSITIVE_INFINITY
}
