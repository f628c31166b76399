import type { Approvals } from '../approvals.ts'
import type { DualBound } from './dualBound.ts'

/** A committee in the making, changed in place: `include` and `exclude` undo each other. */
export interface ThieleState {
  readonly votes: Approvals
  /** What a voter's (h + 1)-th topic is worth: `worth[h]`, one entry more than topics are wanted. */
  readonly worth: Float64Array
  readonly bound: DualBound
  readonly chosen: Uint8Array
  /** Per ballot: how many of the topics chosen it approves. */
  readonly hits: Uint16Array
  /** Per topic: what adding it would be worth now. */
  readonly gains: Float64Array
  score: number
  /** The constant of the bound plus the prices of the topics chosen. */
  priced: number
}

/** The empty committee. */
export function newThieleState(votes: Approvals, worth: Float64Array, bound: DualBound): ThieleState {
  return {
    votes,
    worth,
    bound,
    chosen: new Uint8Array(votes.size),
    hits: new Uint16Array(votes.weights.length),
    gains: Float64Array.from(votes.supports, (support) => support * worth[0]!),
    score: 0,
    priced: bound.constant,
  }
}

/** Adds a topic. */
export function include(state: ThieleState, topic: number): void {
  state.chosen[topic] = 1
  state.score += state.gains[topic]!
  state.priced += state.bound.prices[topic]!
  shift(state, topic, 1)
}

/** Takes out a topic that was added. */
export function exclude(state: ThieleState, topic: number): void {
  shift(state, topic, -1)
  state.chosen[topic] = 0
  state.score -= state.gains[topic]!
  state.priced -= state.bound.prices[topic]!
}

/** What no committee can exceed that adds `count` of the topics `order[from]` on, dearest first, by the prices. */
export function totalOf({ priced, bound }: ThieleState, order: readonly number[], from: number, count: number): number {
  let total = priced
  for (let at = from; at < from + count && at < order.length; at++) total += bound.prices[order[at]!]!
  return total
}

/** What no committee can exceed that adds `count` of the topics `order[from]` on, by what they are worth now. */
export function promise({ score, gains }: ThieleState, order: readonly number[], from: number, count: number): number {
  const top = new Float64Array(count)
  for (let at = from; at < order.length; at++) {
    const gain = gains[order[at]!]!
    if (count === 0 || gain <= top[count - 1]!) continue
    let place = count - 1
    for (; place > 0 && top[place - 1]! < gain; place--) top[place] = top[place - 1]!
    top[place] = gain
  }
  let total = score
  for (const gain of top) total += gain
  return total
}

/** The supporters of a topic have one topic more or fewer: everything they approve is worth less or more to them. */
function shift({ votes, worth, hits, gains }: ThieleState, topic: number, change: 1 | -1): void {
  const { topicStarts, supporters, weights, starts, approved } = votes
  for (let at = topicStarts[topic]!; at < topicStarts[topic + 1]!; at++) {
    const ballot = supporters[at]!
    const before = worth[hits[ballot]!]!
    hits[ballot]! += change
    const delta = weights[ballot]! * (worth[hits[ballot]!]! - before)
    if (delta !== 0) for (let i = starts[ballot]!; i < starts[ballot + 1]!; i++) gains[approved[i]!]! += delta
  }
}
