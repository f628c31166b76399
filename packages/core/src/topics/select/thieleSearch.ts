import type { Approvals } from '../approvals.ts'
import { dualBound } from './dualBound.ts'
import { best, hitsAfter, others, worthToSupporters } from './hits.ts'
import { exclude, include, newThieleState, promise, type ThieleState, totalOf } from './thieleState.ts'

/** The most committees (whole or in part) looked at before giving up. */
const MOST_NODES = 3_000_000

/** The best worth of k topics, and committees that reach it, each by index, in lexicographic order. */
export interface Optimum {
  readonly score: number
  readonly committees: readonly (readonly number[])[]
}

/**
 * Thiele's methods exactly: the committees of k topics whose worth, summed over voters, is largest; `worth[h]` is what a
 * voter's (h + 1)-th topic is worth, whole and never rising. Branch and bound: a committee in the making is dropped when
 * either the topics worth most now (later they are worth no more) or the fixed prices of `dualBound` cannot lift it to
 * the best. First the best score is proved, then up to `wanted` committees that reach it are collected. Null when that
 * takes more than MOST_NODES steps.
 */
export function thieleOptimum(votes: Approvals, k: number, worth: Float64Array, wanted: number): Optimum | null {
  const unit = unitFor(votes, k, worth)
  const units = Float64Array.from({ length: k + 1 }, (_, h) => (h < k ? worth[h]! * unit : 0))
  const reached = greedyScore(votes, k, units)
  const state = newThieleState(votes, units, dualBound(votes, k, units, reached))
  const proof: Proof = { state, unit, order: byPrice(state), twins: twinsOf(votes), best: reached, nodes: 0 }
  if (!prove(proof, 0, k)) return null
  const committees: number[][] = []
  return collect(proof, 0, k, committees, wanted) ? { score: proof.best / unit, committees } : null
}

interface Proof {
  readonly state: ThieleState
  /** Scores are multiples of it. */
  readonly unit: number
  /** The topics, dearest first. */
  readonly order: readonly number[]
  /** Per topic: a topic with the same supporters that stands before it, or −1. */
  readonly twins: Int32Array
  best: number
  nodes: number
}

/** Raises `best` to the optimum over all ways to add `missing` topics from `order[from]` on. False: gave up. */
function prove(proof: Proof, from: number, missing: number): boolean {
  const { state, order, unit } = proof
  if (missing === 0) proof.best = Math.max(proof.best, state.score)
  for (let at = from; missing > 0 && at + missing <= order.length; at++) {
    const topic = order[at]!
    const needed = proof.best + unit
    if (totalOf(state, order, at, missing) < needed) break
    if (proof.twins[topic]! >= 0 && state.chosen[proof.twins[topic]!] === 0) continue
    if (++proof.nodes > MOST_NODES) return false
    include(state, topic)
    const done = promise(state, order, at + 1, missing - 1) < needed || prove(proof, at + 1, missing - 1)
    exclude(state, topic)
    if (!done) return false
  }
  return true
}

/** Collects committees of the best score, topics by index from `from` on. False: gave up. */
function collect(proof: Proof, from: number, missing: number, found: number[][], wanted: number): boolean {
  const { state } = proof
  const { size } = state.votes
  if (missing === 0 && state.score === proof.best) found.push(others(size, []).filter((topic) => state.chosen[topic]))
  for (let topic = from; missing > 0 && topic + missing <= size && found.length < wanted; topic++) {
    if (!reaches(proof, topic, missing)) break
    if (++proof.nodes > MOST_NODES) return false
    include(state, topic)
    const done = collect(proof, topic + 1, missing - 1, found, wanted)
    exclude(state, topic)
    if (!done) return false
  }
  return true
}

/** Whether the topics from index `from` on may still lift the committee to the best score. */
function reaches({ state, order, best }: Proof, from: number, missing: number): boolean {
  const rest = order.filter((topic) => topic >= from)
  return totalOf(state, rest, 0, missing) >= best && promise(state, rest, 0, missing) >= best
}

/** A factor that gives the whole prices of the dual bound room between two scores. */
function unitFor(votes: Approvals, k: number, worth: Float64Array): number {
  const most = Math.max(1, worth[0]! * votes.voters * Math.max(1, k) * 2)
  return Math.max(1, Math.min(1000, Math.floor(Number.MAX_SAFE_INTEGER / most)))
}

function greedyScore(votes: Approvals, k: number, worth: Float64Array): number {
  const exact = Array.from(worth, BigInt)
  let hits: Uint16Array = new Uint16Array(votes.weights.length)
  let score = 0n
  const chosen: number[] = []
  while (chosen.length < k) {
    const value = (topic: number) => worthToSupporters(votes, hits, topic, exact)
    const topic = best(others(votes.size, chosen), value)[0]!
    score += value(topic)
    hits = hitsAfter(votes, hits, topic, 1)
    chosen.push(topic)
  }
  return Number(score)
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
