import type { Random } from '../../random/index.ts'
import type { Assignment, RoundAssignment } from '../assignment.ts'
import { BOLTZMANN, CUTOFF, FULL_WEIGHT, indexPerGain } from '../grouping/boltzmann.ts'
import type { Guard } from './guard.ts'

/** Stands in a change for "nobody comes back". */
export const ALONE = -1

const WORD = 2 ** 32
/** Beyond the weight of all changes between two tables. */
const ALL = 2 ** 31 - 1

/**
 * How likely the swaps and moves of one round are at a temperature, summed for every two tables. Of proposals made by
 * chance one in hundreds would be accepted; drawing by these weights instead is the "n-fold way" of Bortz, Kalos and
 * Lebowitz (J. Comput. Phys. 17, 1975): every draw is a change that is carried out. Only sums are kept; the two tables
 * drawn are listed once more.
 */
export class Candidates {
  /** The sum of all weights. */
  total = 0
  /** The change drawn last: who goes to which table, and who comes back from there (or ALONE). */
  person = 0
  other = ALONE
  table = 0
  private readonly live: Int32Array
  private readonly round: RoundAssignment
  private readonly guard: Guard
  private readonly free: Uint8Array
  private readonly tables: number
  /** Whether sizes may change. */
  private readonly slack: boolean
  /** `[g * tables + h]` for g < h → the weight of all changes between the two; and its sum over h. */
  private readonly pairWeight: Float64Array
  private readonly rowWeight: Float64Array
  /** Changes that would cost more are left out. */
  private limit = 0
  /** Of the rise in cost to the index into BOLTZMANN. */
  private scale = 0
  private readonly near: Side
  private readonly far: Side

  /** `free[person]` is 1 for those who may be swapped or moved alone. */
  constructor(assignment: Assignment, at: number, guard: Guard, free: Uint8Array) {
    this.live = assignment.live
    this.round = assignment.rounds[at]!
    this.guard = guard
    this.free = free
    const { tables, min, max, present } = this.round.frame
    this.tables = tables
    this.slack = min.some((least, table) => least < max[table]!)
    this.pairWeight = new Float64Array(tables * tables)
    this.rowWeight = new Float64Array(tables)
    const room = Math.min(present.length, Math.max(0, ...max))
    this.near = { people: new Int32Array(room), gains: new Int32Array(room) }
    this.far = { people: new Int32Array(room), gains: new Int32Array(room) }
  }

  /** Sets the temperature and weighs all changes anew. */
  heat(temperature: number): void {
    this.limit = Math.floor(CUTOFF * temperature)
    this.scale = -indexPerGain(temperature)
    for (let g = 0; g < this.tables; g++) for (let h = g + 1; h < this.tables; h++) this.refreshPair(g, h)
  }

  /** After people of two tables changed places. */
  refreshTables(one: number, two: number): void {
    for (let other = 0; other < this.tables; other++) {
      if (other !== one) this.refreshPair(one, other)
      if (other !== one && other !== two) this.refreshPair(two, other)
    }
  }

  /** After what people of two tables would cost at the other has changed. */
  refreshPair(one: number, two: number): void {
    const g = Math.min(one, two)
    const h = Math.max(one, two)
    const pair = g * this.tables + h
    const sum = this.scan(g, h, ALL)
    const change = sum - this.pairWeight[pair]!
    if (change === 0) return
    this.pairWeight[pair] = sum
    this.rowWeight[g]! += change
    this.total += change
  }

  /** Draws a change by its weight; `total` must not be 0. */
  draw(random: Random): void {
    let left = Math.floor((random.next() / WORD) * this.total)
    let g = 0
    while (left >= this.rowWeight[g]!) left -= this.rowWeight[g++]!
    let pair = g * this.tables + g + 1
    while (left >= this.pairWeight[pair]!) left -= this.pairWeight[pair++]!
    this.scan(g, pair - g * this.tables, left)
  }

  /** Sums the weights of the changes between two tables; notes the change with which the sum exceeds `stop`, and stops. */
  private scan(g: number, h: number, stop: number): number {
    const { near, far, live, guard, limit, scale } = this
    const { ruled } = guard
    const n = this.round.people
    const here = this.gather(near, g, h)
    const there = this.gather(far, h, g)
    const others = far.people
    const gains = far.gains
    let sum = 0
    for (let a = 0; a < here; a++) {
      const person = near.people[a]!
      const row = person * n
      const gain = near.gains[a]!
      const needed = -gain - limit
      for (let b = 0; b < there; b++) {
        const other = others[b]!
        const theirs = gains[b]! + 2 * live[row + other]!
        if (theirs < needed) continue
        const rise = -gain - theirs
        if ((ruled[person]! | ruled[other]!) !== 0 && !guard.maySwap(person, other)) continue
        sum += rise <= 0 ? FULL_WEIGHT : BOLTZMANN[(rise * scale) | 0]!
        if (sum > stop) return this.note(person, other, h)
      }
    }
    if (!this.slack) return sum
    sum = this.scanMoves(near, here, h, sum, stop)
    return sum > stop ? sum : this.scanMoves(far, there, g, sum, stop)
  }

  private scanMoves({ people, gains }: Side, count: number, to: number, before: number, stop: number): number {
    let sum = before
    for (let at = 0; at < count; at++) {
      const rise = -gains[at]!
      if (rise > this.limit || !this.guard.mayMove(people[at]!, to)) continue
      sum += rise <= 0 ? FULL_WEIGHT : BOLTZMANN[(rise * this.scale) | 0]!
      if (sum <= stop) continue
      this.note(people[at]!, ALONE, to)
      return sum
    }
    return sum
  }

  private note(person: number, other: number, table: number): number {
    this.person = person
    this.other = other
    this.table = table
    return ALL
  }

  /** The people of a table who are free to go, and what each saves by going to the other. */
  private gather({ people, gains }: Side, from: number, to: number): number {
    const { seats, start, count, contribution, people: n } = this.round
    const first = start[from]!
    const end = first + count[from]!
    let found = 0
    for (let at = first; at < end; at++) {
      const person = seats[at]!
      if (this.free[person] === 0) continue
      people[found] = person
      gains[found++] = contribution[from * n + person]! - contribution[to * n + person]!
    }
    return found
  }
}

/** People of one of two tables, and what each saves by going to the other. */
interface Side {
  readonly people: Int32Array
  readonly gains: Int32Array
}
