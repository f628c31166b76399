import { amountsKey, negated } from './amounts.ts'
import { best } from './best.ts'
import { type SharesState, SOURCE, sharesProcedure } from './equalShares.ts'
import { others } from './others.ts'
import { loadsAfter, phragmenStep } from './phragmenStep.ts'
import { type Procedure, procedureRule } from './procedure.ts'

/** Equal shares, and then `added` by the completion; `budgets` of the shares are what the completion may use. */
interface State {
  readonly shares: SharesState
  readonly added: readonly number[]
}

/** Completes equal shares: `next` names the topics that may follow, `spend` what that does to the budgets. */
function completed(
  next: (shares: SharesState, rest: readonly number[]) => readonly number[],
  spend: (shares: SharesState, topic: number, rest: readonly number[]) => SharesState,
): Procedure<State> {
  const chosen = ({ shares, added }: State) => [...sharesProcedure.committee(shares), ...added]
  const rest = (state: State) => others(state.shares.votes.size, chosen(state))
  const buying = ({ shares, added }: State) => (added.length > 0 ? [] : sharesProcedure.choices(shares))
  return {
    start: (votes, k) => ({ shares: sharesProcedure.start(votes, k) as SharesState, added: [] }),
    choices: (state) => {
      if (chosen(state).length === state.shares.k) return []
      const bought = buying(state)
      return bought.length > 0 ? bought : next(state.shares, rest(state))
    },
    decide: (state, topic) => {
      const { shares, added } = state
      if (buying(state).length > 0) return { shares: sharesProcedure.decide(shares, topic), added }
      return { shares: spend(shares, topic, rest(state)), added: [...added, topic] }
    },
    committee: chosen,
    key: (state) =>
      `${state.added.length > 0}|${[...chosen(state)].sort((a, b) => a - b)}|${amountsKey(state.shares.budgets)}`,
  }
}

/** The budget left is a load owed: who has money left carries less. */
function completionStep({ votes, budgets }: SharesState, rest: readonly number[]) {
  const loads = negated(budgets)
  return { loads, step: phragmenStep(votes, loads, votes.voters, rest) }
}

/** Equal shares, filled up by sequential Phragmén that starts from what is left of the budgets. */
export const equalSharesPhragmen = procedureRule(
  'equal-shares',
  { de: 'Gleiche Anteile, aufgefüllt nach Phragmén', en: 'Equal shares, completed by Phragmén' },
  `${SOURCE}; completion: Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 11`,
  completed(
    (shares, rest) => completionStep(shares, rest).step.topics,
    (shares, topic, rest) => {
      const { loads, step } = completionStep(shares, rest)
      const carried = loadsAfter(shares.votes, loads, topic, step)
      return { ...shares, budgets: negated(carried) }
    },
  ),
)

/** Equal shares, filled up with the topics that have the most supporters. */
export const equalSharesApproval = procedureRule(
  'equal-shares-with-av-completion',
  { de: 'Gleiche Anteile, aufgefüllt nach Zustimmung', en: 'Equal shares, completed by approval' },
  SOURCE,
  completed(
    ({ votes }, rest) => best(rest, (topic) => votes.supports[topic]!),
    (shares) => shares,
  ),
)
