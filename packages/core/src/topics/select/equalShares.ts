import type { Approvals } from '../approvals.ts'
import { type Amounts, amountsKey, equalAmounts } from './amounts.ts'
import { budgetsAfter, type EqualSharesStep, equalSharesStep } from './equalSharesStep.ts'
import type { Fraction } from './fraction.ts'
import { type Procedure, procedureRule } from './procedure.ts'

export const SOURCE = 'Peters and Skowron, Proportionality and the limits of welfarism, 2020 (“Rule X”)'

/** One topic bought: the most any supporter paid, in units of which a topic costs as many as there are voters. */
export interface Purchase {
  readonly topic: number
  readonly payment: Fraction
}

/** Where equal shares stands. A topic costs `votes.voters` units; everybody started with `budget` units. */
export interface SharesState {
  readonly votes: Approvals
  readonly k: number
  readonly budget: number
  readonly purchases: readonly Purchase[]
  readonly budgets: Amounts
  readonly step: EqualSharesStep
}

/** Buying with a budget of `budget` units for everybody (k units: the share of k topics), at most k topics. */
export function startShares(votes: Approvals, k: number, budget: number): SharesState {
  const budgets = equalAmounts(votes.weights.length, budget)
  const bounds = Float64Array.from(votes.supports, (support) => votes.voters / support)
  return { votes, k, budget, purchases: [], budgets, step: equalSharesStep(votes, budgets, votes.voters, bounds) }
}

/** Equal shares without completion; it may stop short of k topics. */
export const sharesProcedure: Procedure<SharesState> = {
  start: (votes, k) => startShares(votes, k, k),
  choices: ({ k, purchases, step }) => (purchases.length === k ? [] : step.topics),
  decide: (state, topic) => {
    const { votes, purchases, budgets, step } = state
    const left = budgetsAfter(votes, budgets, topic, step.payment)
    const bounds = step.bounds.with(topic, Number.POSITIVE_INFINITY)
    const next = equalSharesStep(votes, left, votes.voters, bounds)
    return { ...state, purchases: [...purchases, { topic, payment: step.payment }], budgets: left, step: next }
  },
  committee: ({ purchases }) => purchases.map(({ topic }) => topic),
  key: ({ purchases, budgets }) =>
    `${purchases.map(({ topic }) => topic).sort((a, b) => a - b)}|${amountsKey(budgets)}`,
}

/** The Method of Equal Shares as it is: every topic is paid by its supporters in equal parts as far as they can. */
export const equalShares = procedureRule(
  'equal-shares-without-completion',
  { de: 'Gleiche Anteile (ohne Auffüllen)', en: 'Equal shares (not completed)' },
  SOURCE,
  sharesProcedure,
)
