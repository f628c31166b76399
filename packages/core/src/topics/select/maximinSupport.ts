import type { Approvals } from '../approvals.ts'
import { addArc, INFINITE, layer, maxFlow, network } from './flow.ts'
import { compare, type Fraction, fraction } from './fraction.ts'
import { others } from './hits.ts'
import { type Procedure, procedureRule } from './procedure.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly chosen: readonly number[]
}

const procedure: Procedure<State> = {
  start: (votes, k) => ({ votes, k, chosen: [] }),
  choices: ({ votes, k, chosen }) => {
    if (chosen.length === k) return []
    const topics = others(votes.size, chosen)
    const values = topics.map((topic) => leastSupport(votes, [...chosen, topic]))
    const most = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
    return topics.filter((_, at) => compare(values[at]!, most) === 0)
  },
  decide: (state, topic) => ({ ...state, chosen: [...state.chosen, topic] }),
  committee: ({ chosen }) => chosen,
  key: ({ chosen }) => [...chosen].sort((a, b) => a - b).join(),
}

/**
 * Maximin support: adds the topic that lets the least supported topic be supported most when every voter spreads one
 * vote over the topics it approves.
 */
export const maximinSupport = procedureRule(
  'maximin-support',
  { de: 'Größte kleinste Unterstützung', en: 'Maximin support' },
  'Sánchez-Fernández, Fernández, Fisteus and Brill, The maximin support method, 2021',
  procedure,
)

/**
 * The greatest support that all `topics` can have at once: the minimum over their subsets of (voters who approve some of
 * them) / (how many they are). Found as the last of ever smaller subsets' ratios (Dinkelbach 1967), each by a minimum cut.
 */
export function leastSupport(votes: Approvals, topics: readonly number[]): Fraction {
  let subset = topics
  let ratio = fraction(0)
  while (subset.length > 0) {
    ratio = fraction(reached(votes, subset), subset.length)
    subset = poorerSubset(votes, topics, ratio)
  }
  return ratio
}

function reached({ topicStarts, supporters, weights }: Approvals, topics: readonly number[]): number {
  const ballots = new Set(topics.flatMap((t) => [...supporters.subarray(topicStarts[t]!, topicStarts[t + 1]!)]))
  return [...ballots].reduce((sum, ballot) => sum + weights[ballot]!, 0)
}

/** Topics whose voters are fewer than `ratio` for each of them; empty when there are none. */
function poorerSubset(votes: Approvals, topics: readonly number[], ratio: Fraction): number[] {
  const { weights, topicStarts, supporters } = votes
  const [source, sink] = [weights.length + topics.length, weights.length + topics.length + 1]
  const net = network(sink + 1)
  for (const [ballot, weight] of weights.entries()) addArc(net, source, ballot, weight * Number(ratio.under))
  for (const [at, topic] of topics.entries()) {
    addArc(net, weights.length + at, sink, Number(ratio.over))
    for (const ballot of supporters.subarray(topicStarts[topic]!, topicStarts[topic + 1]!))
      addArc(net, ballot, weights.length + at, INFINITE)
  }
  if (maxFlow(net, source, sink) === Number(ratio.over) * topics.length) return []
  const full = layer(net, source)
  return topics.filter((_, at) => full[weights.length + at]! < 0)
}
