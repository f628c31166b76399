import type { Random } from '../../random/index.ts'
import type { Assignment } from '../assignment.ts'
import type { Guard } from './guard.ts'
import { HostMoves } from './hostMoves.ts'
import type { Moves } from './movesOf.ts'
import type { Judge } from './tentative.ts'
import { UnitMoves } from './unitMoves.ts'

/** One step in so many tries to give a host another table, or to exchange all people of two tables. */
const HOST_EVERY = 16
const EXCHANGE_EVERY = 16

/** Proposals by chance about people who can only move together: blocks, hosts in all rounds, whole tables. */
export class UnitProposals {
  private readonly assignment: Assignment
  private readonly random: Random
  private readonly units: readonly UnitMoves[]
  private readonly hosts: HostMoves | undefined
  private readonly distinct: Uint8Array
  /** Round → people in blocks who may move. */
  private readonly blocked: readonly Int32Array[]

  constructor(assignment: Assignment, guards: readonly Guard[], { movable, distinct }: Moves, random: Random) {
    this.assignment = assignment
    this.random = random
    this.units = guards.map((guard, at) => new UnitMoves(assignment, guard, at, random))
    this.hosts = assignment.frame.hosts.length > 0 ? new HostMoves(assignment, guards, random) : undefined
    this.distinct = distinct
    this.blocked = movable.map((people, at) => people.filter((person) => guards[at]!.round.blockOf[person] !== -1))
  }

  propose(judge: Judge): void {
    const at = this.random.below(this.units.length)
    if (this.hosts && this.random.below(HOST_EVERY) === 0) this.hosts.propose(judge)
    if (this.distinct[at] === 1 && this.random.below(EXCHANGE_EVERY) === 0) this.units[at]!.proposeExchange(judge)
    const blocked = this.blocked[at]!
    if (blocked.length === 0) return
    const { tableOf, frame } = this.assignment.rounds[at]!
    const person = blocked[this.random.below(blocked.length)]!
    const table = this.random.below(frame.tables)
    if (tableOf[person] !== table) this.units[at]!.propose(judge, person, table)
  }
}
