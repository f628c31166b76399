import type { Frame, RoundFrame } from './frame.ts'
import type { ReturnFrame } from './returnFrame.ts'
import { Visits } from './visits.ts'

/**
 * THE KERNEL: who sits where in every round, with its cost and what every person would cost at every table, kept up to
 * date move by move.
 *
 * Within one round two people cost `live − repeat` when they share its table and `live` when they do not: the blended
 * pair cost plus `repeat` for every other round in which they meet. So the change by a move is the difference of two
 * numbers, and by a swap of four, less twice the pair's own. A table costs a person `returns` for every other round in which they
 * sit with its class, so here too a change is felt in the other rounds alone.
 */
export class Assignment {
  readonly frame: Frame
  readonly rounds: readonly RoundAssignment[]
  /** `[a * people + b]` → blended pair cost + repeat × rounds in which they share a table. */
  readonly live: Int32Array
  /** Of the whole plan. */
  cost = 0

  /** `tables[round][person]` → table, −1 when absent. */
  constructor(frame: Frame, tables: readonly Int32Array[]) {
    this.frame = frame
    this.rounds = frame.rounds.map((round, at) => new RoundAssignment(frame.people, round, tables[at]!))
    this.live = frame.repeat > 0 ? frame.pair.values.slice() : frame.pair.values
    this.recount()
  }

  /** What moving the person to the table would add to the cost. */
  moveDelta(round: number, person: number, table: number): number {
    const { contribution, tableOf } = this.rounds[round]!
    const n = this.frame.people
    return contribution[table * n + person]! - contribution[tableOf[person]! * n + person]!
  }

  /** What swapping two people of different tables would add to the cost. */
  swapDelta(round: number, a: number, b: number): number {
    const { tableOf } = this.rounds[round]!
    const moves = this.moveDelta(round, a, tableOf[b]!) + this.moveDelta(round, b, tableOf[a]!)
    return moves - 2 * this.live[a * this.frame.people + b]!
  }

  /** Moves the person to another table; asks no rule. O(people + rounds × table size). */
  move(round: number, person: number, table: number): void {
    const here = this.rounds[round]!
    const from = here.tableOf[person]!
    this.cost += this.moveDelta(round, person, table)
    this.shiftContribution(here, person, from, table)
    here.take(person)
    if (this.frame.repeat > 0) {
      this.meet(round, person, from, -this.frame.repeat)
      this.meet(round, person, table, this.frame.repeat)
    }
    if (this.frame.returns) this.visitAnother(this.frame.returns, round, person, from, table)
    here.put(person, table)
  }

  swap(round: number, a: number, b: number): void {
    const { tableOf } = this.rounds[round]!
    const to = tableOf[b]!
    this.move(round, b, tableOf[a]!)
    this.move(round, a, to)
  }

  /** Takes over another plan, from scratch. */
  reset(tables: readonly Int32Array[]): void {
    this.rounds.forEach((round, at) => {
      round.seat(tables[at]!)
    })
    this.live.set(this.frame.pair.values)
    this.recount()
  }

  /** The person's share in what everybody else would cost at the two tables changes hands. */
  private shiftContribution(here: RoundAssignment, person: number, from: number, to: number): void {
    const n = this.frame.people
    const { contribution, seats, start, count } = here
    const { live } = this
    const row = person * n
    const old = from * n
    const fresh = to * n
    for (let other = 0; other < n; other++) {
      const cost = live[row + other]!
      contribution[old + other]! -= cost
      contribution[fresh + other]! += cost
    }
    if (this.frame.repeat === 0) return
    for (let at = start[from]!, end = at + count[from]!; at < end; at++) {
      const other = seats[at]!
      if (other === person) continue
      contribution[old + other]! += this.frame.repeat
      contribution[fresh + other]! -= this.frame.repeat
    }
  }

  /** The person and everyone at the table meet once more (amount > 0) or once less: all other rounds hear of it. */
  private meet(round: number, person: number, table: number, amount: number): void {
    const n = this.frame.people
    const { seats, start, count } = this.rounds[round]!
    for (let at = start[table]!, end = at + count[table]!; at < end; at++) {
      const other = seats[at]!
      this.live[person * n + other]! += amount
      this.live[other * n + person]! += amount
    }
    for (let r = 0; r < this.rounds.length; r++) {
      if (r === round) continue
      const { contribution, tableOf } = this.rounds[r]!
      const home = tableOf[person]!
      if (home < 0) continue
      for (let at = start[table]!, end = at + count[table]!; at < end; at++) {
        const other = seats[at]!
        const theirs = tableOf[other]!
        if (theirs < 0) continue
        contribution[home * n + other]! += amount
        contribution[theirs * n + person]! += amount
      }
    }
  }

