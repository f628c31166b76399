import type { Approvals } from '../approvals.ts'
import { sumOfSupporters, supportersByAmount } from '../select/amounts.ts'
import { type SharesState, startShares } from '../select/equalShares.ts'
import { buyWithAdd1 } from '../select/equalSharesAdd1.ts'
import { budgetsAfter } from '../select/equalSharesStep.ts'
import { compare, type Fraction, fraction } from '../select/fraction.ts'
import { others } from '../select/others.ts'
import type { Text } from '../text.ts'

/** What one topic cost whom. Money is counted in topics: all voters together had `budget` topics' worth of it. */
export interface Bill {
  readonly topic: number
  /** The most any supporter paid. */
  readonly payment: Fraction
  /** Supporters who paid exactly that much. */
  readonly inFull: number
  /** Supporters who gave less because they had no more left. */
  readonly inPart: number
  readonly text: Text
}

/** A topic not bought. */
export interface Shortfall {
  readonly topic: number
  readonly supporters: number
  /** What its supporters have left together. */
  readonly left: Fraction
  /** So many more supporters with an untouched budget would have been enough. */
  readonly moreSupporters: number
  readonly text: Text
}

/** The receipt of equal shares with Add1. */
export interface Receipt {
  /** How many topics' worth of money had to be handed out to buy k topics. */
  readonly budget: Fraction
  readonly bills: readonly Bill[]
  readonly shortfalls: readonly Shortfall[]
}

/** Who paid for which of the k topics, and what every other topic was short of. */
export function equalSharesReceipt(votes: Approvals, k: number, names = votes.topics): Receipt {
  const end = buyWithAdd1(votes, k)
  const bought = end.purchases.map(({ topic }) => topic)
  return {
    budget: fraction(end.budget),
    bills: billsOf(end, names),
    shortfalls: others(votes.size, bought).map((topic) => shortfallOf(end, topic, names)),
  }
}

function billsOf(end: SharesState, names: readonly string[]): Bill[] {
  const { votes, k, budget, purchases } = end
  let { budgets } = startShares(votes, k, budget)
  return purchases.map(({ topic, payment }) => {
    const counts = supportersByAmount(votes, budgets, topic)
    const rich = (at: number) => compare({ over: budgets.over[at]!, under: budgets.under }, payment) >= 0
    const inFull = counts.reduce((sum, count, at) => sum + (rich(at) ? count : 0), 0)
    const inPart = counts.reduce((sum, count, at) => sum + (rich(at) || budgets.over[at] === 0n ? 0 : count), 0)
    budgets = budgetsAfter(votes, budgets, topic, payment)
    const share = fraction(payment.over, payment.under * priceOf(votes))
    return { topic, payment: share, inFull, inPart, text: describeBill(names[topic]!, share, inFull, inPart) }
  })
}

/** A topic costs as many units as there are voters, and at least one. */
function priceOf({ voters }: Approvals): bigint {
  return BigInt(Math.max(1, voters))
}

function shortfallOf({ votes, budget, budgets }: SharesState, topic: number, names: readonly string[]): Shortfall {
  const sum = sumOfSupporters(votes, budgets, topic)
  const supporters = votes.supports[topic]!
  const missing = priceOf(votes) * budgets.under - sum
  const each = BigInt(budget) * budgets.under
  const moreSupporters = missing <= 0n || each === 0n ? 0 : Number((missing + each - 1n) / each)
  return {
    topic,
    supporters,
    left: fraction(sum, budgets.under * priceOf(votes)),
    moreSupporters,
    text: describeShortfall(names[topic]!, supporters, moreSupporters),
  }
}

function describeBill(name: string, payment: Fraction, inFull: number, inPart: number): Text {
  const tenths = Number((payment.over * 2000n + payment.under) / (payment.under * 2n))
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10]
  const partly = { de: '', en: '' }
  if (inPart > 0) {
    partly.de = `, ${inPart} geben den Rest ihres Guthabens`
    partly.en = `, ${inPart} give what they have left`
  }
  return {
    de: `„${name}“: ${inFull} zahlen je ${whole},${rest} % des Preises${partly.de}.`,
    en: `“${name}”: ${inFull} pay ${whole}.${rest} % of the price each${partly.en}.`,
  }
}

function describeShortfall(name: string, supporters: number, more: number): Text {
  if (more === 0)
    return {
      de: `„${name}“: ${supporters} dafür, ihr Guthaben reicht, aber alle Plätze sind vergeben.`,
      en: `“${name}”: ${supporters} in favour and able to pay, but all places are taken.`,
    }
  const enough =
    more === 1
      ? { de: '1 Stimme mehr hätte gereicht', en: '1 more supporter would have been enough' }
      : { de: `${more} Stimmen mehr hätten gereicht`, en: `${more} more supporters would have been enough` }
  return {
    de: `„${name}“: ${supporters} dafür; ${enough.de}.`,
    en: `“${name}”: ${supporters} in favour; ${enough.en}.`,
  }
}
