import type { Approvals } from '../approvals.ts'
import { type SharesState, SOURCE, sharesProcedure, startShares } from './equalShares.ts'
import { others } from './others.ts'
import { everyCommittee, finish } from './procedure.ts'
import { checkSize, type SelectionRule } from './selectionRule.ts'

/**
 * Equal shares with Add1: everybody's budget grows by 1/n of a topic's price until k topics can be bought. Topics that
 * nobody supports fill the rest by place in the list.
 */
export const equalSharesAdd1: SelectionRule = {
  id: 'equal-shares-with-increment-completion',
  name: { de: 'Gleiche Anteile (Add1)', en: 'Equal shares (Add1)' },
  source: `${SOURCE}; Add1: Faliszewski et al., Participatory budgeting: data, tools and analysis, 2023`,
  choose: (votes, k) =>
    checkSize(votes, k) ?? { ok: true, committee: filled(votes, k, sharesProcedure.committee(buyWithAdd1(votes, k))) },
  all: (votes, k, limit) => checkSize(votes, k) ?? allAtBudget(votes, k, limit),
}

/**
 * The purchases at the first budget k, k + 1, … (units of 1/n of a price) that buys k topics or all that are supported.
 * Budgets that cannot do so are skipped: as many topics as are wanted must have supporters who own a price together.
 */
export function buyWithAdd1(votes: Approvals, k: number): SharesState {
  const supports = votes.supports.filter((support) => support > 0).sort()
  const wanted = Math.min(k, supports.length)
  const least = wanted === 0 ? k : Math.max(k, Math.ceil(votes.voters / supports[supports.length - wanted]!))
  for (let budget = least; ; budget++) {
    const state = finish(sharesProcedure, startShares(votes, k, budget)) as SharesState
    if (state.purchases.length >= wanted) return state
  }
}

/** All committees at the budget that suffices when ties go by place in the list. */
function allAtBudget(votes: Approvals, k: number, limit: number) {
  const { budget } = buyWithAdd1(votes, k)
  const procedure = {
    ...sharesProcedure,
    committee: (state: SharesState) => filled(votes, k, sharesProcedure.committee(state)),
  }
  return everyCommittee(procedure, startShares(votes, k, budget), limit)
}

function filled(votes: Approvals, k: number, bought: readonly number[]): number[] {
  const rest = others(votes.size, bought).slice(0, k - bought.length)
  return [...bought, ...rest].sort((a, b) => a - b)
}
