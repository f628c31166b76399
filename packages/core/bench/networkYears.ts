import { type PairMatrix, pairMatrix } from '../src/pairs/index.ts'
import { type RepeatsReason, repeatsBound } from '../src/planner/year/repeatsBound.ts'
import { type Random, random } from '../src/random/index.ts'
import { type Rule, type Seating, type SeatingProblem, type SeatingResult, seat } from '../src/seating/index.ts'
import { plannedAhead } from './plannedAhead.ts'

/**
 * How a meeting is planned: looking ahead to the later ones with their replies, or by how often everybody came; with all we know of the
 * past, without history, person by person to the cheapest table, or by lot.
 */
export type Planner = 'replies' | 'year' | 'engine' | 'memoryless' | 'greedy' | 'lot'

export interface YearsResult {
  readonly planner: Planner
  readonly meetings: number
  /** Pairs who had met before (in an earlier meeting or round) at one table, per meeting. */
  readonly repeatsPerMeeting: number
  /** The least that is possible over the whole series, whoever plans it: proven. */
  readonly seriesBound: number
  /** What proves it: so many members share tables so often in pairs at least, and have so many pairs. */
  readonly circle: { readonly members: number; readonly needed: number; readonly available: number } | null
  /** The least that was possible, given the meetings before as this planner made them: proven. */
  readonly meetingBound: number
  readonly sameTradePerMeeting: number
  /** People met for the first time, per person and meeting attended; and of the member worst off. */
  readonly newContacts: number
  readonly newContactsWorst: number
}

const MEMBERS = 156
const TRADES = 40
const PRESENT = 36
const REGULARS = 40
const ROUNDS = 3
const TABLES = 7
const STEPS = 300_000

/** A made-up network like the real one: 36 of 156 come, 70 % of them from 40 regulars; 3 rounds at tables of 5 or 6, hosts stay. */
export function networkYears(planner: Planner, meetings: number, seed: number): YearsResult {
  const chance = random(seed)
  const trade = Array.from({ length: MEMBERS }, () => chance.below(TRADES))
  const coming = Array.from({ length: meetings }, () => presentAt(chance))
  const same = pairMatrix(MEMBERS, (i, j) => (trade[i] === trade[j] ? 1 : 0))
  const account = new Account(same)
  let bounds = 0
  coming.forEach((present, at) => {
    const problem = problemOf(present, same, account.known())
    bounds += boundOf(problem, seed + at)
    const later = coming.slice(at + 1).map((known) => (planner === 'replies' ? known : account.likelihoods()))
    const ahead = { trade, present, tables: TABLES, rounds: ROUNDS, later, met: account.pairs() }
    const looksAhead = planner === 'replies' || planner === 'year'
    account.enter(
      looksAhead ? plannedAhead(ahead, seed + at, STEPS) : planned(planner, problem, seed + at, chance),
      present,
    )
  })
  const rounds = coming.flatMap((present) =>
    Array.from({ length: ROUNDS }, () => ({ present, tables: TABLES, least: 5 })),
  )
  const { value, reason } = repeatsBound(MEMBERS, new Uint8Array(MEMBERS * MEMBERS), rounds)
  return {
    planner,
    meetings,
    seriesBound: rounded(value / meetings),
    circle: reason?.code === 'circle' ? sizesOf(reason) : null,
    meetingBound: rounded(bounds / meetings),
    ...account.result(meetings),
  }
}

function sizesOf({ members, needed, available }: Extract<RepeatsReason, { code: 'circle' }>) {
  return { members: members.length, needed, available }
}

/** What came of the meetings so far. */
class Account {
  private readonly same: PairMatrix
  private readonly met = new Int32Array(MEMBERS * MEMBERS)
  private readonly seats = new Int32Array(MEMBERS)
  private readonly contacts = new Int32Array(MEMBERS)
  private meetings = 0
  private repeats = 0
  private sameTrade = 0

  constructor(same: PairMatrix) {
    this.same = same
  }

  known(): PairMatrix {
    return pairMatrix(MEMBERS, (i, j) => Math.min(1, this.met[i * MEMBERS + j]!))
  }

  /** How likely everybody comes, judged by how often they came, before that as everybody. */
  likelihoods(): Float64Array {
    return Float64Array.from(this.seats, (seats) => (seats + PRESENT / MEMBERS) / (this.meetings + 1))
  }

