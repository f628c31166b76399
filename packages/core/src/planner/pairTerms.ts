import { encounterMatrix } from '../history/index.ts'
import type { PairTerm } from '../pairs/index.ts'
import { closenessMatrix, competitorMatrix } from '../people/index.ts'
import type { MeetingInput } from './meetingInput.ts'
import { defaultWeights } from './weights.ts'

/** What a full case of each kind costs at weight 1: the unit of Weights. */
const HUNDRED = 100

/** What every two of these people cost at one table, by term. */
export function pairTerms({ people, history = [], day, tradeDistance, weights }: MeetingInput): PairTerm[] {
  const { trade, competitor, encounter } = { ...defaultWeights, ...weights }
  const ids = people.map(({ id }) => id)
  return [
    { name: 'trade', weight: trade, costs: closenessMatrix(people, tradeDistance) },
    { name: 'competitor', weight: competitor, costs: competitorMatrix(people) },
    { name: 'encounter', weight: encounter, costs: encounterMatrix(ids, history, { today: day }) },
  ]
}

/** What it costs in points when two meet again in the plan. */
export function repeatWeight({ weights }: MeetingInput): number {
  return HUNDRED * { ...defaultWeights, ...weights }.repeat
}
