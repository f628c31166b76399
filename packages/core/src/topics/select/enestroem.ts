import type { Approvals } from '../approvals.ts'
import { type Amounts, amountsKey, equalAmounts, sumOfSupporters } from './amounts.ts'
import { best } from './best.ts'
import { fraction } from './fraction.ts'
import { others } from './others.ts'
import { payInProportion } from './payInProportion.ts'
import { type Procedure, procedureRule } from './procedure.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly chosen: readonly number[]
  readonly left: Amounts
}

const procedure: Procedure<State> = {
  start: (votes, k) => ({ votes, k, chosen: [], left: equalAmounts(votes.weights.length, 1) }),
  choices: ({ votes, k, chosen, left }) => (chosen.length === k ? [] : mostSupported(votes, left, chosen)),
  decide: ({ votes, k, chosen, left }, topic) => ({
    votes,
    k,
    chosen: [...chosen, topic],
    left: payInProportion(votes, left, topic, fraction(votes.voters, k)),
  }),
  committee: ({ chosen }) => chosen,
  key: ({ chosen, left }) => `${[...chosen].sort((a, b) => a - b)}|${amountsKey(left)}`,
}

function mostSupported(votes: Approvals, left: Amounts, chosen: readonly number[]): number[] {
  return best(others(votes.size, chosen), (topic) => sumOfSupporters(votes, left, topic))
}

/** Phragmén and Eneström: most supported first; its supporters pay the quota n/k. Like the single transferable vote. */
export const enestroem = procedureRule(
  'phragmen-enestroem',
  { de: 'Phragmén-Eneström', en: 'Phragmén-Eneström' },
  'Eneström 1896; Camps, Mora and Saumell, The method of Eneström and Phragmén, 2019',
  procedure,
)
