import type { Approvals } from '../approvals.ts'
import { type Amounts, amountsKey, equalAmounts } from './amounts.ts'
import { others } from './others.ts'
import { loadsAfter, type PhragmenStep, phragmenStep } from './phragmenStep.ts'
import { type Procedure, procedureRule } from './procedure.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly chosen: readonly number[]
  readonly loads: Amounts
  readonly step: PhragmenStep
}

const procedure: Procedure<State> = {
  start: (votes, k) => stateOf(votes, k, [], equalAmounts(votes.weights.length, 0)),
  choices: ({ k, chosen, step }) => (chosen.length === k ? [] : step.topics),
  decide: ({ votes, k, chosen, loads, step }, topic) =>
    stateOf(votes, k, [...chosen, topic], loadsAfter(votes, loads, topic, step)),
  committee: ({ chosen }) => chosen,
  key: ({ chosen, loads }) => `${[...chosen].sort((a, b) => a - b)}|${amountsKey(loads)}`,
}

function stateOf(votes: Approvals, k: number, chosen: readonly number[], loads: Amounts): State {
  return { votes, k, chosen, loads, step: phragmenStep(votes, loads, 1, others(votes.size, chosen)) }
}

/** Sequential Phragmén: adding a topic never removes one, so it also serves when k is not known in advance. */
export const seqPhragmen = procedureRule(
  'seqphragmen',
  { de: 'Phragmén schrittweise', en: 'Sequential Phragmén' },
  'Phragmén 1894; Brill, Freeman, Janson and Lackner, Phragmén’s voting methods and justified representation, 2017',
  procedure,
)
