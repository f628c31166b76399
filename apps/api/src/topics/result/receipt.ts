import type { Fraction } from '@tafelrunde/core/topics'
import type { Member, Topic } from '@tafelrunde/db'
import type { Text } from '../../language.ts'
import { topicRules } from '../service.ts'
import type { Result } from './count.ts'

/** What a topic cost, and whom. */
export interface Bill {
  readonly topic: Topic
  readonly inFull: number
  readonly inPart: number
  readonly text: Text
  readonly payers: readonly { readonly member: Member; readonly percent: number }[]
}

/** What a topic that was not chosen was short of. */
export interface Shortfall {
  readonly topic: Topic
  readonly supporters: number
  readonly moreSupporters: number
  readonly text: Text
}

export interface Receipt {
  readonly budget: Text
  readonly bills: readonly Bill[]
  readonly shortfalls: readonly Shortfall[]
}

/** Who paid for what; null unless the topics were chosen by equal shares with Add1, the only rule where somebody pays. */
export function receiptOf(result: Result): Receipt | null {
  const { count, topics, poll } = result
  if (count.rule.id !== topicRules[0]?.id) return null
  const { budget, bills, shortfalls } = count.receipt()
  const purses = poll.ballots.map(() => ({ over: budget.over, under: budget.under * BigInt(poll.ballots.length) }))
  return {
    budget: describeBudget(budget, bills.length),
    bills: bills.flatMap(({ topic: at, payment, inFull, inPart, text }): Bill[] => {
      const topic = topics[at]
      return topic ? [{ topic, inFull, inPart, text, payers: collect(result, purses, at, payment) }] : []
    }),
    shortfalls: shortfalls.flatMap(({ topic: at, supporters, moreSupporters, text }): Shortfall[] => {
      const topic = topics[at]
      return topic ? [{ topic, supporters, moreSupporters, text }] : []
    }),
  }
}

/** Takes the price of a topic out of its supporters' purses: from each the payment, or what is left. */
function collect({ count, poll }: Result, purses: Fraction[], topic: number, payment: Fraction): Bill['payers'] {
  const { origins, starts, approved } = count.approved
  return poll.ballots.flatMap(({ member }, ballot) => {
    const set = origins[ballot] ?? 0
    const purse = purses[ballot]
    if (!purse || !approved.subarray(starts[set], starts[set + 1]).includes(topic)) return []
    const paid = isLess(purse, payment) ? purse : payment
    purses[ballot] = minus(purse, paid)
    return paid.over === 0n ? [] : [{ member, percent: percentOf(paid) }]
  })
}

function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under
}

function minus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under }
}

/** To one decimal. */
function percentOf({ over, under }: Fraction): number {
  return Number((over * 2000n + under) / (under * 2n)) / 10
}

function describeBudget({ over, under }: Fraction, bought: number): Text {
  const tenths = Number((over * 20n + under) / (under * 2n))
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10]
  return {
    de: `Alle zusammen bekamen ein Guthaben für ${whole},${rest} Themen, jeder Stimmzettel gleich viel; damit ließen sich ${bought} bezahlen.`,
    en: `All together were given ${whole}.${rest} topics' worth of money, every ballot the same; it paid for ${bought}.`,
  }
}
