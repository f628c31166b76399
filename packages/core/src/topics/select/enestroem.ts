import type { Approvals } from '../approvals.ts'
import { type Amounts, amountsKey, changeSupporters, equalAmounts, sumOfSupporters } from './amounts.ts'
import { compare, dividedBy, type Fraction, fraction, minus, times, zero } from './fraction.ts'
import { others } from './hits.ts'
import { type Procedure, procedureRule } from './procedure.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly chosen: readonly number[]
  readonly left: Amounts
}

const procedure: Procedure<State> = {
  start: (votes, k) => ({ votes, k, chosen: [], left: equalAmounts(votes.weights.length, fraction(1)) }),
  choices: ({ votes, k, chosen, left }) => (chosen.length === k ? [] : mostSupported(votes, left, chosen)),
  decide: ({ votes, k, chosen, left }, topic) => ({
    votes,
    k,
    chosen: [...chosen, topic],
    left: pay(votes, k, left, topic),
  }),
  committee: ({ chosen }) => chosen,
  key: ({ chosen, left }) => `${[...chosen].sort((a, b) => a - b)}|${amountsKey(left)}`,
}

function mostSupported(votes: Approvals, left: Amounts, chosen: readonly number[]): number[] {
  const topics = others(votes.size, chosen)
  const sums = topics.map((topic) => sumOfSupporters(votes, left, topic))
  const most = sums.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  return topics.filter((_, at) => compare(sums[at]!, most) === 0)
}

/** A topic costs the quota n/k: its supporters keep the same part of what each of them has left, or nothing. */
function pay(votes: Approvals, k: number, left: Amounts, topic: number): Amounts {
  const sum = sumOfSupporters(votes, left, topic)
  const rest = minus(sum, fraction(votes.voters, k))
  const keep: Fraction = rest.over > 0n ? dividedBy(rest, sum) : zero
  return changeSupporters(votes, left, topic, (amount) => times(amount, keep))
}

/** Phragmén and Eneström: like the single transferable vote on approvals. */
export const enestroem = procedureRule(
  'phragmen-enestroem',
  { de: 'Phragmén-Eneström', en: 'Phragmén-Eneström' },
  'Eneström 1896; Camps, Mora and Saumell, The method of Eneström and Phragmén, 2019',
  procedure,
)
