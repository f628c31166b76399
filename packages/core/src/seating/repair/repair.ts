import { random } from '../../random/index.ts'
import { checkProblem } from '../checkProblem.ts'
import type { SeatingRefusal } from '../clash.ts'
import { findClashes } from '../findClashes.ts'
import { type Frame, frameOf } from '../frame.ts'
import type { Seating, SeatingProblem } from '../problem.ts'
import { seatingCost } from '../seatingCost.ts'
import { feasibleStart } from '../start/feasibleStart.ts'
import { atHome, everyHome } from './hostHomes.ts'
import type { NoRepair } from './repairRound.ts'
import { type Damage, type Mended, repairRounds } from './repairRounds.ts'
import { replanNear } from './replanNear.ts'
import { UNSEATED } from './roundState.ts'

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
  /** Fewest people move over all rounds, and no other way of moving as few costs less: proven. */
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
  const still = before.map((tableOf, round) => stillOf(frame, tableOf, round, options))
  const damage = { before, from: options.from ?? 0, still, most: options.maxMoves ?? 4 }
  const mended = mendAtAnyHome(frame, damage)
  if (!mended) return farRepair(problem, frame, seating, damage, options)
  return result(problem, seating, mended.tables, mended.exact)
}

/** Hosts whose table is gone get the one with which fewest people move, and which then costs least. */
function mendAtAnyHome(frame: Frame, damage: Damage): Mended | null {
  const homes = everyHome(frame, damage.before, damage.from)
  if (!homes) return null
  const answers = homes.map((home) => repairRounds(atHome(frame, home), damage))
  const ways = answers.filter((answer) => typeof answer !== 'string')
  if (ways.length === 0) return null
  const best = ways.reduce((best, way) => (isBetter(way, best) ? way : best))
  const isSettled = answers.every((answer) => (answer === 'more' ? best.moves <= damage.most : isExact(answer)))
  return { ...best, exact: isSettled }
}

function isExact(answer: Mended | NoRepair): boolean {
  return typeof answer !== 'string' && answer.exact
}

function isBetter(a: Mended, b: Mended): boolean {
  return a.moves < b.moves || (a.moves === b.moves && a.added < b.added)
}

/** Where exact repair gives up: a search that pays for every move, or the reason why nothing can be seated. */
function farRepair(
  problem: SeatingProblem,
  frame: Frame,
  seating: Seating,
  { before, still }: Damage,
  options: RepairOptions,
): Repair | SeatingRefusal {
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

function stillOf(frame: Frame, tableOf: Int32Array, round: number, { still = [] }: RepairOptions): Uint8Array {
  const mask = new Uint8Array(frame.people)
  for (const host of frame.hosts) if (tableOf[host]! >= 0) mask[host] = 1
  for (const seat of still) if (seat.round === round && tableOf[seat.person]! >= 0) mask[seat.person] = 1
  return mask
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
