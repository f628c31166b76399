import type { Random } from '../../random/index.ts'
import type { Assignment } from '../assignment.ts'
import type { Guard } from './guard.ts'
import { type Judge, Tentative } from './tentative.ts'

/**
 * Moves of several people: a block goes to another table and as many people as needed come back for it, or two tables
 * change all their people.
 */
export class UnitMoves {
  private readonly assignment: Assignment
  private readonly guard: Guard
  private readonly at: number
  private readonly random: Random
  private readonly tentative: Tentative
  /** Person → 1 for a host, or one who sits with a host: they stay at their table. */
  private readonly stays: Uint8Array

  constructor(assignment: Assignment, guard: Guard, at: number, random: Random) {
    this.assignment = assignment
    this.guard = guard
    this.at = at
    this.random = random
    this.tentative = new Tentative(assignment)
    this.stays = new Uint8Array(assignment.frame.people)
    const { blockOf, blocks } = assignment.rounds[at]!.frame
    for (const host of assignment.frame.hosts) {
      this.stays[host] = 1
      for (const member of blocks[blockOf[host]!] ?? []) this.stays[member] = 1
    }
  }

  /** Proposes that the person's block (or the person) goes to the table. */
  propose(judge: Judge, person: number, table: number): void {
    const from = this.assignment.rounds[this.at]!.tableOf[person]!
    this.tentative.begin()
    this.shift(person, table)
    this.makeRoom(person, table, from)
    this.tentative.settle(judge, this.guard.holds(from) && this.guard.holds(table))
  }

  /** Proposes that everybody at one table changes places with everybody at another; those who stay make it impossible. */
  proposeExchange(judge: Judge): void {
    const { tables } = this.assignment.rounds[this.at]!.frame
    const a = this.random.below(tables)
    const b = this.random.below(tables)
    const here = this.sittingAt(a)
    const there = this.sittingAt(b)
    if (a === b || [...here, ...there].some((person) => this.stays[person] === 1)) return
    this.tentative.begin()
    for (const person of here) this.tentative.move(this.at, person, b)
    for (const person of there) this.tentative.move(this.at, person, a)
    this.tentative.settle(judge, this.guard.holds(a) && this.guard.holds(b))
  }

  private sittingAt(table: number): Int32Array {
    const { seats, start, count } = this.assignment.rounds[this.at]!
    return seats.slice(start[table]!, start[table]! + count[table]!)
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
      if (this.stays[other] === 1 || other === person || (theirs !== -1 && theirs === block)) continue
      if (theirs !== -1 && frame.blocks[theirs]!.length > count[table]! - goal) continue
      this.shift(other, back)
    }
  }

  private someoneAt(table: number): number {
    const { seats, start, count } = this.assignment.rounds[this.at]!
    return seats[start[table]! + this.random.below(count[table]!)]!
  }

  private shift(person: number, table: number): void {
    const { blockOf, blocks } = this.assignment.rounds[this.at]!.frame
    const block = blockOf[person]!
    if (block === -1) this.tentative.move(this.at, person, table)
    else for (const member of blocks[block]!) this.tentative.move(this.at, member, table)
  }
}
