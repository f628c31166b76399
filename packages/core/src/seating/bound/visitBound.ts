import type { Frame } from '../frame.ts'
import type { ReturnFrame } from '../returnFrame.ts'
import { FAR, Transport } from './transport.ts'

/** `[round][table]` → what a seat there costs on top, ≥ 0. */
type Prices = readonly Float64Array[]

/**
 * The least that places and returns can cost together when everybody pays for their seats and may sit anywhere, less what full tables
 * take: Lagrangian relaxation of table sizes. True for any prices. At those of places alone it is never below the bound of places;
 * bettering them by subgradients raised it by less than 1 % (36 and 150 people, 8 and 12 topics).
 */
export function visitBound(frame: Frame, returns: ReturnFrame, prices: Prices): number {
  const paths = new Paths(frame, returns, prices)
  let bound = 0
  for (let person = 0; person < frame.people; person++) bound += paths.cheapest(person)
  for (const [round, { max }] of frame.rounds.entries())
    for (const [table, price] of prices[round]!.entries()) bound -= price * max[table]!
  return bound
}

/** What people pay at least over all rounds, one by one. */
class Paths {
  private readonly frame: Frame
  private readonly returns: ReturnFrame
  private readonly prices: Prices
  /** Person → their rounds. */
  private readonly rounds: readonly number[][]
  /** Of one person: `[round * classes + class]` → the least price of its tables. */
  private readonly least: Float64Array

  constructor(frame: Frame, returns: ReturnFrame, prices: Prices) {
    this.frame = frame
    this.returns = returns
    this.prices = prices
    this.rounds = Array.from({ length: frame.people }, () => [])
    for (const [round, { present }] of frame.rounds.entries())
      for (const person of present) this.rounds[person]!.push(round)
    this.least = new Float64Array(frame.rounds.length * returns.classes)
  }

  /** The person's cheapest way through the rounds. */
  cheapest(person: number): number {
    const { classes, charged, weight } = this.returns
    const more = charged[person] === 1 ? weight : 0
    const price = (round: number, one: number) => this.least[round * classes + one]!
    const way = new Transport(classes, price, (_, count) => more * count)
    this.least.fill(FAR)
    for (const round of this.rounds[person]!) {
      this.compare(person, round)
      way.add(round)
    }
    return way.cost
  }

  private compare(person: number, round: number): void {
    const { tables, allowed, place } = this.frame.rounds[round]!
    const classOf = this.returns.classOf[round]!
    for (let table = 0; table < tables; table++) {
      if (allowed[person * tables + table] === 0) continue
      const cell = round * this.returns.classes + classOf[table]!
      const price = place[table * this.frame.people + person]! + this.prices[round]![table]!
      this.least[cell] = Math.min(this.least[cell]!, price)
    }
  }
}
