import { neighbourhoods } from './neighbours.ts'
import { relatedPairs } from './related.ts'
import { type Trade, trade, trades } from './trade.ts'

/** Group VII gathers whatever is left (glass, paper, ceramics, the undertaker): being in it says little. */
const MIXED_GROUP = 7

/**
 * How far two trades are apart in daily work, by their keys: 0 the same, 0.5 officially related, 0.6 neighbours, 0.75 both
 * on building sites or both in one of the groups I-VI, 0.9 both in group VII, 1 otherwise.
 *
 * A metric, because every value but 0 lies in [0.5, 1] and so no detour is shorter; keep new values there.
 * Throws a RangeError when there is no such trade.
 */
export function tradeDistance(a: string, b: string): number {
  return table[position(a) * trades.length + position(b)] as number
}

/**
 * How far two firms are apart, each with one trade or more: the least distance over their pairs. No metric: a firm with two
 * trades is at 0 from two firms that may be at 1 from one another.
 */
export function firmDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) throw new RangeError('A firm needs at least one trade to be compared.')
  return Math.min(...a.flatMap((one) => b.map((other) => tradeDistance(one, other))))
}

/** Closeness as the planner counts it, a whole number from 0 (nothing in common) to 100 (the same): round(100 × (1 − distance)). */
export function closeness(distance: number): number {
  return Math.round(100 * (1 - distance))
}

const positions = new Map(trades.map(({ id }, index) => [id, index]))

function position(id: string): number {
  const found = positions.get(id)
  if (found === undefined) {
    throw new RangeError(`No trade "${id}": keys look like "A-27" or "B1-38"; matchTrade() finds them by name.`)
  }
  return found
}

const related = new Set(readLines(relatedPairs).flatMap((line) => pairsOf(line.split(':')[0] as string)))
const neighbours = new Set(readLines(neighbourhoods).flatMap((line) => pairsOf(line.split(':')[1] as string)))

/** table[position × trades + position] = distance */
const table = new Float64Array(trades.flatMap((a) => trades.map((b) => distanceOf(a, b))))

function distanceOf(a: Trade, b: Trade): number {
  if (a === b) return 0
  const pair = `${a.id} ${b.id}`
  if (related.has(pair)) return 0.5
  if (neighbours.has(pair)) return 0.6
  if (a.buildingSite && b.buildingSite) return 0.75
  if (a.group !== b.group) return 1
  return a.group === MIXED_GROUP ? 0.9 : 0.75
}

function readLines(text: string): string[] {
  return text.trim().split('\n')
}

/** Every ordered pair of the keys in a line, "A-1 A-2": both ways. */
function pairsOf(keys: string): string[] {
  const ids = keys.trim().split(' ')
  const unknown = ids.find((id) => trade(id) === undefined)
  if (unknown !== undefined) throw new RangeError(`No trade "${unknown}" in "${keys}".`)
  return ids.flatMap((a) => ids.filter((b) => a !== b).map((b) => `${a} ${b}`))
}
