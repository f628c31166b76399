import type { Approvals } from '../approvals.ts'
import { best } from './best.ts'
import { others } from './others.ts'
import { type Procedure, procedureRule } from './procedure.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly chosen: readonly number[]
  /** Per ballot: how many who cast it have no topic yet. */
  readonly waiting: Int32Array
}

const procedure: Procedure<State> = {
  start: (votes, k) => ({ votes, k, chosen: [], waiting: votes.weights.slice() }),
  choices: (state) => {
    const { votes, k, chosen } = state
    if (chosen.length === k) return []
    return best(others(votes.size, chosen), (topic) => Math.min(part(state), demand(state, topic)))
  },
  decide: (state, topic) => ({ ...state, chosen: [...state.chosen, topic], waiting: serve(state, topic) }),
  committee: ({ chosen }) => chosen,
  key: ({ chosen, waiting }) => `${[...chosen].sort((a, b) => a - b)}|${waiting.join()}`,
}

/** The members the next topic takes: the first n mod k topics take one more. */
function part({ votes, k, chosen }: State): number {
  return Math.floor(votes.voters / k) + (chosen.length < votes.voters % k ? 1 : 0)
}

function demand({ votes, waiting }: State, topic: number): number {
  const { topicStarts, supporters } = votes
  return supporters
    .subarray(topicStarts[topic]!, topicStarts[topic + 1]!)
    .reduce((sum, ballot) => sum + waiting[ballot]!, 0)
}

/** Supporters get the topic in the order of the ballots until its part is full. */
function serve(state: State, topic: number): Int32Array {
  const { topicStarts, supporters } = state.votes
  const waiting = state.waiting.slice()
  let places = part(state)
  for (const ballot of supporters.subarray(topicStarts[topic]!, topicStarts[topic + 1]!)) {
    const served = Math.min(places, waiting[ballot]!)
    waiting[ballot]! -= served
    places -= served
  }
  return waiting
}

/** Greedy Monroe: topic by topic the one that can fill most of an equal part of the members with its supporters. */
export const greedyMonroe = procedureRule(
  'greedy-monroe',
  { de: 'Monroe schrittweise', en: 'Greedy Monroe' },
  'Skowron, Faliszewski and Slinko, Achieving fully proportional representation, 2015, algorithm A',
  procedure,
)
