import type { Frame, RoundFrame } from '../frame.ts'
import { type Units, unitsOf } from './units.ts'

/**
 * One round while its units are placed one after the other: which table can still take which unit, and whether what is
 * left can still fill every table.
 */
export class RoundPlacing {
  readonly round: RoundFrame
  readonly units: Units
  /** Unit → table, −1 while not placed. */
  readonly place: Int32Array
  readonly load: Int32Array
  /** Units of whom some rule speaks; all others fit wherever there is room. */
  readonly ruled: readonly number[]
  /** Unit → units with whom it must not share a table. */
  readonly enemies: readonly (readonly number[])[]
  /** `[unit * tables + table]` → enemies sitting there. */
  readonly blocked: Int32Array
  /** Quota → table → members there; and members not yet placed. */
  private readonly counts: readonly Int32Array[]
  private readonly left: Int32Array
  /** Quota → unit → members in it. */
  private readonly parts: readonly Int32Array[]
  private unplaced: number

  constructor(frame: Frame, round: RoundFrame, stay?: Int32Array) {
    this.round = round
    this.units = unitsOf(frame.people, round, stay)
    const { members } = this.units
    this.place = new Int32Array(members.length).fill(-1)
    this.load = new Int32Array(round.tables)
    this.enemies = members.map((unit) => enemiesOf(frame, this.units, unit))
    this.blocked = new Int32Array(members.length * round.tables)
    this.counts = round.quotas.map(() => new Int32Array(round.tables))
    this.parts = round.quotas.map(({ member }) => Int32Array.from(members, (unit) => countMembers(unit, member)))
    this.left = Int32Array.from(this.parts, (part) => part.reduce((sum, count) => sum + count, 0))
    this.unplaced = round.present.length
    this.ruled = [...members.keys()].filter((unit) => this.isRuled(unit))
  }

  /** Whether the unit may sit at the table beside those already there. */
  fits(unit: number, table: number): boolean {
    const cell = unit * this.round.tables + table
    if (this.units.allowed[cell] === 0 || this.blocked[cell]! > 0) return false
    if (this.load[table]! + this.units.members[unit]!.length > this.round.max[table]!) return false
    return this.round.quotas.every((quota, q) => this.counts[q]![table]! + this.parts[q]![unit]! <= quota.max)
  }

  put(unit: number, table: number): void {
    this.place[unit] = table
    this.shift(unit, table, 1)
  }

  take(unit: number): void {
    this.shift(unit, this.place[unit]!, -1)
    this.place[unit] = -1
  }

  /** Whether those not placed yet can fill every table to its minimum and every quota to its own. */
  canFill(): boolean {
    let need = 0
    for (let table = 0; table < this.round.tables; table++)
      need += Math.max(0, this.round.min[table]! - this.load[table]!)
    if (need > this.unplaced) return false
    return this.round.quotas.every((quota, q) => {
      let missing = 0
      for (const count of this.counts[q]!) missing += Math.max(0, quota.min - count)
      return missing <= this.left[q]!
    })
  }

  /** How much a table lacks of what this unit could bring to the quotas. */
  need(unit: number, table: number): number {
    let need = 0
    this.round.quotas.forEach((quota, q) => {
      if (this.parts[q]![unit]! > 0) need += Math.max(0, quota.min - this.counts[q]![table]!)
    })
    return need
  }

  private shift(unit: number, table: number, sign: number): void {
    const size = sign * this.units.members[unit]!.length
    this.load[table]! += size
    this.unplaced -= size
    for (const enemy of this.enemies[unit]!) this.blocked[enemy * this.round.tables + table]! += sign
    this.parts.forEach((part, q) => {
      this.counts[q]![table]! += sign * part[unit]!
      this.left[q]! -= sign * part[unit]!
    })
  }

  private isRuled(unit: number): boolean {
    const { tables } = this.round
    if (this.units.members[unit]!.length > 1 || this.enemies[unit]!.length > 0) return true
    if (this.parts.some((part) => part[unit]! > 0)) return true
    return this.units.allowed.subarray(unit * tables, (unit + 1) * tables).includes(0)
  }
}

function enemiesOf({ apart }: Frame, { unitOf }: Units, unit: Int32Array): number[] {
  const enemies = new Set<number>()
  for (const person of unit) for (const other of apart[person]!) if (unitOf[other] !== -1) enemies.add(unitOf[other]!)
  return [...enemies].sort((a, b) => a - b)
}

function countMembers(unit: Int32Array, member: Uint8Array): number {
  return unit.reduce((sum, person) => sum + member[person]!, 0)
}
