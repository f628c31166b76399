import type { Random } from '../random/index.ts'
import { type Frame, roundCosts } from './frame.ts'
import { pairsOf } from './matchingCost.ts'
import { matchTables } from './matchTables.ts'
import { roundRobin } from './roundRobin.ts'

/** Tables of three tried in a step: a good one is enough, the proof of the best is made elsewhere. */
const TRIES = 2

/** Chance chooses among equally cheap matchings: every pair gets 0..15 on top, all pairs together less than one point of cost. */
const NOISE = 16

/** Of how many pairs one is torn apart by a push. */
const TORN = 4

type Round = readonly (readonly number[])[]

/**
 * Several rounds improved jointly. A step matches one round anew, exactly, at the costs that it has beside the others: the
 * pair costs plus a repeat for every other round in which the two meet. When all rounds have had two turns, a push tears some pairs
 * of a round apart; if the turns after it end dearer than the best, the next begins from the best again.
 */
export class Rematching {
  private readonly frame: Frame
  private readonly chance: Random
  /** Person × person: in how many rounds they share a table now. */
  private readonly met: Int32Array
  private now: Round[]
  private cost: number
  private pushed = 0
  private kept: Round[]
  bestCost: number
  steps = 0

  /** `first`: the tables of the first round; the further rounds are matched one after the other beside it. */
  constructor(frame: Frame, first: Round, chance: Random) {
    this.frame = frame
    this.chance = chance
    this.met = new Int32Array(frame.people * frame.people)
    this.now = frame.rounds.map(() => [])
    this.cost = 0
    this.seat(0, first)
    for (let round = 1; round < frame.rounds.length; round++) this.rematch(round, null)
    this.tryRoundRobin()
    this.kept = [...this.now]
    this.bestCost = this.cost
  }

  /** Steps on until so many are made in all, or the best costs no more than `enough`. */
  runTo(steps: number, enough: number): void {
    while (this.steps < steps && this.bestCost > enough) this.step()
  }

  /** The tables of the best so far. */
  best(): readonly Round[] {
    return this.kept
  }

  private step(): void {
    const count = this.frame.rounds.length
    const turn = this.steps % (2 * count + 1)
    this.steps++
    if (turn === 0) {
      this.push()
    } else {
      this.rematch((this.pushed + turn) % count, null)
    }
    if (this.cost < this.bestCost) this.keep()
    if (turn === 2 * count && this.cost > this.bestCost) this.goBack()
  }

  private push(): void {
    this.pushed = this.chance.below(this.frame.rounds.length)
    const torn = this.now[this.pushed]!.filter(() => this.chance.below(TORN) === 0).flatMap(pairsOf)
    this.rematch(this.pushed, new Set(torn.map(([a, b]) => a * this.frame.people + b)))
  }

  private keep(): void {
    this.kept = [...this.now]
    this.bestCost = this.cost
  }

  private goBack(): void {
    for (const [round, tables] of this.kept.entries()) {
      this.clear(round)
      this.seat(round, tables)
    }
  }

  /**
   * Matches a round anew beside the others; those torn apart only come together again where nothing else is left. When nobody
   * is torn apart it never gets dearer.
   */
  private rematch(round: number, torn: ReadonlySet<number> | null): void {
    const before = this.now[round]!
    const costBefore = this.cost
    this.clear(round)
    const tables = this.matchBeside(round, torn)
    this.seat(round, tables)
    if (torn || before.length === 0 || this.cost <= costBefore) return
    this.clear(round)
    this.seat(round, before)
  }

  private matchBeside(round: number, torn: ReadonlySet<number> | null): number[][] {
    const { people, rounds, costs, repeat } = this.frame
    const present = rounds[round]!
    const unit = NOISE * (present.length / 2 + 2)
    const penalty = torn ? 2 ** 32 * unit : 0
    const beside = roundCosts(this.frame, present, (a, b) => {
      const pair = a * people + b
      const cost = costs.values[pair]! + repeat * this.met[pair]!
      return cost * unit + this.chance.below(NOISE) + (torn?.has(pair) ? penalty : 0)
    })
    const found = matchTables(present.length, beside, TRIES)
    if (!found.ok) throw new Error(`Round ${round} could be matched once but not again.`)
    return found.tables.map((table) => table.map((place) => present[place]!))
  }

  private clear(round: number): void {
    for (const [a, b] of this.now[round]!.flatMap(pairsOf)) {
      const pair = a * this.frame.people + b
      this.met[pair]!--
      this.cost -= this.frame.costs.values[pair]! + this.frame.repeat * this.met[pair]!
    }
    this.now[round] = []
  }

  private seat(round: number, tables: Round): void {
    for (const [a, b] of tables.flatMap(pairsOf)) {
      const pair = a * this.frame.people + b
      this.cost += this.frame.costs.values[pair]! + this.frame.repeat * this.met[pair]!
      this.met[pair]!++
    }
    this.now[round] = tables
  }

  /** When the same even number is present in all rounds, nobody need meet again: begins there if that is cheaper. */
  private tryRoundRobin(): void {
    const { rounds, forbidden } = this.frame
    const [present] = rounds
    if (present!.length % 2 === 1 || rounds.some((others) => others.join() !== present!.join())) return
    if (forbidden.some((apart) => apart === 1)) return
    const greedy = [...this.now]
    const costBefore = this.cost
    for (const [round, tables] of roundRobin(present!, rounds.length).entries()) {
      this.clear(round)
      this.seat(round, tables)
    }
    if (this.cost < costBefore) return
    for (const [round, tables] of greedy.entries()) {
      this.clear(round)
      this.seat(round, tables)
    }
  }
}
