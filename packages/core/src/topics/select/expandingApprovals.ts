import type { Profile } from '../profile.ts'
import { type Amounts, amountsKey, equalAmounts, type Support, sumOfSupporters } from './amounts.ts'
import { best } from './best.ts'
import { expandingQuota, ranksOf, supportUpTo } from './expandingLevels.ts'
import { compare, type Fraction, fraction } from './fraction.ts'
import { others } from './others.ts'
import { payInProportion } from './payInProportion.ts'
import { finish, type Procedure, procedureRule } from './procedure.ts'

/** One topic chosen: by which level (1 = first places) and with how much support. */
export interface Expansion {
  readonly topic: number
  readonly level: number
  readonly support: Fraction
}

interface State {
  readonly votes: Profile
  readonly k: number
  readonly ranks: Int32Array
  readonly steps: readonly Expansion[]
  readonly left: Amounts
  readonly level: number
  /** Who supports what at this level. */
  readonly support: Support
  /** The topics with most support of those that have the quota; only empty when no level is left. */
  readonly next: readonly number[]
}

const procedure: Procedure<State> = {
  start: ({ ballots }, k) => begin(ballots, k),
  choices: ({ k, steps, next }) => (steps.length === k ? [] : next),
  decide: (state, topic) => {
    const support = fraction(sumOfSupporters(state.support, state.left, topic), state.left.under)
    const left = payInProportion(state.support, state.left, topic, expandingQuota(state.votes, state.k))
    return expand({ ...state, steps: [...state.steps, { topic, level: state.level, support }], left })
  },
  committee: ({ steps }) => steps.map(({ topic }) => topic),
  key: ({ steps, level, left }) =>
    `${level}|${steps.map(({ topic }) => topic).sort((a, b) => a - b)}|${amountsKey(left)}`,
}

function begin(votes: Profile, k: number): State {
  const ranks = ranksOf(votes)
  const left = equalAmounts(votes.weights.length, 1)
  return expand({ votes, k, ranks, steps: [], left, level: 1, support: supportUpTo(votes, ranks, 1), next: [] })
}

/** Raises the level until some topic has the quota. */
function expand(state: State): State {
  const { votes, ranks, left, steps } = state
  const need = expandingQuota(votes, state.k)
  const open = others(votes.size, procedure.committee(state))
  for (let { level, support } = state; ; support = supportUpTo(votes, ranks, ++level)) {
    const sum = (topic: number) => sumOfSupporters(support, left, topic)
    const next = best(open, sum).filter((topic) => compare({ over: sum(topic), under: left.under }, need) >= 0)
    if (next.length > 0 || level >= votes.size) return { votes, k: state.k, ranks, steps, left, level, support, next }
  }
}

/**
 * Expanding approvals step by step, equal topics in the order of the list. At level r everybody supports all topics of rank
 * r or better. While some topic has the quota, the one with most support is chosen and its supporters keep the part of
 * their weight that is not needed; then the level rises. May end short of k topics when there are too few voters.
 */
export function expandingApprovals(votes: Profile, k: number): readonly Expansion[] {
  return (finish(procedure, begin(votes, k)) as State).steps
}

/** Expanding approvals reads whole rankings: for ballots without a line. */
export const expandingRule = procedureRule(
  'expanding-approvals',
  { de: 'Wachsende Zustimmung', en: 'Expanding approvals' },
  'Aziz and Lee, The expanding approvals rule, Social Choice and Welfare 2020',
  procedure,
)
