import type { Random } from '../../random/index.ts'
import type { Frame, RoundFrame } from '../frame.ts'
import { RoundPlacing } from './roundPlacing.ts'
import { seatsSuffice } from './seatsSuffice.ts'

/** Person → table (−1 when absent); 'impossible' is proven, 'unknown' only says that the effort was not enough. */
export type Placed = Int32Array | 'impossible' | 'unknown'

const TRIES = 12
/** How many placings a proof may take. */
const PROOF = 20_000

/**
 * Seats one round so that every rule is kept, whatever it costs: quick tries in random order, then a complete search
 * that tries alike empty tables only once. `stay` narrows people to a table.
 */
export function placeRound(frame: Frame, round: RoundFrame, random: Random, stay?: Int32Array): Placed {
  const placing = new RoundPlacing(frame, round, stay)
  if (!seatsSuffice(placing) || !placing.canFill() || placing.enemies.some((list, unit) => list.includes(unit)))
    return 'impossible'
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const quick = new Descent(placing, 2 * placing.ruled.length + 100, (unit) => eagerTables(placing, unit, random))
    const found = quick.run()
    if (found !== 'unknown') return found ? filled(frame, placing, random) : 'impossible'
  }
  const found = new Descent(placing, PROOF, (unit) => distinctTables(placing, unit)).run()
  if (found === 'unknown') return 'unknown'
  return found ? filled(frame, placing, random) : 'impossible'
}

/** Depth-first search that always places the unit with the fewest tables left. */
class Descent {
  private readonly placing: RoundPlacing
  private readonly tablesFor: (unit: number) => number[]
  private budget: number

  constructor(placing: RoundPlacing, budget: number, tablesFor: (unit: number) => number[]) {
    this.placing = placing
    this.budget = budget
    this.tablesFor = tablesFor
  }

  /** True leaves the placing complete; false and 'unknown' leave it empty. */
  run(): boolean | 'unknown' {
    const unit = this.tightest()
    if (unit === -1) return true
    for (const table of this.tablesFor(unit)) {
      if (this.budget-- <= 0) return 'unknown'
      this.placing.put(unit, table)
      const found = this.placing.canFill() ? this.run() : false
      if (found === true) return true
      this.placing.take(unit)
      if (found === 'unknown') return found
    }
    return false
  }

  private tightest(): number {
    let best = -1
    let fewest = Number.POSITIVE_INFINITY
    for (const unit of this.placing.ruled) {
      if (this.placing.place[unit] !== -1) continue
      const tables = this.roomFor(unit)
      const better = tables < fewest || (tables === fewest && this.weight(unit) > this.weight(best))
      if (better) best = unit
      if (better) fewest = tables
    }
    return best
  }

  private roomFor(unit: number): number {
    let tables = 0
    for (let table = 0; table < this.placing.round.tables; table++) if (this.placing.fits(unit, table)) tables++
    return tables
  }

  private weight(unit: number): number {
    return this.placing.units.members[unit]!.length * 1000 + this.placing.enemies[unit]!.length
  }
}

/** Where the unit fits, tables that wait for it first, then the emptier ones, else by chance. */
function eagerTables(placing: RoundPlacing, unit: number, random: Random): number[] {
  const tables = random.shuffle(fitting(placing, unit))
  return tables.sort((a, b) => placing.need(unit, b) - placing.need(unit, a) || spare(placing, b) - spare(placing, a))
}

/** Where the unit fits; of alike empty tables only the first, for nothing told them apart so far. */
function distinctTables(placing: RoundPlacing, unit: number): number[] {
  const tables = fitting(placing, unit)
  return tables.filter((table, at) => !tables.slice(0, at).some((other) => alikeTables(placing, table, other)))
}

function alikeTables({ round, load, units }: RoundPlacing, a: number, b: number): boolean {
  if (load[a] !== 0 || load[b] !== 0 || round.min[a] !== round.min[b] || round.max[a] !== round.max[b]) return false
  for (let unit = 0; unit < units.members.length; unit++)
    if (units.allowed[unit * round.tables + a] !== units.allowed[unit * round.tables + b]) return false
  return true
}

function fitting(placing: RoundPlacing, unit: number): number[] {
  return Array.from({ length: placing.round.tables }, (_, table) => table).filter((table) => placing.fits(unit, table))
}

function spare({ round, load }: RoundPlacing, table: number): number {
  return round.max[table]! - load[table]!
}

/** Everybody of whom no rule speaks, dealt by chance: first where a table lacks people, then to the emptiest. */
function filled(frame: Frame, placing: RoundPlacing, random: Random): Int32Array {
  const { round, units, load } = placing
  const free = [...units.members.keys()].filter((unit) => placing.place[unit] === -1)
  for (const unit of random.shuffle(free)) placing.put(unit, emptiest(round, load))
  return Int32Array.from({ length: frame.people }, (_, person) => {
    const unit = units.unitOf[person]!
    return unit === -1 ? -1 : placing.place[unit]!
  })
}

function emptiest({ tables, min, max }: RoundFrame, load: Int32Array): number {
  let best = -1
  for (let table = 0; table < tables; table++) {
    if (load[table]! >= max[table]!) continue
    if (best === -1) best = table
    const lack = Math.max(0, min[table]! - load[table]!) - Math.max(0, min[best]! - load[best]!)
    if (lack > 0 || (lack === 0 && load[table]! < load[best]!)) best = table
  }
  return best
}
