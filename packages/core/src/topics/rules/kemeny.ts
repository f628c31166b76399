import { type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { topicsWhere } from '../ranking.ts'
import { refuse } from '../refusal.ts'
import type { VotingRule } from './rule.ts'

/** The most topics for the exact computation: it looks at every subset of them. */
export const MOST_KEMENY_TOPICS = 16

/** Kemeny: the orders that contradict the fewest voters' pairs. Exact; refuses above MOST_KEMENY_TOPICS topics. */
export const kemeny: VotingRule<Profile> = {
  id: 'kemeny',
  name: { de: 'Kemeny', en: 'Kemeny' },
  source: 'Kemeny, Mathematics without numbers, 1959; Young and Levenglick 1978; subsets after Held and Karp 1962',
  run: (votes) => {
    if (votes.size > MOST_KEMENY_TOPICS)
      return refuse('too-many-topics', { topics: votes.size, most: MOST_KEMENY_TOPICS }, TOO_MANY)
    const orders = kemenyOrders(pairwise(votes))
    const only = orders.count === 1 ? orders.list(1)[0]!.map((topic) => [topic]) : null
    return { ok: true, winners: orders.winners, ranking: only }
  },
}

/** The optimal orders of at most MOST_KEMENY_TOPICS topics. */
export interface KemenyOrders {
  /** Voters' pairs contradicted: for every i above j, those who prefer j. */
  readonly cost: number
  /** How many orders reach that cost. */
  readonly count: number
  /** The topics that stand first in some of them, by index. */
  readonly winners: readonly number[]
  /** The first `most` optimal orders in lexicographic order of indexes. */
  readonly list: (most: number) => number[][]
}

/** Dynamic programming over the subsets of topics that stand last. O(2^size × size) time, 12 bytes × 2^size. */
export function kemenyOrders(counts: Pairwise): KemenyOrders {
  const { size } = counts
  if (size > MOST_KEMENY_TOPICS) throw new RangeError(`${size} topics: at most ${MOST_KEMENY_TOPICS} are possible.`)
  const against = oppositionTables(counts)
  const costs = new Float64Array(1 << size)
  const ways = new Float64Array(1 << size)
  ways[0] = 1
  const costWithFirst = (set: number, first: number) => {
    const rest = set ^ (1 << first)
    return costs[rest]! + against.low[first * 256 + (rest & 255)]! + against.high[first * 256 + (rest >> 8)]!
  }
  for (let set = 1; set < 1 << size; set++) {
    let least = Number.POSITIVE_INFINITY
    let count = 0
    for (let first = 0; first < size; first++) {
      if (!(set & (1 << first))) continue
      const cost = costWithFirst(set, first)
      if (cost < least) {
        least = cost
        count = ways[set ^ (1 << first)]!
      } else if (cost === least) count += ways[set ^ (1 << first)]!
    }
    costs[set] = least
    ways[set] = count
  }
  const all = (1 << size) - 1
  const firsts = (set: number) =>
    topicsWhere(size, (first) => (set & (1 << first)) !== 0 && costWithFirst(set, first) === costs[set])
  return { cost: costs[all]!, count: ways[all]!, winners: firsts(all), list: (most) => listOrders(firsts, all, most) }
}

/** Per topic, the voters who prefer members of a set to it, for every set of the first and of the second 8 topics. */
function oppositionTables({ size, values }: Pairwise): { low: Float64Array; high: Float64Array } {
  const table = (offset: number) => {
    const sums = new Float64Array(size * 256)
    for (let topic = 0; topic < size; topic++)
      for (let set = 1; set < 256; set++) {
        const lowest = 31 - Math.clz32(set & -set)
        const other = lowest + offset
        const votes = other < size ? values[other * size + topic]! : 0
        sums[topic * 256 + set] = sums[topic * 256 + (set & (set - 1))]! + votes
      }
    return sums
  }
  return { low: table(0), high: table(8) }
}

function listOrders(firsts: (set: number) => number[], all: number, most: number): number[][] {
  const orders: number[][] = []
  const extend = (order: readonly number[], set: number) => {
    if (orders.length >= most) return
    if (set === 0) orders.push([...order])
    else for (const first of firsts(set)) extend([...order, first], set ^ (1 << first))
  }
  extend([], all)
  return orders
}

const TOO_MANY = {
  de: 'Kemeny lässt sich nur bis {most} Themen genau berechnen, hier sind es {topics}. Nehmen Sie Schulze oder weniger Themen.',
  en: 'Kemeny can be computed exactly up to {most} topics, here are {topics}. Use Schulze, or fewer topics.',
}
