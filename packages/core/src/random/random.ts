/** A seeded source of chance. The same seed gives the same numbers on every engine, for ever. */
export interface Random {
  /** The next whole number in 0..2³² − 1, each equally likely. */
  next(): number
  /** A whole number in 0..n − 1, each exactly equally likely; n in 1..2³². */
  below(n: number): number
  /** Shuffles in place (Fisher and Yates) and returns the same list. */
  shuffle<List extends Shufflable>(list: List): List
}

type Shufflable = unknown[] | Int32Array

const WORD = 2 ** 32
/** Up to here the product of a 32-bit number and n is exact in a double. */
const EXACT = 2 ** 21

/**
 * A generator for a seed, which may be any safe whole number. It is sfc32 by Chris Doty-Humphrey (PractRand), 128 bits
 * of state: only 32-bit sums, shifts and xor, so no engine can round differently.
 */
export function random(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is ${seed}: expected a whole number up to 2⁵³ − 1.`)
  const state = new Int32Array([Math.floor(seed / WORD), seed, 0x9e3779b9, 1])
  const next = () => advance(state)
  for (let warm = 0; warm < 15; warm++) next()
  const below = (n: number) => draw(next, n)
  return { next, below, shuffle: (list) => shuffleBy(below, list) }
}

function advance(state: Int32Array): number {
  const b = state[1]!
  const c = state[2]!
  const counter = state[3]!
  const result = (state[0]! + b + counter) | 0
  state[0] = b ^ (b >>> 9)
  state[1] = (c + (c << 3)) | 0
  state[2] = (((c << 21) | (c >>> 11)) + result) | 0
  state[3] = (counter + 1) | 0
  return result >>> 0
}

/** Lemire's multiplication without bias ("Fast random integer generation in an interval", 2019), carried by doubles. */
function draw(next: () => number, n: number): number {
  if (!(n > 0 && n <= EXACT)) return drawLarge(next, n)
  let product = next() * n
  let high = Math.floor(product / WORD)
  if (product - high * WORD < n) {
    const threshold = WORD % n
    while (product - high * WORD < threshold) {
      product = next() * n
      high = Math.floor(product / WORD)
    }
  }
  return high
}

function drawLarge(next: () => number, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > WORD) throw new RangeError(`A number below ${n}: expected 1 to 2³².`)
  const limit = WORD - (WORD % n)
  let value = next()
  while (value >= limit) value = next()
  return value % n
}

function shuffleBy<List extends Shufflable>(below: (n: number) => number, list: List): List {
  for (let last = list.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const held = list[last]
    list[last] = list[other]
    list[other] = held
  }
  return list
}
