import type { Approvals } from '../approvals.ts'

/**
 * A price per topic such that no committee is worth more than `constant` plus the prices of its topics. All whole
 * numbers.
 */
export interface DualBound {
  readonly constant: number
  readonly prices: Float64Array
}

/** What comes out when every voter is asked for so much per topic. */
interface Sale {
  readonly asked: Float64Array
  readonly bound: DualBound
  /** `constant` plus the k highest prices: what no committee exceeds. */
  readonly value: number
  /** Per ballot: topics in the dearest committee minus topics the voter would buy at its s. */
  readonly excess: Int32Array
  /** The sum of weight × excess². */
  readonly norm: number
}

const ROUNDS = 300
const PATIENCE = 8

/**
 * Lagrangian duality. A voter with a topics gets at most s · a plus what it would gain by buying freely at s each,
 * whatever s ≥ 0 is; so every choice of s gives a bound, and a subgradient method (steps after Polyak 1969) looks for a
 * low one. `worth[h]` is what the (h + 1)-th topic is worth, whole and never rising; `reached` is a score known to be
 * possible. Doubles steer the search only; the bound itself is computed from whole numbers.
 */
export function dualBound(votes: Approvals, k: number, worth: Float64Array, reached: number): DualBound {
  const { length } = votes.weights
  let best = sell(votes, k, worth, new Float64Array(length).fill(worth[0]! / 2))
  let sale = best
  let pace = 1
  for (let round = 0, waited = 0; round < ROUNDS && sale.norm > 0 && best.value > reached; round++) {
    const step = (pace * (sale.value - reached)) / sale.norm
    const { asked, excess } = sale
    const next = asked.map((s, ballot) => Math.min(worth[0]!, Math.max(0, s - step * excess[ballot]!)))
    sale = sell(votes, k, worth, next)
    waited = sale.value < best.value ? 0 : waited + 1
    if (waited === 0) best = sale
    if (waited === PATIENCE) [pace, waited, sale] = [pace / 2, 0, best]
  }
  return best.bound
}

/** Asks every voter for `asked` per topic (rounded down) and sees what follows. */
function sell(votes: Approvals, k: number, worth: Float64Array, asked: Float64Array): Sale {
  const { weights, starts, approved } = votes
  const prices = new Float64Array(votes.size)
  const bought = new Int32Array(weights.length)
  let constant = 0
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const s = Math.floor(asked[ballot]!)
    const most = Math.min(k, starts[ballot + 1]! - starts[ballot]!)
    let topics = 0
    for (; topics < most && worth[topics]! > s; topics++) constant += weights[ballot]! * (worth[topics]! - s)
    bought[ballot] = topics
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) prices[approved[at]!]! += weights[ballot]! * s
  }
  const dearest = Uint32Array.from(prices.keys())
    .sort((a, b) => prices[b]! - prices[a]! || a - b)
    .subarray(0, k)
  const value = dearest.reduce((sum, topic) => sum + prices[topic]!, constant)
  return { asked, bound: { constant, prices }, value, ...compareDemand(votes, bought, dearest) }
}

function compareDemand(votes: Approvals, bought: Int32Array, committee: Uint32Array) {
  const excess = bought.map((topics) => -topics)
  for (const topic of committee)
    for (let at = votes.topicStarts[topic]!; at < votes.topicStarts[topic + 1]!; at++) excess[votes.supporters[at]!]!++
  return { excess, norm: excess.reduce((sum, one, ballot) => sum + votes.weights[ballot]! * one * one, 0) }
}
