import type { PairMatrix } from '../pairs/index.ts'
import { exchange } from './exchange.ts'
import { perfectMatching } from './perfectMatching.ts'

export interface IntroductionProblem {
  /** What it is worth to introduce two people; 0 or less: they are not to be introduced. */
  readonly worth: PairMatrix
  /** So many others for everybody at most: a whole number ≥ 1. */
  readonly each: number
}

/** Rounds of improvement stop by themselves; this many are never needed, but promise an end. */
const MOST_ROUNDS = 20

/**
 * Whom each person should meet: `introduce(problem)[person]` lists others, the worthiest first. If a is among b's, b is among a's, and nobody
 * has more than `each`: a simple b-matching. Built as layers, each a maximum-weight matching of the pairs not in another
 * layer, exact, and matched anew until no layer improves; then pairs are exchanged while that gains. With `each` = 1 the
 * total worth is the most there can be; above, that is not proven. Time O(each × n³): 1.5 s for 600 people.
 */
export function introduce({ worth, each }: IntroductionProblem): number[][] {
  if (!Number.isSafeInteger(each) || each < 1)
    throw new RangeError(`Everybody is to be introduced to ${each} others: expected a whole number ≥ 1.`)
  const layers = Array.from({ length: Math.min(each, Math.max(worth.n - 1, 1)) }, (): number[] => [])
  const used = new Uint8Array(worth.n * worth.n)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let improved = false
    for (const at of layers.keys()) improved = rematch(layers, at, used, worth) || improved
    if (!improved || layers.length === 1) break
  }
  exchange(used, worth, each)
  return listsOf(used, worth)
}

/** Matches a layer anew, with all pairs the other layers leave; true when it got worthier. A layer holds pairs a < b as a * n + b. */
function rematch(layers: number[][], at: number, used: Uint8Array, worth: PairMatrix): boolean {
  const before = layers[at]!
  mark(used, before, worth.n, 0)
  const after = worthiest(worth, used)
  const improved = total(after, worth) > total(before, worth)
  layers[at] = improved ? after : before
  mark(used, layers[at]!, worth.n, 1)
  return improved
}

function mark(used: Uint8Array, pairs: readonly number[], n: number, value: 0 | 1): void {
  for (const pair of pairs) {
    used[pair] = value
    used[(pair % n) * n + Math.floor(pair / n)] = value
  }
}

function total(pairs: readonly number[], { values }: PairMatrix): number {
  return pairs.reduce((sum, pair) => sum + values[pair]!, 0)
}

/**
 * The worthiest matching: a perfect one in which staying alone costs nothing and, if their number is odd, somebody is matched with
 * nobody.
 */
function worthiest({ n, values }: PairMatrix, used: Uint8Array): number[] {
  const even = n + (n % 2)
  const costs = new Float64Array(even * even)
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) costs[a * even + b] = used[a * n + b] ? 0 : 0 - Math.max(0, values[a * n + b]!)
  const found = perfectMatching(even, costs)
  if (!found.ok) throw new Error(`${even} people who may all be matched have no matching.`)
  return [...found.partner].flatMap((b, a) => (a < b && costs[a * even + b]! < 0 ? [a * n + b] : []))
}

function listsOf(used: Uint8Array, { n, values }: PairMatrix): number[][] {
  return Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_, b) => b)
      .filter((b) => used[a * n + b] === 1)
      .sort((b, c) => values[a * n + c]! - values[a * n + b]! || b - c),
  )
}
