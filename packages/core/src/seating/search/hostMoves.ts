import type { Random } from '../../random/index.ts'
import type { Assignment } from '../assignment.ts'
import type { Guard } from './guard.ts'
import { type Judge, Tentative } from './tentative.ts'

/**
 * Gives a host another table in all rounds at once. In every round somebody there comes back in exchange, the host of
 * that table first of all; at times nobody, where sizes allow it.
 */
export class HostMoves {
  private readonly assignment: Assignment
  private readonly guards: readonly Guard[]
  private readonly random: Random
  private readonly isHost: Uint8Array
  private readonly tentative: Tentative

  constructor(assignment: Assignment, guards: readonly Guard[], random: Random) {
    this.assignment = assignment
    this.guards = guards
    this.random = random
    this.isHost = new Uint8Array(assignment.frame.people)
    for (const host of assignment.frame.hosts) this.isHost[host] = 1
    this.tentative = new Tentative(assignment)
  }

  propose(judge: Judge): void {
    const { hosts } = this.assignment.frame
    const host = hosts[this.random.below(hosts.length)]!
    const [first] = this.roundsOf(host)
    if (first === undefined) return
    const from = this.assignment.rounds[first]!.tableOf[host]!
    const to = this.random.below(this.assignment.rounds[first]!.frame.tables)
    const back = [...hosts].filter((other) => this.sitsAt(other, to))
    const missing = back.some((other) => !this.existsFor(other, from))
    if (from === to || missing || !this.existsFor(host, to)) return
    this.tentative.begin()
    this.exchange(host, back, from, to)
    const holds = [...this.assignment.rounds.keys()].every((round) => this.fits(round, from) && this.fits(round, to))
    this.tentative.settle(judge, holds && this.everyHostStays(to, from))
  }

  private roundsOf(person: number): number[] {
    return [...this.assignment.rounds.keys()].filter((round) => this.assignment.rounds[round]!.tableOf[person] !== -1)
  }

  /** The hosts of the other table come back in all their rounds; elsewhere anybody, or nobody. */
  private exchange(host: number, back: readonly number[], from: number, to: number): void {
    for (const round of this.roundsOf(host)) this.shift(round, host, to)
    for (const other of back) for (const round of this.roundsOf(other)) this.shift(round, other, from)
    for (const [round, { count, seats, start, frame }] of this.assignment.rounds.entries()) {
      if (to >= frame.tables || from >= frame.tables) continue
      const crowded = count[to]! > frame.max[to]! || count[from]! < frame.min[from]!
      if (!crowded && this.random.below(2) === 0) continue
      const other = seats[start[to]! + this.random.below(Math.max(1, count[to]!))]!
      if (count[to]! > 0 && this.isHost[other] === 0) this.shift(round, other, from)
    }
  }

  /** Rounds may differ in their number of tables. */
  private existsFor(person: number, table: number): boolean {
    return this.roundsOf(person).every((round) => table < this.assignment.rounds[round]!.frame.tables)
  }

  private sitsAt(host: number, table: number): boolean {
    return this.assignment.rounds.some(({ tableOf }) => tableOf[host] === table)
  }

  /** Takes along those who must sit with the person. */
  private shift(round: number, person: number, table: number): void {
    const { blockOf, blocks } = this.assignment.rounds[round]!.frame
    const block = blockOf[person]!
    if (block === -1) this.tentative.move(round, person, table)
    else for (const member of blocks[block]!) this.tentative.move(round, member, table)
  }

  private keeps(round: number, table: number): boolean {
    const { seats, start, count } = this.assignment.rounds[round]!
    let hosts = 0
    for (let seat = start[table]!; seat < start[table]! + count[table]!; seat++) hosts += this.isHost[seats[seat]!]!
    return hosts <= 1 && this.guards[round]!.holds(table)
  }

  /** Whether every host at one of the two tables is there in all rounds, and their rounds keep the rules. */
  private everyHostStays(a: number, b: number): boolean {
    return [...this.assignment.frame.hosts].every((host) => {
      const rounds = this.roundsOf(host)
      const homes = new Set(rounds.map((round) => this.assignment.rounds[round]!.tableOf[host]!))
      if (!homes.has(a) && !homes.has(b)) return true
      return homes.size === 1 && rounds.every((round) => [a, b].every((table) => this.fits(round, table)))
    })
  }

  private fits(round: number, table: number): boolean {
    return table >= this.assignment.rounds[round]!.frame.tables || this.keeps(round, table)
  }
}