  /** Who has met whom. */
  pairs(): [number, number][] {
    const met: [number, number][] = []
    for (let a = 0; a < MEMBERS; a++)
      for (let b = a + 1; b < MEMBERS; b++) if (this.met[a * MEMBERS + b]! > 0) met.push([a, b])
    return met
  }

  enter({ tables }: Seating, present: readonly number[]): void {
    this.meetings++
    for (const person of present) this.seats[person]!++
    for (const people of tables.flat())
      people.forEach((a, at) => {
        for (const b of people.slice(at + 1)) this.meet(a, b)
      })
  }

  private meet(a: number, b: number): void {
    this.sameTrade += this.same.values[a * MEMBERS + b]!
    if (this.met[a * MEMBERS + b]! > 0) this.repeats++
    else for (const person of [a, b]) this.contacts[person]!++
    this.met[a * MEMBERS + b]!++
    this.met[b * MEMBERS + a]!++
  }

  result(meetings: number) {
    const came = [...this.seats.keys()].filter((person) => this.seats[person]! > 0)
    const rates = came.map((person) => this.contacts[person]! / this.seats[person]!)
    return {
      repeatsPerMeeting: rounded(this.repeats / meetings),
      sameTradePerMeeting: rounded(this.sameTrade / meetings),
      newContacts: rounded(rates.reduce((sum, rate) => sum + rate, 0) / rates.length),
      newContactsWorst: rounded(Math.min(...rates)),
    }
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The regulars are the first members. */
function presentAt(chance: Random): number[] {
  const members = Array.from({ length: MEMBERS }, (_, person) => person)
  const often = Math.round(PRESENT * 0.7)
  const regulars = chance.shuffle(members.slice(0, REGULARS)).slice(0, often)
  const others = chance.shuffle(members.slice(REGULARS)).slice(0, PRESENT - often)
  return [...regulars, ...others].sort((a, b) => a - b)
}

function problemOf(present: readonly number[], trade: PairMatrix, known: PairMatrix): SeatingProblem {
  const tables = Array.from({ length: TABLES }, () => ({ min: 5, max: 6 }))
  return {
    people: MEMBERS,
    rounds: Array.from({ length: ROUNDS }, () => ({ present, tables })),
    pairs: [
      { name: 'trade', weight: 3, costs: trade },
      { name: 'encounter', weight: 2, costs: known },
    ],
    repeat: 2,
    rules: present.slice(0, TABLES).map((person): Rule => ({ kind: 'host', person })),
  }
}

/** Of repeats alone, the mix of trades left out. */
function boundOf(problem: SeatingProblem, seed: number): number {
  const { terms } = seated(problem, seed, 0)
  return terms.filter(({ name }) => name !== 'trade').reduce((sum, term) => sum + term.bound / 2, 0)
}

function planned(planner: Planner, problem: SeatingProblem, seed: number, chance: Random): Seating {
  if (planner === 'lot' || planner === 'greedy') return oneByOne(planner, problem, chance)
  const forgetful = planner === 'memoryless' ? { ...problem, pairs: problem.pairs.slice(0, 1) } : problem
  return seated(forgetful, seed, STEPS).seating
}

function seated(problem: SeatingProblem, seed: number, steps: number): SeatingResult {
  const plan = seat(problem, { seed, steps })
  if (!plan.ok) throw new Error(`Hosts and sizes must leave room: ${JSON.stringify(plan.clashes)}`)
  return plan
}

/** Hosts sit at their tables; everybody else goes, in random order, to the emptiest or to the cheapest table with room. */
function oneByOne(planner: 'lot' | 'greedy', { rounds, pairs, people: n }: SeatingProblem, chance: Random): Seating {
  const now = new Int32Array(n * n)
  const price = (a: number, b: number) =>
    now[a * n + b]! + pairs.reduce((sum, { weight, costs }) => sum + weight * costs.values[a * n + b]!, 0)
  const tables = rounds.map(({ present }) => {
    const seated: number[][] = present.slice(0, TABLES).map((host) => [host])
    for (const person of chance.shuffle(present.slice(TABLES))) {
      const cost = (table: number[]) =>
        planner === 'lot' ? 0 : table.reduce((sum, other) => sum + price(person, other), 0)
      const full = seated.filter((table) => table.length > 5).length > present.length - 5 * TABLES - 1 ? 5 : 6
      const open = seated.filter((table) => table.length < full)
      open.sort((a, b) => cost(a) - cost(b) || a.length - b.length)
      open[0]!.push(person)
    }
    for (const table of seated) for (const a of table) for (const b of table) now[a * n + b]! += 2
    return seated
  })
  return { tables }
}
