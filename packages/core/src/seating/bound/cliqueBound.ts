import type { PairMatrix } from '../../pairs/index.ts'
import type { RoundFrame } from '../frame.ts'
import { minPairs } from './minPairs.ts'

/** People of whom any two cost at least `cost`, and how many pairs of them must share a table. */
export interface CostlyClique {
  readonly people: readonly number[]
  readonly pairs: number
  readonly cost: number
}

/** More levels than this are thinned out: any choice of levels gives a valid bound. */
const LEVELS = 12

/**
 * Pairs that must share a table for want of tables (bound 1 of SEATING.md). The costs are cut into layers, each a graph of
 * the pairs that cost at least so much; each graph is packed with cliques that share no pair, and a clique larger than
 * the number of tables must put some pairs together. `only` gives people the one table they are bound to (or −1).
 */
export function cliqueBound(costs: PairMatrix, round: RoundFrame, only: Int32Array): CostlyClique[] {
  const found: CostlyClique[] = []
  let below = 0
  for (const level of levelsOf(costs, round.present)) {
    for (const people of packCliques(costs, round, level)) {
      const pairs = minPairs(people.length, capsOf(round, people.length), seatedOf(round, only, people))
      if (pairs > 0 && Number.isFinite(pairs)) found.push({ people, pairs, cost: level - below })
    }
    below = level
  }
  return found
}

/** The room at tables; a bound seat counts even beyond it. */
function capsOf({ max }: RoundFrame, members: number): Int32Array {
  return max.map((room) => Math.min(room, members))
}

function seatedOf({ tables }: RoundFrame, only: Int32Array, people: readonly number[]): Int32Array {
  const seated = new Int32Array(tables)
  for (const person of people) if (only[person]! >= 0) seated[only[person]!]!++
  return seated
}

/** Positive costs among these people, rising: the least of all, and so many more that about as many pairs lie between any two. */
function levelsOf({ n, values }: PairMatrix, present: Int32Array): number[] {
  const pairs = new Map<number, number>()
  present.forEach((a, at) => {
    for (let other = 0; other < at; other++) {
      const cost = values[a * n + present[other]!]!
      if (cost > 0) pairs.set(cost, (pairs.get(cost) ?? 0) + 1)
    }
  })
  const rising = [...pairs.keys()].sort((a, b) => a - b)
  if (rising.length <= LEVELS) return rising
  const all = rising.reduce((sum, cost) => sum + pairs.get(cost)!, 0)
  const share = all / LEVELS
  let below = 0
  let next = 0
  return rising.filter((cost) => {
    const chosen = below >= next
    if (chosen) next += share
    below += pairs.get(cost)!
    return chosen
  })
}

/** Cliques of more people than tables that share no pair, the largest first as far as a greedy growth can tell. */
function packCliques(costs: PairMatrix, { present, tables }: RoundFrame, level: number): number[][] {
  const graph = graphOf(costs, present, level)
  const cliques: number[][] = []
  for (;;) {
    const clique = largest(graph, present, tables)
    if (clique.length <= tables) return cliques
    for (const a of clique) for (const b of clique) if (a !== b) unlink(graph, a, b)
    cliques.push(clique.sort((a, b) => a - b))
  }
}

interface Graph {
  readonly n: number
  /** `[a * n + b]` → 1 when linked. */
  readonly near: Uint8Array
  readonly degree: Int32Array
}

function graphOf({ n, values }: PairMatrix, present: Int32Array, level: number): Graph {
  const near = new Uint8Array(n * n)
  const degree = new Int32Array(n)
  for (const a of present) {
    const row = a * n
    let links = 0
    for (const b of present) {
      const linked = a !== b && values[row + b]! >= level ? 1 : 0
      near[row + b] = linked
      links += linked
    }
    degree[a] = links
  }
  return { n, near, degree }
}

/** One direction: the caller visits every pair both ways. */
function unlink({ n, near, degree }: Graph, a: number, b: number): void {
  near[a * n + b] = 0
  degree[a]!--
}

/** The largest of the cliques grown from the few best connected people. */
function largest(graph: Graph, present: Int32Array, tables: number): number[] {
  const seeds = [...present].filter((person) => graph.degree[person]! >= tables)
  seeds.sort((a, b) => graph.degree[b]! - graph.degree[a]! || a - b)
  const tried = present.length > LARGE ? 1 : SEEDS
  const cliques = seeds.slice(0, tried).map((seed) => grow(graph, seed, present))
  return cliques.reduce((best, clique) => (clique.length > best.length ? clique : best), [])
}

const SEEDS = 8
/** Among more people than this one growth has to do: it costs the square of their number. */
const LARGE = 300

/** Always adds whoever is linked to most of those who could still be added. */
function grow({ n, near }: Graph, seed: number, present: Int32Array): number[] {
  const clique = [seed]
  let candidates = present.filter((person) => near[seed * n + person] === 1)
  const links = new Int32Array(n)
  for (const a of candidates) for (const b of candidates) links[a]! += near[a * n + b]!
  while (candidates.length > 0) {
    const added = candidates.reduce((best, next) => (links[next]! > links[best]! ? next : best))
    clique.push(added)
    const gone = candidates.filter((person) => near[added * n + person] === 0)
    candidates = candidates.filter((person) => near[added * n + person] === 1)
    for (const a of gone) for (const b of candidates) links[b]! -= near[a * n + b]!
  }
  return clique
}
