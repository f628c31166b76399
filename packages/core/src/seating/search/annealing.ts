import type { Random } from '../../random/index.ts'
import { Assignment } from '../assignment.ts'
import type { Frame } from '../frame.ts'
import { Cooling } from './cooling.ts'
import { Guard } from './guard.ts'
import { HostMoves } from './hostMoves.ts'
import type { Moves } from './movesOf.ts'
import { UnitMoves } from './unitMoves.ts'

/** One proposal in so many tries to give a host another table. */
const HOST_EVERY = 64
/** One proposal in so many exchanges all people of two tables, where it matters which table people have. */
const EXCHANGE_EVERY = 512
/** One proposal in so many is a move, where sizes may change; the others are swaps. */
const MOVE_EVERY = 4

/**
 * Simulated annealing over swaps and moves. Every step is one proposal; cutting a run into slices changes nothing.
 */
export class Annealing {
  readonly assignment: Assignment
  bestCost: number
  /** Proposals so far. */
  steps = 0
  private readonly random: Random
  private readonly guards: readonly Guard[]
  private readonly units: readonly UnitMoves[]
  private readonly hosts: HostMoves | undefined
  private readonly movable: readonly Int32Array[]
  private readonly slack: Uint8Array
  private readonly distinct: Uint8Array
  private saved: Int32Array[]
  /** The present state is the best and not yet saved: saved only when it is left uphill. */
  private held = true
  private readonly cooling: Cooling

  constructor(frame: Frame, start: readonly Int32Array[], { movable, slack, distinct }: Moves, random: Random) {
    this.random = random
    this.assignment = new Assignment(frame, start)
    this.guards = frame.rounds.map((_, at) => new Guard(this.assignment, at))
    this.units = frame.rounds.map((_, at) => new UnitMoves(this.assignment, this.guards[at]!, at, random))
    this.hosts = frame.hosts.length > 0 ? new HostMoves(this.assignment, this.guards, random) : undefined
    this.movable = movable
    this.slack = slack
    this.distinct = distinct
    this.bestCost = this.assignment.cost
    this.saved = this.copy()
    const seats = this.movable.reduce((sum, movable) => sum + movable.length, 0)
    this.cooling = new Cooling(seats, () => this.risesByChance())
  }

  /** Steps of the descent and of the first cycle. */
  get length(): number {
    return this.cooling.opening
  }

  /** The temperature at which the first cycle began. */
  get hottest(): number {
    return this.cooling.hottest
  }

  /** The best seating so far: `[round][person]` → table. */
  best(): readonly Int32Array[] {
    return this.held ? this.copy() : this.saved
  }

  /** Runs until `steps` proposals are done in all, or the best cost is `floor`. */
  runTo(steps: number, floor: number): void {
    while (this.steps < steps && this.bestCost > floor) {
      if (this.steps >= this.cooling.stageEnd) this.cooling.nextStage()
      const end = Math.min(steps, this.cooling.stageEnd)
      while (this.steps < end && this.bestCost > floor) {
        this.steps++
        this.propose()
      }
    }
  }

  private propose(): void {
    const rounds = this.assignment.rounds.length
    const at = rounds === 1 ? 0 : this.random.below(rounds)
    if (this.hosts && this.random.below(HOST_EVERY) === 0) {
      this.hosts.propose(this)
      return
    }
    const movable = this.movable[at]!
    if (movable.length === 0) return
    if (this.distinct[at] === 1 && this.random.below(EXCHANGE_EVERY) === 0) {
      this.units[at]!.proposeExchange(this)
      return
    }
    const person = movable[this.random.below(movable.length)]!
    if (this.slack[at] === 1 && this.random.below(MOVE_EVERY) === 0) this.proposeMove(at, person)
    else this.proposeSwap(at, person, movable[this.random.below(movable.length)]!)
  }

  private proposeSwap(at: number, a: number, b: number): void {
    const { tableOf, frame } = this.assignment.rounds[at]!
    if (tableOf[a] === tableOf[b]) return
    if (frame.blockOf[a] !== -1 || frame.blockOf[b] !== -1) {
      this.units[at]!.propose(this, a, tableOf[b]!)
      return
    }
    const delta = this.assignment.swapDelta(at, a, b)
    if (!this.takes(delta) || !this.guards[at]!.maySwap(a, b)) return
    this.leave(delta)
    this.assignment.swap(at, a, b)
    this.arrive()
  }

  private proposeMove(at: number, person: number): void {
    const { tableOf, frame } = this.assignment.rounds[at]!
    const table = this.random.below(frame.tables)
    if (tableOf[person] === table) return
    if (frame.blockOf[person] !== -1) {
      this.units[at]!.propose(this, person, table)
      return
    }
    const delta = this.assignment.moveDelta(at, person, table)
    if (!this.takes(delta) || !this.guards[at]!.mayMove(person, table)) return
    this.leave(delta)
    this.assignment.move(at, person, table)
    this.arrive()
  }

  /** Draws whether a change of cost is accepted at the present temperature. */
  takes(delta: number): boolean {
    return this.cooling.takes(delta, this.random.next())
  }

  /** Before the state changes by delta. */
  leave(delta: number): void {
    if (!this.held || delta <= 0) return
    this.saved = this.copy()
    this.held = false
  }

  /** After the state changed. */
  arrive(): void {
    if (this.assignment.cost >= this.bestCost) return
    this.bestCost = this.assignment.cost
    this.held = true
  }

  private copy(): Int32Array[] {
    return this.assignment.rounds.map((round) => round.tableOf.slice())
  }

  /** By how much random moves and swaps would raise the cost where the descent ended. */
  private risesByChance(): number[] {
    const rises: number[] = []
    for (let sample = 0; sample < SAMPLES; sample++) {
      const at = this.random.below(this.assignment.rounds.length)
      const delta = this.movable[at]!.length === 0 ? 0 : this.deltaByChance(at)
      if (delta > 0) rises.push(delta)
    }
    return rises
  }

  private deltaByChance(at: number): number {
    const movable = this.movable[at]!
    const { tableOf, frame } = this.assignment.rounds[at]!
    const person = movable[this.random.below(movable.length)]!
    if (this.slack[at] === 1 && this.random.below(MOVE_EVERY) === 0)
      return this.assignment.moveDelta(at, person, this.random.below(frame.tables))
    const other = movable[this.random.below(movable.length)]!
    return tableOf[person] === tableOf[other] ? 0 : this.assignment.swapDelta(at, person, other)
  }
}

const SAMPLES = 2000
