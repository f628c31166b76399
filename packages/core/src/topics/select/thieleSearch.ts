import type { Approvals } from '../approvals.ts'
import { climb } from './climb.ts'
import { dualBound } from './dualBound.ts'
import { others } from './others.ts'
import { exclude, include, newThieleState, promise, type ThieleState, totalOf } from './thieleState.ts'

/** The most committees (whole or in part) looked at before giving up. */
const MOST_NODES = 5_000_000

/** The best worth of k topics, and committees that reach it, each by index. */
export interface Optimum {
  readonly score: number
  readonly committees: readonly (readonly number[])[]
}

/**
 * Thiele's methods exactly: the committees of k topics whose worth, summed over voters, is largest; `worth[h]` is what a
 * voter's (h + 1)-th topic is worth, whole and never rising. Branch and bound: a committee in the making is dropped when
 * either the topics worth most now (later they are worth no more) or the fixed prices of `dualBound` cannot lift it to
 * the best. `wanted` is how many committees to name: 0 for the score alone, 1 for the first in lexicographic order, or
 * any so many. Null when that takes more than MOST_NODES steps.
 */
export function thieleOptimum(votes: Approvals, k: number, worth: Float64Array, wanted: number): Optimum | null {
  const unit = unitFor(votes, k, worth)
  const units = Float64Array.from({ length: k + 1 }, (_, h) => (h < k ? worth[h]! * unit : 0))
  const start = climb(votes, k, units)
  const state = newThieleState(votes, units, dualBound(votes, k, units, start))
  const search: Search = { state, order: byPrice(state), twins: twinsOf(votes), reached: start, nodes: 0 }
  while (exists(search, search.order, 0, k, search.reached + unit));
  const best = search.reached
  const committees: number[][] = []
  if (wanted === 1) committees.push(firstCommittee(search, k, best))
  else collect(search, 0, k, best, committees, wanted)
  return search.nodes > MOST_NODES ? null : { score: best / unit, committees }
}

interface Search {
  readonly state: ThieleState
  /** The topics, dearest first. */
  readonly order: readonly number[]
  /** Per topic: a topic with the same supporters that stands before it, or −1. */
  readonly twins: Int32Array
  /** The greatest score seen. */
  reached: number
  nodes: number
}

/**
 * Whether `missing` topics from `order[from]` on can be added so that the score is at least `aim`; then that score is
 * noted. Of topics with the same supporters the earlier come first.
 */
function exists(search: Search, order: readonly number[], from: number, missing: number, aim: number): boolean {
  const { state, twins } = search
  if (missing === 0 && state.score >= aim) search.reached = Math.max(search.reached, state.score)
  if (missing === 0) return state.score >= aim
  for (let at = from; at + missing <= order.length && hopeful(state, order, at, missing, aim); at++) {
    const topic = order[at]!
    if (twins[topic]! >= 0 && state.chosen[twins[topic]!] === 0) continue
    if (++search.nodes > MOST_NODES) return false
    include(state, topic)
    const found = hopeful(state, order, at + 1, missing - 1, aim) && exists(search, order, at + 1, missing - 1, aim)
    exclude(state, topic)
    if (found) return true
  }
  return false
}

/** The first best committee in lexicographic order: every topic is taken that some best committee has beside those taken. */
function firstCommittee(search: Search, k: number, best: number): number[] {
  const { state } = search
  const taken: number[] = []
  for (let topic = 0; taken.length < k && topic < state.votes.size; topic++) {
    const later = search.order.filter((other) => other > topic)
    include(state, topic)
    if (exists(search, later, 0, k - taken.length - 1, best)) taken.push(topic)
    else exclude(state, topic)
  }
  return taken
}

/** Collects committees of the best score until there are `wanted`. */
function collect(search: Search, from: number, missing: number, best: number, found: number[][], wanted: number): void {
  const { state, order } = search
  if (missing === 0 && found.length < wanted && state.score === best)
    found.push(others(state.votes.size, []).filter((topic) => state.chosen[topic]))
  for (let at = from; missing > 0 && found.length < wanted && at + missing <= order.length; at++) {
    if (!hopeful(state, order, at, missing, best) || ++search.nodes > MOST_NODES) return
    include(state, order[at]!)
    collect(search, at + 1, missing - 1, best, found, wanted)
    exclude(state, order[at]!)
  }
}

/** Whether neither bound forbids that `missing` topics from `order[from]` on lift the score to `aim`. */
function hopeful(state: ThieleState, order: readonly number[], from: number, missing: number, aim: number): boolean {
  return totalOf(state, order, from, missing) >= aim && promise(state, order, from, missing) >= aim
}

/** A factor that gives the whole prices of the dual bound room between two scores. */
function unitFor(votes: Approvals, k: number, worth: Float64Array): number {
  const most = Math.max(1, worth[0]! * votes.voters * Math.max(1, k) * 2)
  return Math.max(1, Math.min(1000, Math.floor(Number.MAX_SAFE_INTEGER / most)))
}

function byPrice({ votes, bound }: ThieleState): number[] {
  return others(votes.size, []).sort((a, b) => bound.prices[b]! - bound.prices[a]! || a - b)
}

/** Topics of equal supporters have equal prices, so that among them `order` goes by index. */
function twinsOf({ size, topicStarts, supporters }: Approvals): Int32Array {
  const last = new Map<string, number>()
  return Int32Array.from({ length: size }, (_, topic) => {
    const key = supporters.subarray(topicStarts[topic]!, topicStarts[topic + 1]!).join()
    const twin = last.get(key) ?? -1
    last.set(key, topic)
    return twin
  })
}
