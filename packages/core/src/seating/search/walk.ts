import type { Random } from '../../random/index.ts'
import { Assignment } from '../assignment.ts'
import type { Frame } from '../frame.ts'
import type { ReturnFrame } from '../returnFrame.ts'
import { ALONE, Candidates } from './candidates.ts'
import { chances } from './chances.ts'
import { Guard } from './guard.ts'
import type { Moves } from './movesOf.ts'
import type { Judge } from './tentative.ts'
import { UnitProposals } from './unitProposals.ts'

const WORD = 2 ** 32

/** A plan wandering at a temperature: every step changes it, by a draw among all swaps and moves. */
export class Walk implements Judge {
  readonly assignment: Assignment
  private temperature = 0
  private readonly random: Random
  private readonly candidates: readonly Candidates[]
  private readonly units: UnitProposals
  /** Round → `[g * tables + h]` → the change after which these two tables were weighed last. */
  private readonly weighed: readonly Int32Array[]
  private changes = 0
  private unitsMoved = false

  constructor(frame: Frame, start: readonly Int32Array[], moves: Moves, random: Random) {
    this.random = random
    this.assignment = new Assignment(frame, start)
    const guards = frame.rounds.map((_, at) => new Guard(this.assignment, at))
    this.candidates = guards.map((guard, at) => new Candidates(this.assignment, at, guard, freeIn(frame, moves, at)))
    this.units = new UnitProposals(this.assignment, guards, moves, random)
    this.weighed = frame.rounds.map(({ tables }) => new Int32Array(tables * tables))
  }

  /** Sets the temperature, in units of cost. */
  heat(temperature: number): void {
    this.temperature = temperature
    for (const candidates of this.candidates) candidates.heat(temperature)
  }

  /** One change of single people, and one proposal about units where there are any. */
  step(): void {
    this.change()
    this.units.propose(this)
    if (this.unitsMoved) this.heat(this.temperature)
    this.unitsMoved = false
  }

  /** Round → the sum of the weights of its changes. */
  weights(): number[] {
    return this.candidates.map(({ total }) => total)
  }

  /** Draws whether a change of cost is accepted. */
  takes(delta: number): boolean {
    return delta < this.temperature * chances[this.random.next() & 4095]!
  }

  arrive(): void {
    this.unitsMoved = true
  }

  private change(): void {
    const total = this.weights().reduce((sum, weight) => sum + weight, 0)
    if (total === 0) return
    let left = (this.random.next() / WORD) * total
    let at = 0
    while (left >= this.candidates[at]!.total) left -= this.candidates[at++]!.total
    const drawn = this.candidates[at]!
    drawn.draw(this.random)
    const { person, other, table } = drawn
    const from = this.assignment.rounds[at]!.tableOf[person]!
    if (other === ALONE) this.assignment.move(at, person, table)
    else this.assignment.swap(at, person, other)
    this.changes++
    drawn.refreshTables(from, table)
    if (this.assignment.frame.repeat > 0) this.tellOthers(at, person, other, from, table)
    const { returns } = this.assignment.frame
    if (!returns) return
    this.tellClasses(returns, person, at, from, table)
    if (other !== ALONE) this.tellClasses(returns, other, at, from, table)
  }

  /** In the other rounds it has changed what the classes left and found cost the one who moved. */
  private tellClasses({ classOf, charged }: ReturnFrame, mover: number, at: number, from: number, to: number): void {
    const left = classOf[at]![from]!
    const found = classOf[at]![to]!
    if (left === found || charged[mover] === 0) return
    for (let round = 0; round < this.candidates.length; round++) {
      const home = this.assignment.rounds[round]!.tableOf[mover]!
      if (round === at || home < 0) continue
      const classes = classOf[round]!
      const everywhere = classes[home] === left || classes[home] === found
      for (let third = 0; third < classes.length; third++)
        if (third !== home && (everywhere || classes[third] === left || classes[third] === found))
          this.weighAgain(round, home, third)
    }
  }

  /** In the other rounds the price has changed between those who moved and everyone at the two tables. */
  private tellOthers(at: number, person: number, other: number, from: number, to: number): void {
    for (let round = 0; round < this.candidates.length; round++) {
      if (round === at) continue
      for (const mover of other === ALONE ? [person] : [person, other]) {
        this.tell(round, mover, at, from)
        this.tell(round, mover, at, to)
      }
    }
  }

  private tell(round: number, mover: number, at: number, table: number): void {
    const { tableOf, frame } = this.assignment.rounds[round]!
    const home = tableOf[mover]!
    if (home < 0) return
    const { seats, start, count } = this.assignment.rounds[at]!
    for (let seat = start[table]!, end = seat + count[table]!; seat < end; seat++) {
      const mate = seats[seat]!
      const theirs = tableOf[mate]!
      if (mate === mover || theirs < 0) continue
      if (theirs !== home) this.weighAgain(round, home, theirs)
      else for (let third = 0; third < frame.tables; third++) if (third !== home) this.weighAgain(round, home, third)
    }
  }

  /** Once for every change. */
  private weighAgain(round: number, a: number, b: number): void {
    const weighed = this.weighed[round]!
    const { tables } = this.assignment.rounds[round]!.frame
    const pair = a < b ? a * tables + b : b * tables + a
    if (weighed[pair] === this.changes) return
    weighed[pair] = this.changes
    this.candidates[round]!.refreshPair(a, b)
  }
}

/** Person → 1 when they may be moved without anybody else. */
function freeIn(frame: Frame, { movable }: Moves, at: number): Uint8Array {
  const free = new Uint8Array(frame.people)
  for (const person of movable[at]!) if (frame.rounds[at]!.blockOf[person] === -1) free[person] = 1
  return free
}
