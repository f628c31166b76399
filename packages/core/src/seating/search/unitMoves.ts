import type { Random } from '../../random/index.ts'
import type { Assignment } from '../assignment.ts'
import type { Guard } from './guard.ts'

/** Who decides about a proposal that can only be judged by carrying it out. */
export interface Judge {
  takes(delta: number): boolean
  leave(delta: number): void
  arrive(): void
}

/** Moves of whole blocks: a block goes to another table and as many people as needed come back for it. */
export class UnitMoves {
  private readonly assignment: Assignment
  private readonly guard: Guard
  private readonly at: number
  private readonly random: Random
  /** Who moved in the proposal under way, and whence. */
  private readonly moved: { person: number; from: number }[] = []

  constructor(assignment: Assignment, guard: Guard, at: number, random: Random) {
    this.assignment = assignment
    this.guard = guard
    this.at = at
    this.random = random
  }

  /** Proposes that the person's block (or the person) goes to the table. */
  propose(judge: Judge, person: number, table: number): void {
    const before = this.assignment.cost
    const from = this.assignment.rounds[this.at]!.tableOf[person]!
    this.moved.length = 0
    this.shift(person, table)
    this.makeRoom(person, table, from)
    const delta = this.assignment.cost - before
    const kept = this.guard.holds(from) && this.guard.holds(table) && judge.takes(delta)
    this.undo()
    if (!kept) return
    judge.leave(delta)
    this.redo(from, table)
    judge.arrive()
  }

  /** Sends units back, by chance, until the table is not larger than it was, or than it may be half of the time. */
  private makeRoom(person: number, table: number, back: number): void {
    const { count, frame } = this.assignment.rounds[this.at]!
    const block = frame.blockOf[person]!
    const size = block === -1 ? 1 : frame.blocks[block]!.length
    const goal = this.random.below(2) === 0 ? frame.max[table]! : count[table]! - size
    for (let attempt = 0; attempt < 2 * size && count[table]! > goal; attempt++) {
      const other = this.someoneAt(table)
      const theirs = frame.blockOf[other]!
      if (other === person || (theirs !== -1 && theirs === block)) continue
      if (theirs !== -1 && frame.blocks[theirs]!.length > count[table]! - goal) continue
      this.shift(other, back)
    }
  }

  private someoneAt(table: number): number {
    const { seats, start, count } = this.assignment.rounds[this.at]!
    return seats[start[table]! + this.random.below(count[table]!)]!
  }

  private shift(person: number, table: number): void {
    const { tableOf, frame } = this.assignment.rounds[this.at]!
    const block = frame.blockOf[person]!
    const unit = block === -1 ? [person] : frame.blocks[block]!
    for (const member of unit) {
      this.moved.push({ person: member, from: tableOf[member]! })
      this.assignment.move(this.at, member, table)
    }
  }

  private undo(): void {
    for (let last = this.moved.length - 1; last >= 0; last--)
      this.assignment.move(this.at, this.moved[last]!.person, this.moved[last]!.from)
  }

  private redo(from: number, to: number): void {
    for (const move of this.moved) this.assignment.move(this.at, move.person, move.from === from ? to : from)
  }
}