  /** In all other rounds the class that was left costs the person less, and the one found more. O(all tables). */
  private visitAnother(returns: ReturnFrame, round: number, person: number, from: number, to: number): void {
    const { classOf, charged, weight } = returns
    const left = classOf[round]![from]!
    const found = classOf[round]![to]!
    if (left === found || charged[person] === 0) return
    const n = this.frame.people
    for (let r = 0; r < this.rounds.length; r++) {
      if (r === round) continue
      const { contribution } = this.rounds[r]!
      const classes = classOf[r]!
      for (let table = 0; table < classes.length; table++) {
        if (classes[table] === left) contribution[table * n + person]! -= weight
        else if (classes[table] === found) contribution[table * n + person]! += weight
      }
    }
  }

  private recount(): void {
    const { repeat, people: n } = this.frame
    for (const round of this.rounds)
      round.eachPair((a, b) => {
        this.live[a * n + b]! += repeat
        this.live[b * n + a]! += repeat
      })
    this.cost = 0
    for (const round of this.rounds) this.cost += round.recount(this.live, repeat)
    this.cost -= this.doubleCounted()
    if (this.frame.returns) this.cost += this.countReturns()
  }

  /** Adds to contributions what the other rounds make a table cost; returns what all returns cost. */
  private countReturns(): number {
    const all = new Visits(this.frame)
    let cost = 0
    this.rounds.forEach(({ frame, tableOf }, round) => {
      for (const person of frame.present) {
        cost += all.price(round, person, tableOf[person]!)
        all.note(round, person, tableOf[person]!)
      }
    })
    this.rounds.forEach(({ frame, tableOf, contribution }, round) => {
      for (const person of frame.present) {
        all.note(round, person, tableOf[person]!, -1)
        for (let table = 0; table < frame.tables; table++)
          contribution[table * this.frame.people + person]! += all.price(round, person, table)
        all.note(round, person, tableOf[person]!)
      }
    })
    return cost
  }

  /** Each round counted all the other rounds' meetings: k(k − 1) where k(k − 1)/2 is due. */
  private doubleCounted(): number {
    const { repeat, pair, people: n } = this.frame
    let twice = 0
    for (const round of this.rounds)
      round.eachPair((a, b) => {
        twice += this.live[a * n + b]! - pair.values[a * n + b]! - repeat
      })
    return twice / 2
  }
}

/** One round of the kernel. */
export class RoundAssignment {
  readonly people: number
  readonly frame: RoundFrame
  /** Person → table, −1 when absent. */
  readonly tableOf: Int32Array
  /** `[table * people + person]` → what the person costs there: with those who sit there, and the place. */
  readonly contribution: Int32Array
  /** Table t seats `seats[start[t]]` up to `count[t]` people, in no order. */
  readonly seats: Int32Array
  readonly start: Int32Array
  readonly count: Int32Array
  /** Person → index in `seats`. */
  readonly position: Int32Array

  constructor(people: number, frame: RoundFrame, tableOf: Int32Array) {
    this.people = people
    this.frame = frame
    this.tableOf = new Int32Array(people)
    this.contribution = new Int32Array(frame.tables * people)
    const room = frame.present.length + 1
    this.seats = new Int32Array(frame.tables * room)
    this.start = Int32Array.from({ length: frame.tables }, (_, table) => table * room)
    this.count = new Int32Array(frame.tables)
    this.position = new Int32Array(people)
    this.seat(tableOf)
  }

  /** Seats everyone anew; contributions are stale until `recount`. */
  seat(tableOf: Int32Array): void {
    this.tableOf.fill(-1)
    this.count.fill(0)
    for (const person of this.frame.present) this.put(person, tableOf[person]!)
  }

  put(person: number, table: number): void {
    const at = this.start[table]! + this.count[table]!
    this.count[table]!++
    this.seats[at] = person
    this.position[person] = at
    this.tableOf[person] = table
  }

  take(person: number): void {
    const table = this.tableOf[person]!
    this.count[table]!--
    const at = this.position[person]!
    const last = this.seats[this.start[table]! + this.count[table]!]!
    this.seats[at] = last
    this.position[last] = at
    this.tableOf[person] = -1
  }

  eachPair(visit: (a: number, b: number) => void): void {
    for (let table = 0; table < this.frame.tables; table++) {
      const first = this.start[table]!
      const end = first + this.count[table]!
      for (let at = first; at < end; at++)
        for (let other = at + 1; other < end; other++) visit(this.seats[at]!, this.seats[other]!)
    }
  }

  /** Counts all contributions from scratch and returns the cost of the round, other rounds' meetings included. */
  recount(live: Int32Array, repeat: number): number {
    const n = this.people
    const { present, place } = this.frame
    this.contribution.set(place)
    for (const person of present) {
      const home = this.tableOf[person]! * n
      for (let other = 0; other < n; other++) this.contribution[home + other]! += live[person * n + other]!
    }
    let pairs = 0
    this.eachPair((a, b) => {
      pairs += live[a * n + b]! - repeat
      this.contribution[this.tableOf[a]! * n + a]! -= repeat
      this.contribution[this.tableOf[b]! * n + b]! -= repeat
    })
    for (const person of present) pairs += place[this.tableOf[person]! * n + person]!
    return pairs
  }
}
