import type { Random } from '../../random/index.ts'
import type { Assignment } from '../assignment.ts'
import type { Guard } from './guard.ts'
import type { Judge } from './unitMoves.ts'

/**
 * Gives a host another table in all rounds at once: in every round somebody there changes places with them, the host
 * there first of all.
 */
export class HostMoves {
  private readonly assignment: Assignment
  private readonly guards: readonly Guard[]
  private readonly random: Random
  private readonly isHost: Uint8Array

  constructor(assignment: Assignment, guards: readonly Guard[], random: Random) {
    this.assignment = assignment
    this.guards = guards
    this.random = random
    this.isHost = new Uint8Array(assignment.frame.people)
    for (const host of assignment.frame.hosts) this.isHost[host] = 1
  }

  propose(judge: Judge): void {
    const { hosts } = this.assignment.frame
    const host = hosts[this.random.below(hosts.length)]!
    const plan = this.partners(host)
    if (!plan) return
    const before = this.assignment.cost
    this.exchange(host, plan)
    const delta = this.assignment.cost - before
    const kept = this.staysAt(plan) && this.holds(plan) && judge.takes(delta)
    this.exchange(host, plan)
    if (!kept) return
    judge.leave(delta)
    this.exchange(host, plan)
    judge.arrive()
  }

  /** For every round the one who changes places with the host; nothing when somebody tied to others is in the way. */
  private partners(host: number): Plan | undefined {
    const rounds = this.assignment.rounds
    const first = rounds.findIndex((round) => round.tableOf[host]! >= 0)
    if (first === -1) return undefined
    const from = rounds[first]!.tableOf[host]!
    const to = this.random.below(rounds[first]!.frame.tables)
    if (to === from) return undefined
    const partners = rounds.map((round) => (round.tableOf[host] === -1 ? -1 : this.partner(round, to)))
    const tied = rounds.some((round, at) => partners[at] !== -1 && blocked(round, host, partners[at]!))
    return tied || partners.includes(-2) ? undefined : { from, to, partners }
  }

  private partner({ frame, seats, start, count }: Assignment['rounds'][number], table: number): number {
    if (table >= frame.tables || count[table] === 0) return -2
    const first = start[table]!
    for (let at = first; at < first + count[table]!; at++) if (this.isHost[seats[at]!] === 1) return seats[at]!
    return seats[first + this.random.below(count[table]!)]!
  }

  private exchange(host: number, { partners }: Plan): void {
    partners.forEach((partner, round) => {
      if (partner !== -1) this.assignment.swap(round, host, partner)
    })
  }

  /** Whether the hosts who came back for this one still sit at one table in all their rounds. */
  private staysAt({ partners, from }: Plan): boolean {
    return partners.every((partner) => {
      if (partner === -1 || this.isHost[partner] === 0) return true
      return this.assignment.rounds.every(({ tableOf }) => tableOf[partner] === -1 || tableOf[partner] === from)
    })
  }

  private holds({ from, to, partners }: Plan): boolean {
    return partners.every((partner, at) => {
      if (partner === -1) return true
      return (
        this.oneHost(at, from) && this.oneHost(at, to) && this.guards[at]!.holds(from) && this.guards[at]!.holds(to)
      )
    })
  }

  private oneHost(at: number, table: number): boolean {
    const { seats, start, count } = this.assignment.rounds[at]!
    let hosts = 0
    for (let seat = start[table]!; seat < start[table]! + count[table]!; seat++) hosts += this.isHost[seats[seat]!]!
    return hosts <= 1
  }
}

interface Plan {
  readonly from: number
  readonly to: number
  /** Round → who changes places with the host; −1 in rounds without the host. */
  readonly partners: readonly number[]
}

function blocked({ frame }: Assignment['rounds'][number], host: number, partner: number): boolean {
  return frame.blockOf[host] !== -1 || frame.blockOf[partner] !== -1
}
