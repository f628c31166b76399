import type { Frame } from '../frame.ts'
import { FORBIDDEN } from './cheapestTable.ts'
import { FORCED, NEVER } from './pairFates.ts'
import type { Slots } from './slotBound.ts'

/** Prices are rounded to this part of a point; counted in such parts they are whole numbers, and sums of them exact. */
export const PART = 1024
/** Share of the newest slope in the running mean that is followed. */
export const NEWEST = 0.1

/** What the tables are charged for every two people who share one, and who are paid for the meetings. */
export class PairPrices {
  /** `[a * people + b]` → the price in parts, FORBIDDEN for those who never meet. */
  readonly whole: Float64Array
  /** `[a * people + b]`, a < b → how the bound rises with the price: times bought by the tables less meetings paid for. */
  readonly slope: Float64Array
  private readonly frame: Frame
  private readonly rounds: number
  private readonly pairs: readonly Pair[]
  /** Place in `pairs` → the price in points, and the running mean of its slope. */
  private readonly price: Float64Array
  private readonly trend: Float64Array

  constructor(frame: Frame, slots: readonly Slots[]) {
    this.frame = frame
    this.rounds = slots.length
    this.pairs = pairsOf(frame, slots)
    this.price = Float64Array.from(this.pairs, ({ cost }) => cost)
    this.trend = new Float64Array(this.pairs.length)
    this.slope = new Float64Array(frame.people * frame.people)
    this.whole = new Float64Array(frame.people * frame.people).fill(FORBIDDEN)
    this.publish()
  }

  /** The mean of what pairs cost, signs aside; 0 when no pair costs anything. */
  get scale(): number {
    return this.pairs.reduce((sum, { cost }) => sum + Math.abs(cost), 0) / Math.max(1, this.pairs.length)
  }

  /** Every two meet as often as pays best: the sum of their costs and repeats less their prices, in parts. Begins the slope. */
  settle(): number {
    const { pairs, whole, slope, frame } = this
    let sum = 0
    for (const { cell, cost, sure, possible } of pairs) {
      let best = Number.POSITIVE_INFINITY
      for (let meetings = sure; meetings <= possible; meetings++) {
        const repeats = (frame.repeat * meetings * (meetings - 1)) / 2
        const value = PART * (cost * meetings + repeats) - whole[cell]! * meetings
        if (value >= best) break
        best = value
        slope[cell] = -meetings
      }
      sum += best
    }
    return sum
  }

  /** Goes along the slope. Beyond the costs of the first and the last meeting no price can better the bound. */
  step(length: number): void {
    const { pairs, price, trend, slope, rounds, frame } = this
    for (let at = 0; at < pairs.length; at++) {
      const { cell, cost, possible } = pairs[at]!
      trend[at]! += NEWEST * (slope[cell]! - trend[at]!)
      const next = price[at]! + (length * trend[at]!) / rounds
      price[at] = Math.min(Math.max(next, cost), cost + frame.repeat * (possible - 1))
    }
    this.publish()
  }

  private publish(): void {
    this.pairs.forEach(({ cell, mirror }, at) => {
      const parts = Math.floor(this.price[at]! * PART + 0.5)
      this.whole[cell] = parts
      this.whole[mirror] = parts
    })
  }
}

interface Pair {
  readonly cell: number
  readonly mirror: number
  readonly cost: number
  /** In how many rounds they must share a table, and in how many they may. */
  readonly sure: number
  readonly possible: number
}

function pairsOf({ people: n, pair }: Frame, slots: readonly Slots[]): Pair[] {
  const pairs: Pair[] = []
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const cell = a * n + b
      const fates = slots.map((slot) => slot.fates.fate[cell]!).filter((fate) => fate !== NEVER)
      const sure = fates.filter((fate) => fate === FORCED).length
      if (fates.length > 0)
        pairs.push({ cell, mirror: b * n + a, cost: pair.values[cell]!, sure, possible: fates.length })
    }
  return pairs
}
