import type { Assignment } from '../assignment.ts'
import type { Frame, RoundFrame } from '../frame.ts'

/** Tells which moves keep the rules of one round, reading the assignment as it stands. */
export class Guard {
  readonly frame: Frame
  readonly round: RoundFrame
  /** Person → 1 when some rule beyond table sizes speaks of them. */
  readonly ruled: Uint8Array
  private readonly assignment: Assignment
  private readonly at: number

  constructor(assignment: Assignment, at: number) {
    this.assignment = assignment
    this.at = at
    this.frame = assignment.frame
    this.round = assignment.frame.rounds[at]!
    this.ruled = Uint8Array.from({ length: this.frame.people }, (_, person) => (this.isRuled(person) ? 1 : 0))
  }

  /** Whether one person, who is in no block, may move to another table. */
  mayMove(person: number, table: number): boolean {
    const { tableOf, count } = this.assignment.rounds[this.at]!
    const from = tableOf[person]!
    if (count[from]! <= this.round.min[from]! || count[table]! >= this.round.max[table]!) return false
    if (this.ruled[person] === 0) return true
    return this.maySit(person, table, -1) && this.quotasAllow(person, -1, from, table)
  }

  /** Whether two people of different tables, neither in a block, may swap. */
  maySwap(a: number, b: number): boolean {
    if (this.ruled[a] === 0 && this.ruled[b] === 0) return true
    const { tableOf } = this.assignment.rounds[this.at]!
    const from = tableOf[a]!
    const to = tableOf[b]!
    return this.maySit(a, to, b) && this.maySit(b, from, a) && this.quotasAllow(a, b, from, to)
  }

  /** Whether the table as it stands keeps every rule. */
  holds(table: number): boolean {
    const { seats, start, count } = this.assignment.rounds[this.at]!
    const size = count[table]!
    if (size < this.round.min[table]! || size > this.round.max[table]!) return false
    for (let at = start[table]!; at < start[table]! + size; at++) if (!this.maySit(seats[at]!, table, -1)) return false
    return this.round.quotas.every(({ member, min, max }) => {
      const members = this.countMembers(member, table)
      return members >= min && members <= max
    })
  }

  /** Allowed there, and no enemy sits there but `leaving`. */
  private maySit(person: number, table: number, leaving: number): boolean {
    if (this.round.allowed[person * this.round.tables + table] === 0) return false
    const { tableOf } = this.assignment.rounds[this.at]!
    for (const enemy of this.frame.apart[person]!) if (tableOf[enemy] === table && enemy !== leaving) return false
    return true
  }

  /** Person a goes from one table to the other, b (or nobody, −1) comes back. */
  private quotasAllow(a: number, b: number, from: number, to: number): boolean {
    for (const { member, min, max } of this.round.quotas) {
      const change = member[a]! - (b === -1 ? 0 : member[b]!)
      if (change === 0) continue
      const left = this.countMembers(member, from) - change
      const come = this.countMembers(member, to) + change
      if (left < min || left > max || come < min || come > max) return false
    }
    return true
  }

  private countMembers(member: Uint8Array, table: number): number {
    const { seats, start, count } = this.assignment.rounds[this.at]!
    let members = 0
    for (let at = start[table]!, end = at + count[table]!; at < end; at++) members += member[seats[at]!]!
    return members
  }

  private isRuled(person: number): boolean {
    const { allowed, tables, quotas } = this.round
    if (this.frame.apart[person]!.length > 0 || quotas.some(({ member }) => member[person] === 1)) return true
    return allowed.subarray(person * tables, (person + 1) * tables).includes(0)
  }
}
