import type { Frame } from '../frame.ts'
import { CheapestTable, FORBIDDEN } from './cheapestTable.ts'
import { NEVER, type PairFates } from './pairFates.ts'
import { NEWEST, PART, type PairPrices } from './pairPrices.ts'
import type { PricedRound } from './pricedRound.ts'

/** What people bring to a table in rounds of one kind, and the cheapest tables at these prices. */
export class RoundPrices {
  private readonly frame: Frame
  private readonly round: PricedRound
  private readonly fates: PairFates
  /** `[a * people + b]` → price of the pair in parts, FORBIDDEN for those who do not meet in this round. */
  private readonly pair: Float64Array
  /** Person → what they bring, in parts and in points; a host brings nothing, for their table has no other. */
  private readonly whole: Float64Array
  private readonly brings: Float64Array
  /** Person → how the bound rises with what they bring, for one of the rounds, and its running mean. */
  private readonly slope: Float64Array
  private readonly trend: Float64Array
  private readonly work: number
  private readonly cheapest: CheapestTable
  /** Kind of table → the cheapest of the last time. */
  private readonly tables: (readonly number[])[]

  constructor(frame: Frame, fates: PairFates, round: PricedRound, work: number) {
    const n = frame.people
    this.frame = frame
    this.round = round
    this.work = work
    this.fates = fates
    this.pair = new Float64Array(n * n)
    this.whole = new Float64Array(n)
    this.brings = new Float64Array(n)
    this.slope = new Float64Array(n)
    this.trend = new Float64Array(n)
    const most = Math.max(0, ...round.tables.map((table) => table.most))
    this.cheapest = new CheapestTable(this.pair, this.whole, round.guests, most, work)
    this.tables = round.tables.map(() => [])
  }

  /** The share of the work that is left. */
  get left(): number {
    return Math.max(0, this.cheapest.left / this.work)
  }

  /** Everyone brings so many times what the others cost them on average. */
  begin(times: number): void {
    const { frame, round } = this
    for (const person of round.guests) {
      let sum = 0
      for (const other of round.present) sum += frame.pair.values[person * frame.people + other]!
      this.brings[person] = (times * sum) / Math.max(1, round.present.length - 1)
    }
  }

  /**
   * The least the tables of these rounds can come to, in parts: what people bring and what the cheapest tables cost beyond it.
   * Adds what they buy to the slope of the pairs; of several alike tables those count that cost at most `near` (in points, for
   * each seat) more than the cheapest. −∞ when the work is used up.
   */
  settle(pairs: PairPrices, near: number): number {
    const { round, cheapest, whole, slope } = this
    this.publish(pairs)
    slope.fill(1)
    let sum = 0
    for (const person of round.guests) sum += whole[person]!
    round.tables.forEach((kind, at) => {
      const price = cheapest.find(kind, this.tables[at]!)
      this.tables[at] = cheapest.members
      sum += kind.count * price
      const alike = cheapest.apart(kind, kind.count, price + near * PART * kind.most)
      for (const table of alike) this.charge(pairs, table, kind.count / alike.length)
    })
    return cheapest.left < 0 ? Number.NEGATIVE_INFINITY : round.times * sum
  }

  step(length: number): void {
    for (const person of this.round.guests) {
      this.trend[person]! += NEWEST * (this.slope[person]! - this.trend[person]!)
      this.brings[person]! += length * this.trend[person]!
    }
  }

  private publish({ whole }: PairPrices): void {
    const { pair, fates, round } = this
    for (let cell = 0; cell < pair.length; cell++) pair[cell] = fates.fate[cell] === NEVER ? FORBIDDEN : whole[cell]!
    for (const person of round.guests) this.whole[person] = Math.floor(this.brings[person]! * PART + 0.5)
    this.cheapest.repriced()
  }

  private charge(pairs: PairPrices, table: readonly number[], count: number): void {
    for (const a of table) {
      this.slope[a]! -= count
      for (const b of table) if (a < b) pairs.slope[a * this.frame.people + b]! += this.round.times * count
    }
  }
}
