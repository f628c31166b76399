import type { Approvals } from '../approvals.ts'
import { others } from './others.ts'
import { exclude, include, newThieleState, type ThieleState } from './thieleState.ts'

/**
 * A good score of k topics: added greedily, then one topic exchanged for a better one as long as there is one. A start
 * for the exact search, which proves or beats it.
 */
export function climb(votes: Approvals, k: number, worth: Float64Array): number {
  const state = newThieleState(votes, worth, { constant: 0, prices: new Float64Array(votes.size) })
  for (let added = 0; added < k; added++) include(state, worthMost(state))
  let before = -1
  while (state.score > before) {
    before = state.score
    for (const topic of others(votes.size, []).filter((one) => state.chosen[one])) {
      exclude(state, topic)
      include(state, worthMost(state))
    }
  }
  return state.score
}

/** The topic not chosen that is worth most now, the first of equals. */
function worthMost({ votes, chosen, gains }: ThieleState): number {
  let best = -1
  for (let topic = 0; topic < votes.size; topic++)
    if (chosen[topic] === 0 && (best < 0 || gains[topic]! > gains[best]!)) best = topic
  return best
}
