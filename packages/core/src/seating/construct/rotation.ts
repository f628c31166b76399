import { type Random, random } from '../../random/index.ts'
import { FULL_WEIGHT, weightOf } from '../grouping/boltzmann.ts'
import { type PairOrbits, pairOrbits, type RotationShape } from './pairOrbits.ts'
import type { Schedule } from './schedule.ts'

/** A search for base rounds whose rotations never let two people meet twice; stepped by its caller. */
export interface RotationSearch {
  /** Tries so many swaps (about 0.5 µs each); stops early when nothing is left to mend. */
  run(steps: number): void
  /** Orbits of pairs met too often; 0 = the schedule is without repeats. */
  readonly clashes: number
  /** The best base rounds found so far, rotated. */
  schedule(): Schedule
}

interface State {
  readonly shape: RotationShape
  readonly orbits: PairOrbits
  /** seats[(round · tables + table) · seats + seat] = person, for the base rounds */
  readonly seats: Int32Array
  /** count[orbit] = times the orbit is met, by base rounds and by the fixed round */
  readonly count: Int32Array
  readonly best: Int32Array
  readonly random: Random
  clashes: number
  fewest: number
  temperature: number
}

/** Hottest temperature in clashes, and the factor after every sweep. */
const HOTTEST = 0.6
const COOLING = 0.985
const COLDEST = 0.2

/** Swaps in a sweep for every seat. */
const SWEEP = 12

/**
 * Annealing of the base rounds. A rotation of m steps makes one base round into m rounds, so the search is m times
 * smaller than for the whole schedule: starters, Kirkman triple systems and resolvable designs are found in moments
 * that a search over all rounds does not find at all. Without a rotation (m = 1) it is the plain golfer search. Pairs of
 * the rounds `played` have met already.
 */
export function rotationSearch(
  shape: RotationShape,
  { seed, played = [] }: { seed: number; played?: Schedule },
): RotationSearch {
  const state = startState(shape, played, random(seed))
  const sweep = SWEEP * state.seats.length
  let tried = 0
  return {
    run(steps) {
      for (let step = 0; step < steps && state.fewest > 0; step++) {
        trySwap(state)
        if (++tried % sweep === 0) cool(state)
      }
    },
    get clashes() {
      return state.fewest
    },
    schedule: () => rotate(shape, state.best),
  }
}

function startState(shape: RotationShape, played: Schedule, source: Random): State {
  const people = shape.tables * shape.seats
  const seats = new Int32Array(people * shape.bases)
  for (let base = 0; base < shape.bases; base++)
    seats.set(source.shuffle(Int32Array.from({ length: people }, (_, person) => person)), base * people)
  const orbits = pairOrbits(shape)
  const state: State = {
    shape,
    orbits,
    seats,
    count: orbits.taken.slice(),
    best: seats.slice(),
    random: source,
    clashes: 0,
    fewest: 0,
    temperature: HOTTEST,
  }
  for (const table of played.flat())
    for (const one of table) for (const two of table) if (one < two) state.count[orbits.orbitOf[one * people + two]!]!++
  for (let at = 0; at < seats.length; at++) state.clashes += meetTable(state, at, at - (at % shape.seats), 1)
  state.fewest = state.clashes
  return state
}

/** Swaps two people of one base round, and takes it back unless the odds accept it. */
function trySwap(state: State): void {
  const { shape, seats, random: source } = state
  const people = shape.tables * shape.seats
  const one = source.below(seats.length)
  const two = one - (one % people) + source.below(people)
  if (Math.floor(one / shape.seats) === Math.floor(two / shape.seats)) return
  const change = exchange(state, one, two)
  if (change > 0 && source.below(FULL_WEIGHT) >= weightOf(-change / state.temperature)) {
    exchange(state, one, two)
    return
  }
  state.clashes += change
  if (state.clashes >= state.fewest) return
  state.fewest = state.clashes
  state.best.set(seats)
}

/** Swaps the people of two seats, keeps the counts, and returns the change in clashes. */
function exchange(state: State, one: number, two: number): number {
  const { seats } = state
  let change = meetAll(state, one, -1) + meetAll(state, two, -1)
  const held = seats[one]!
  seats[one] = seats[two]!
  seats[two] = held
  change += meetAll(state, one, 1) + meetAll(state, two, 1)
  return change
}

/** Counts (or uncounts) the meetings of a seat with its whole table. */
function meetAll(state: State, at: number, by: 1 | -1): number {
  const first = at - (at % state.shape.seats)
  return meetTable(state, at, first, by) + meetRest(state, at, first + state.shape.seats, by)
}

/** With the seats of its table before it. */
function meetTable(state: State, at: number, first: number, by: 1 | -1): number {
  let change = 0
  for (let other = first; other < at; other++) change += meet(state, at, other, by)
  return change
}

/** With the seats of its table after it. */
function meetRest(state: State, at: number, end: number, by: 1 | -1): number {
  let change = 0
  for (let other = at + 1; other < end; other++) change += meet(state, at, other, by)
  return change
}

function meet({ seats, count, orbits }: State, at: number, other: number, by: 1 | -1): number {
  const orbit = orbits.orbitOf[seats[at]! * orbits.people + seats[other]!]!
  const before = count[orbit]!
  count[orbit] = before + by
  return by > 0 ? (before > 0 ? 1 : 0) : before > 1 ? -1 : 0
}

function cool(state: State): void {
  state.temperature *= COOLING
  if (state.temperature < COLDEST) state.temperature = HOTTEST
}

/** All rotations of the base rounds, and the fixed round when the shape has one. */
function rotate(shape: RotationShape, seats: Int32Array): Schedule {
  const { tables, seats: places, turn, bases, still } = shape
  const schedule: Schedule = still ? [stillRound(shape)] : []
  for (let base = 0; base < bases; base++)
    for (let by = 0; by < turn; by++)
      schedule.push(
        Array.from({ length: tables }, (_, table) =>
          Array.from({ length: places }, (_, seat) =>
            rotatePerson(seats[(base * tables + table) * places + seat]!, by, shape),
          ),
        ),
      )
  return schedule
}

/** People below tables · seats − (rest) go round in circles of `turn`; the rest stand still. */
function rotatePerson(person: number, by: number, { tables, seats, turn }: RotationShape): number {
  const people = tables * seats
  if (person >= people - (people % turn)) return person
  const place = person % turn
  return person - place + ((place + by) % turn)
}

/** The round that every rotation maps to itself: each circle cut into even tables, those who stand still at one. */
function stillRound({ tables, seats, turn }: RotationShape): number[][] {
  const people = tables * seats
  const circles = Math.floor(people / turn)
  const round: number[][] = []
  const gap = turn / seats
  for (let circle = 0; circle < circles; circle++)
    for (let first = 0; first < gap; first++)
      round.push(Array.from({ length: seats }, (_, seat) => circle * turn + first + seat * gap))
  if (people % turn > 0) round.push(Array.from({ length: people % turn }, (_, rest) => circles * turn + rest))
  return round
}
