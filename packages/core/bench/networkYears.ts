import { type PairMatrix, pairMatrix } from '../src/pairs/index.ts'
import { type Random, random } from '../src/random/index.ts'
import { type Rule, type Seating, type SeatingProblem, type SeatingResult, seat } from '../src/seating/index.ts'

/** How a meeting is planned: with all we know, without history, person by person to the cheapest table, or by lot. */
export type Planner = 'engine' | 'memoryless' | 'greedy' | 'lot'

export interface YearsResult {
  readonly planner: Planner
  readonly meetings: number
  /** Pairs who had met before (in an earlier meeting or round) at one table, per meeting; and the least that was
   * proven possible, given the meetings before as this planner made them. */
  readonly repeatsPerMeeting: number
  readonly repeatsBound: number
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
  const met = new Int32Array(MEMBERS * MEMBERS)
  const total = { repeats: 0, bound: 0, sameTrade: 0 }
  const seats = new Int32Array(MEMBERS)
  const contacts = new Int32Array(MEMBERS)
  for (let meeting = 0; meeting < meetings; meeting++) {
    const present = presentAt(chance)
    const known = pairMatrix(MEMBERS, (i, j) => Math.min(1, met[i * MEMBERS + j]!))
    const same = pairMatrix(MEMBERS, (i, j) => (trade[i] === trade[j] ? 1 : 0))
    const { seating, bound } = planned(planner, problemOf(present, same, known), seed + meeting, chance)
    total.bound += bound
    for (const person of present) seats[person]!++
    for (const people of seating.tables.flat())
      people.forEach((a, at) => {
        for (const b of people.slice(at + 1)) {
          total.sameTrade += same.values[a * MEMBERS + b]!
          if (met[a * MEMBERS + b]! > 0) total.repeats++
          else for (const person of [a, b]) contacts[person]!++
          met[a * MEMBERS + b]!++
          met[b * MEMBERS + a]!++
        }
      })
  }
  const came = [...seats.keys()].filter((person) => seats[person]! > 0)
  const rates = came.map((person) => contacts[person]! / seats[person]!)
  const round = (value: number) => Math.round(value * 100) / 100
  return {
    planner,
    meetings,
    repeatsPerMeeting: round(total.repeats / meetings),
    repeatsBound: round(total.bound / meetings),
    sameTradePerMeeting: round(total.sameTrade / meetings),
    newContacts: round(rates.reduce((sum, rate) => sum + rate, 0) / rates.length),
    newContactsWorst: round(Math.min(...rates)),
  }
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

function planned(planner: Planner, problem: SeatingProblem, seed: number, chance: Random) {
  const open = seated(problem, seed, 0)
  const bound = open.terms.filter(({ name }) => name !== 'trade').reduce((sum, term) => sum + term.bound / 2, 0)
  if (planner === 'lot' || planner === 'greedy') return { seating: oneByOne(planner, problem, chance), bound }
  const forgetful = planner === 'memoryless' ? { ...problem, pairs: problem.pairs.slice(0, 1) } : problem
  return { seating: seated(forgetful, seed, STEPS).seating, bound }
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
