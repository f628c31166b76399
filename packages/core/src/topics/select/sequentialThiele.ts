import type { Approvals } from '../approvals.ts'
import { best } from './best.ts'
import { hitsAfter, worthToSupporters } from './hits.ts'
import { others } from './others.ts'
import type { Procedure } from './procedure.ts'
import type { Worth } from './worth.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly worth: readonly bigint[]
  readonly chosen: readonly number[]
  readonly hits: Uint16Array
}

/** Adds, k times, the topic worth most to its supporters. */
export function adding(worthOf: Worth): Procedure<State> {
  return {
    start: (votes, k) => ({
      votes,
      k,
      worth: worthOf(votes, Math.max(k, 1)),
      chosen: [],
      hits: new Uint16Array(votes.weights.length),
    }),
    choices: ({ votes, k, worth, chosen, hits }) => {
      if (chosen.length === k) return []
      return best(others(votes.size, chosen), (topic) => worthToSupporters(votes, hits, topic, worth))
    },
    decide: (state, topic) => ({
      ...state,
      chosen: [...state.chosen, topic],
      hits: hitsAfter(state.votes, state.hits, topic, 1),
    }),
    committee: ({ chosen }) => chosen,
    key: chosenKey,
  }
}

/** Starts from all topics and removes the one whose loss costs least, until k are left. */
export function removing(worthOf: Worth): Procedure<State> {
  return {
    start: (votes, k) => {
      const { starts } = votes
      const hits = Uint16Array.from(votes.weights, (_, ballot) => starts[ballot + 1]! - starts[ballot]!)
      const longest = hits.reduce((most, length) => Math.max(most, length), 1)
      return { votes, k, worth: [0n, ...worthOf(votes, longest)], chosen: others(votes.size, []), hits }
    },
    choices: ({ votes, k, worth, chosen, hits }) => {
      if (chosen.length === k) return []
      return best(chosen, (topic) => -worthToSupporters(votes, hits, topic, worth))
    },
    decide: (state, topic) => ({
      ...state,
      chosen: state.chosen.filter((other) => other !== topic),
      hits: hitsAfter(state.votes, state.hits, topic, -1),
    }),
    committee: ({ chosen }) => chosen,
    key: chosenKey,
  }
}

function chosenKey({ chosen }: State): string {
  return [...chosen].sort((a, b) => a - b).join()
}
