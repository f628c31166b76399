import type { Frame } from '../frame.ts'
import { Visits } from '../visits.ts'
import { addedBy, type Broken, combineRounds } from './combineRounds.ts'
import { everyRepair, type NoRepair, type RoundRepair, type RoundRepairs, repairRound } from './repairRound.ts'
import { type Change, RoundState } from './roundState.ts'
import { seatedAfter } from './togetherness.ts'

/** A plan while it is mended; everything by round. */
export interface Mended {
  /** `[round][person]` → table, −1 absent. */
  readonly tables: readonly Int32Array[]
  readonly moves: number
  readonly added: number
  readonly exact: boolean
}

/** What is to be mended: `before[round][person]` → table; −1 absent, UNSEATED waiting. Rounds before `from` are over. */
export interface Damage {
  readonly before: readonly Int32Array[]
  readonly from: number
  /** `[round][person]` → 1 for those who keep their seat. */
  readonly still: readonly Uint8Array[]
  /** Most moves in a round. */
  readonly most: number
}

/**
 * Mends the rounds together: fewest moves in each, and of those ways the combination that costs least. How rounds depend on
 * one another is told by repeats and returns alone (where hosts sit must be settled in `frame`): so the fewest moves are fewest in every
 * round. First each round as if the others stayed; where that can be beaten, all ways that could are combined.
 */
export function repairRounds(frame: Frame, damage: Damage): Mended | NoRepair {
  const rounds = [...damage.before.keys()].slice(damage.from)
  const alone: RoundRepairs[] = []
  for (const round of rounds) {
    const mended = repairRound(stateOf(frame, damage, round, damage.before), damage.most)
    if (typeof mended === 'string') return mended
    alone.push(mended)
  }
  const moves = alone.reduce((sum, one) => sum + one.moves, 0)
  const settled = alone.every(({ exact }) => exact)
  const { ways, exact } = together(frame, damage, rounds, alone)
  const added = addedBy({ ...damage, frame }, ways)
  const after = ways.map(({ changes }, at) => seatedAfter(damage.before[rounds[at]!]!, changes))
  return { tables: [...damage.before.slice(0, damage.from), ...after], moves, added, exact: settled && exact }
}

function together(frame: Frame, damage: Damage, rounds: readonly number[], alone: readonly RoundRepairs[]) {
  const broken = { ...damage, frame }
  const known = cheaperOf(
    broken,
    alone.map(({ ways }) => ways[0]!),
    oneByOne(frame, damage, rounds, alone),
  )
  const least = alone.reduce((sum, { ways }) => sum + ways[0]!.added, 0)
  const spared = (round: number, other: number) =>
    partedBy(frame, rounds[round]!, alone[round]!) + partedBy(frame, rounds[other]!, alone[other]!)
  const slack = rounds.reduce((sum, _, at) => sum + rounds.slice(0, at).reduce((s, _, b) => s + spared(b, at), 0), 0)
  if (known.added <= least - slack) return { ways: known.ways, exact: true }
  const lists = rounds.map((round, at) => {
    const limit = known.added + slack - (least - alone[at]!.ways[0]!.added)
    return everyRepair(stateOf(frame, damage, round, damage.before), alone[at]!.moves, limit)
  })
  const complete = lists.every(({ exact }) => exact)
  const best = combineRounds(
    broken,
    lists.map(({ ways }) => ways),
    spared,
    known,
  )
  return { ways: best.ways, exact: complete && best.exact }
}

/** One round after the other, each with those before it as they are mended. */
function oneByOne(
  frame: Frame,
  damage: Damage,
  rounds: readonly number[],
  alone: readonly RoundRepairs[],
): RoundRepair[] {
  const tables = [...damage.before]
  return rounds.map((round, at) => {
    const mended = repairRound(stateOf(frame, damage, round, tables), damage.most)
    const isAsFew = typeof mended !== 'string' && mended.moves === alone[at]!.moves
    const { changes } = (isAsFew ? mended : alone[at]!).ways[0]!
    tables[round] = seatedAfter(damage.before[round]!, changes)
    return { changes, added: priceOf(changes, stateOf(frame, damage, round, damage.before)) }
  })
}

function priceOf(changes: readonly Change[], state: RoundState): number {
  return changes.reduce((sum, change) => {
    const price = state.change(change)
    state.move(change)
    return sum + price
  }, 0)
}

function cheaperOf(broken: Broken, ...choices: readonly (readonly RoundRepair[])[]) {
  const priced = choices.map((ways) => ({ ways, added: addedBy(broken, ways) }))
  return priced.reduce((best, next) => (next.added < best.added ? next : best))
}

/** What it can save elsewhere at most that the moves of a round part pairs, and people from classes of tables. */
function partedBy({ rounds, repeat, returns }: Frame, round: number, { moves }: RoundRepairs): number {
  return moves * (repeat * Math.max(0, ...rounds[round]!.max.map((max) => max - 1)) + (returns?.weight ?? 0))
}

function stateOf(frame: Frame, damage: Damage, round: number, tables: readonly Int32Array[]): RoundState {
  const company = companyOf(frame, tables, round)
  const place = placesOf(frame, tables, round)
  return new RoundState(
    frame,
    { ...frame.rounds[round]!, place },
    company,
    damage.before[round]!.slice(),
    damage.still[round]!,
  )
}

/** What everybody costs at every table of this round, returns from the other rounds included. */
function placesOf(frame: Frame, tables: readonly Int32Array[], round: number): Int32Array {
  const { present, tables: count, place } = frame.rounds[round]!
  if (!frame.returns) return place
  const visits = new Visits(frame)
  tables.forEach((tableOf, other) => {
    for (const person of frame.rounds[other]!.present)
      if (other !== round && tableOf[person]! >= 0) visits.note(other, person, tableOf[person]!)
  })
  const places = place.slice()
  for (const person of present)
    for (let table = 0; table < count; table++)
      places[table * frame.people + person]! += visits.price(round, person, table)
  return places
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
