import type { Approvals } from '../approvals.ts'
import { coverage } from './coverage.ts'
import { addArc, INFINITE, layer, maxFlow, network } from './flow.ts'
import { compare, type Fraction, fraction } from './fraction.ts'
import { others } from './others.ts'
import { type Procedure, procedureRule } from './procedure.ts'

interface State {
  readonly votes: Approvals
  readonly k: number
  readonly chosen: readonly number[]
  /** The support all topics chosen can have at once; null while there are none. */
  readonly support: Fraction | null
  /** The topics that may come next, and the support with one of them. */
  readonly next: { readonly topics: readonly number[]; readonly support: Fraction }
}

const procedure: Procedure<State> = {
  start: (votes, k) => stateOf(votes, k, [], null),
  choices: ({ k, chosen, next }) => (chosen.length === k ? [] : next.topics),
  decide: ({ votes, k, chosen, next }, topic) => stateOf(votes, k, [...chosen, topic], next.support),
  committee: ({ chosen }) => chosen,
  key: ({ chosen }) => [...chosen].sort((a, b) => a - b).join(),
}

function stateOf(votes: Approvals, k: number, chosen: readonly number[], support: Fraction | null): State {
  const open = chosen.length === k ? [] : others(votes.size, chosen)
  let topics: number[] = []
  let most = fraction(-1)
  for (const topic of open) {
    const roof = fraction(votes.supports[topic]!)
    if (compare(roof, most) < 0) continue
    const value = leastSupport(votes, [...chosen, topic], support && compare(support, roof) < 0 ? support : roof)
    const order = compare(value, most)
    if (order > 0) [topics, most] = [[], value]
    if (order >= 0) topics.push(topic)
  }
  return { votes, k, chosen, support, next: { topics, support: most } }
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
 * `known` may name a ratio that some subset has.
 */
export function leastSupport(votes: Approvals, topics: readonly number[], known?: Fraction): Fraction {
  let ratio = fraction(coverage(votes, topics), topics.length)
  if (known && compare(known, ratio) < 0) ratio = known
  for (let subset = poorerSubset(votes, topics, ratio); subset.length > 0; ) {
    ratio = fraction(coverage(votes, subset), subset.length)
    subset = poorerSubset(votes, topics, ratio)
  }
  return ratio
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
