import type { Approvals } from '../approvals.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { hitsOf } from '../representation/claim.ts'
import { coverage } from './coverage.ts'
import { addArc, INFINITE, maxFlow, network } from './flow.ts'
import { others } from './others.ts'
import { checkSize, type SelectionRule, selections } from './selectionRule.ts'

/** A table needs at least so many people, unless said otherwise. */
export const TABLE_FROM = 4

/** The most sets of topics looked at before giving up. */
const MOST_SETS = 20_000

/**
 * Chamberlin-Courant in which every topic chosen fills a table: at most k topics, each with `atLeast` supporters of its
 * own (nobody counted for two), that as many members as possible approve one of. "Everybody finds a table."
 */
export function ccWithTables(atLeast = TABLE_FROM): SelectionRule {
  return {
    id: 'cc-with-tables',
    name: { de: 'Jeder findet einen Tisch', en: 'Everybody finds a table' },
    source:
      'Chamberlin and Courant 1983, with a least table size as in Faliszewski et al., Finding diverse committees, 2017',
    choose: (votes, k) => {
      const found = widest(votes, k, atLeast, 1)
      return 'ok' in found ? found : { ok: true, committee: found[0]! }
    },
    all: (votes, k, limit) => {
      const found = widest(votes, k, atLeast, limit + 1)
      return 'ok' in found ? found : selections(found, limit)
    },
  }
}

/**
 * Sets of greatest coverage, by a search that drops sets which cannot fill their tables (adding topics never helps that)
 * or cannot reach the coverage of the greedy set, in which the topic that serves most new members comes next.
 */
function widest(votes: Approvals, k: number, atLeast: number, wanted: number): number[][] | Refusal {
  const refused = checkSize(votes, k)
  if (refused) return refused
  const search: Search = {
    votes,
    k,
    atLeast,
    wanted,
    most: coverage(votes, greedy(votes, k, atLeast)),
    sets: 0,
    found: [],
  }
  extend(search, [])
  return search.sets > MOST_SETS ? refuse('too-hard', { topics: votes.size, k }, TOO_HARD) : search.found
}

interface Search {
  readonly votes: Approvals
  readonly k: number
  readonly atLeast: number
  readonly wanted: number
  /** The greatest coverage found, and the first sets that reach it. */
  most: number
  found: number[][]
  sets: number
}

function extend(search: Search, chosen: number[]): void {
  const { votes, k, atLeast } = search
  const covered = coverage(votes, chosen)
  keep(search, chosen, covered)
  const gains = gainsOf(votes, chosen)
  for (let topic = (chosen.at(-1) ?? -1) + 1; topic < votes.size && chosen.length < k; topic++) {
    const best = gains
      .slice(topic)
      .sort()
      .reverse()
      .subarray(0, k - chosen.length)
    if (best.reduce((sum, gain) => sum + gain, covered) < search.most) return
    if (votes.supports[topic]! < atLeast || ++search.sets > MOST_SETS) continue
    const set = [...chosen, topic]
    if (fillsTables(votes, set, atLeast)) extend(search, set)
  }
}

function keep(search: Search, set: number[], members: number): void {
  if (members > search.most) [search.most, search.found] = [members, []]
  if (members === search.most && search.found.length < search.wanted) search.found.push(set)
}

function greedy(votes: Approvals, k: number, atLeast: number): number[] {
  let chosen: number[] = []
  while (chosen.length < k) {
    const gains = gainsOf(votes, chosen)
    const order = others(votes.size, chosen).sort((a, b) => gains[b]! - gains[a]!)
    const next = order.find((topic) => gains[topic]! > 0 && fillsTables(votes, [...chosen, topic], atLeast))
    if (next === undefined) break
    chosen = [...chosen, next]
  }
  return chosen
}

/** Per topic its supporters who approve none of the topics chosen. */
function gainsOf(votes: Approvals, chosen: readonly number[]): Int32Array {
  const hits = hitsOf(votes, chosen)
  return Int32Array.from({ length: votes.size }, (_, topic) => {
    let gain = 0
    for (let at = votes.topicStarts[topic]!; at < votes.topicStarts[topic + 1]!; at++)
      if (hits[votes.supporters[at]!] === 0) gain += votes.weights[votes.supporters[at]!]!
    return gain
  })
}

/** Whether every topic can have `atLeast` supporters of its own. */
function fillsTables(
  { weights, topicStarts, supporters }: Approvals,
  topics: readonly number[],
  atLeast: number,
): boolean {
  const [source, sink] = [weights.length + topics.length, weights.length + topics.length + 1]
  const net = network(sink + 1)
  for (const [ballot, weight] of weights.entries()) addArc(net, source, ballot, weight)
  for (const [at, topic] of topics.entries()) {
    addArc(net, weights.length + at, sink, atLeast)
    for (const ballot of supporters.subarray(topicStarts[topic]!, topicStarts[topic + 1]!))
      addArc(net, ballot, weights.length + at, INFINITE)
  }
  return maxFlow(net, source, sink) === atLeast * topics.length
}

const TOO_HARD = {
  de: 'Für {k} aus {topics} Themen wären zu viele Tischbelegungen zu prüfen. Nehmen Sie Chamberlin-Courant schrittweise oder gleiche Anteile.',
  en: 'For {k} of {topics} topics too many ways to fill the tables would have to be looked at. Use sequential Chamberlin-Courant or equal shares.',
}
