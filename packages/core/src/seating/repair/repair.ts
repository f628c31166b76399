import { random } from '../../random/index.ts'
import { checkProblem } from '../checkProblem.ts'
import type { SeatingRefusal } from '../clash.ts'
import { findClashes } from '../findClashes.ts'
import { type Frame, frameOf } from '../frame.ts'
import type { Seating, SeatingProblem } from '../problem.ts'
import { seatingCost } from '../seatingCost.ts'
import { feasibleStart } from '../start/feasibleStart.ts'
import { repairRound } from './repairRound.ts'
import { replanNear } from './replanNear.ts'
import { RoundState, UNSEATED } from './roundState.ts'

export interface RepairOptions {
  readonly seed: number
  /** Rounds before this one are over and stay as they are; 0 when absent. */
  readonly from?: number
  /** Who has taken their seat already and does not move again. Hosts never do, unless their table is gone. */
  readonly still?: readonly { readonly round: number; readonly person: number }[]
  /** How many moves of people who had a seat are tried exactly in a round; beyond, a search looks for few. 4 when absent. */
  readonly maxMoves?: number
}

export interface Repair {
  readonly ok: true
  readonly seating: Seating
  readonly cost: number
  /** Who changes; `from` is null for those who come. */
  readonly moves: readonly SeatMove[]
  /** In every round fewest people move, and no other way of moving as few costs less, the other rounds being as they are. */
  readonly exact: boolean
}

export interface SeatMove {
  readonly round: number
  readonly person: number
  readonly from: number | null
  readonly to: number
}

/**
 * Mends a plan after a change: `problem` is what holds now (who is present, the tables; a table that is gone has max 0),
 * `seating` is the plan from before. Keeps every rule, moves as few people as possible, then costs least. People must keep
 * their numbers; those who come get new ones at the end.
 */
export function repair(problem: SeatingProblem, seating: Seating, options: RepairOptions): Repair | SeatingRefusal {
  checkProblem(problem)
  const frame = frameOf(problem)
  const before = problem.rounds.map((_, round) => seatsBefore(frame, seating, round))
  const tables: Int32Array[] = before.map((tableOf) => tableOf.slice())
  let exact = true
  for (let round = options.from ?? 0; round < frame.rounds.length; round++) {
    const still = stillOf(frame, tables, round, options)
    const state = new RoundState(
      stayed(frame, tables, round),
      round,
      companyOf(frame, tables, round),
      tables[round]!,
      still,
    )
    const mended = repairRound(state, options.maxMoves ?? 4)
    if (!mended) return farRepair(problem, frame, seating, before, options)
    tables[round] = mended.tableOf
    exact &&= mended.exact
  }
  return result(problem, seating, tables, exact)
}

/** Where exact repair gives up: a search that pays for every move, or the reason why nothing can be seated. */
function farRepair(
  problem: SeatingProblem,
  frame: Frame,
  seating: Seating,
  before: readonly Int32Array[],
  options: RepairOptions,
): Repair | SeatingRefusal {
  const still = frame.rounds.map((_, round) => stillOf(frame, before, round, options))
  const near = replanNear(problem, before, still, options)
  if (near) return result(problem, seating, near, false)
  const start = feasibleStart(frame, random(options.seed))
  const reason = 'found' in start ? start : { found: 'unknown' as const }
  return { ok: false, clashes: findClashes(problem, reason, options.seed) }
}

/** The plan from before, read with the eyes of now: absent people have left, those whose table is gone wait. */
function seatsBefore({ people, rounds }: Frame, { tables }: Seating, round: number): Int32Array {
  const { present, max } = rounds[round]!
  const tableOf = new Int32Array(people).fill(-1)
  const sat = new Map((tables[round] ?? []).flatMap((list, table) => list.map((person) => [person, table] as const)))
  for (const person of present) {
    const table = sat.get(person) ?? UNSEATED
    tableOf[person] = table >= 0 && (max[table] ?? 0) > 0 ? table : UNSEATED
  }
  return tableOf
}

function stillOf(
  frame: Frame,
  tables: readonly Int32Array[],
  round: number,
  { still = [] }: RepairOptions,
): Uint8Array {
  const mask = new Uint8Array(frame.people)
  for (const host of frame.hosts) if (tables[round]![host]! >= 0) mask[host] = 1
  for (const seat of still) if (seat.round === round && tables[round]![seat.person]! >= 0) mask[seat.person] = 1
  return mask
}

/** A host whose seat of another round is certain may only sit there in this one. */
function stayed(frame: Frame, tables: readonly Int32Array[], round: number): Frame {
  const here = frame.rounds[round]!
  const allowed = here.allowed.slice()
  for (const host of frame.hosts) {
    const home = tables.find((tableOf) => tableOf[host]! >= 0)?.[host]
    if (home === undefined) continue
    for (let table = 0; table < here.tables; table++) if (table !== home) allowed[host * here.tables + table] = 0
  }
  return { ...frame, rounds: frame.rounds.map((other, at) => (at === round ? { ...here, allowed } : other)) }
}

/** What every two cost at one table of this round, the other rounds being as they are. */
function companyOf({ people, pair, repeat }: Frame, tables: readonly Int32Array[], round: number): Int32Array {
  const company = pair.values.slice()
  if (repeat === 0) return company
  tables.forEach((tableOf, other) => {
    if (other === round) return
    for (let a = 0; a < people; a++)
      for (let b = 0; b < people; b++)
        if (a !== b && tableOf[a]! >= 0 && tableOf[a] === tableOf[b]) company[a * people + b]! += repeat
  })
  return company
}

function result(problem: SeatingProblem, before: Seating, tables: readonly Int32Array[], exact: boolean): Repair {
  const seating = {
    tables: problem.rounds.map((spec, round) =>
      spec.tables.map((_, table) => [...tables[round]!.keys()].filter((person) => tables[round]![person] === table)),
    ),
  }
  const moves = tables.flatMap((tableOf, round) =>
    [...tableOf.keys()].flatMap((person): SeatMove[] => {
      const from = (before.tables[round] ?? []).findIndex((people) => people.includes(person))
      const to = tableOf[person]!
      return to < 0 || to === from ? [] : [{ round, person, from: from === -1 ? null : from, to }]
    }),
  )
  return { ok: true, seating, cost: seatingCost(problem, seating).total, moves, exact }
}
