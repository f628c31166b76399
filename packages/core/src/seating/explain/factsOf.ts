import { brokenRules } from '../brokenRules.ts'
import { REPEAT, RETURN, type Seating, type SeatingProblem } from '../problem.ts'
import { returnPrice } from '../seatingCost.ts'

/** Something true of a plan, read off the plan and the problem alone; shares no code with the search. */
export type Fact =
  /** Everything that must hold does; or so many things do not (see brokenRules). */
  | { readonly code: 'kept'; readonly rules: number }
  | { readonly code: 'broken'; readonly breaches: number }
  /** How many different others people meet over the rounds: least, most and the sum over everybody. */
  | {
      readonly code: 'contacts'
      readonly least: number
      readonly most: number
      readonly sum: number
      readonly people: number
    }
  /**
   * Of a table, a plan or a person: the pairs for which a term asks a price, the dearest first, and what each costs. A pair counts
   * once for every round; the term 'repeat' is charged to the later rounds.
   */
  | {
      readonly code: 'pairs'
      readonly term: string
      readonly pairs: readonly Pair[]
      readonly costs: readonly number[]
      readonly cost: number
    }
  /** Likewise the people for whose place a term asks a price; the term 'return' is charged to the later rounds. */
  | {
      readonly code: 'places'
      readonly term: string
      readonly people: readonly number[]
      readonly costs: readonly number[]
      readonly cost: number
    }
  /** Of a table: no term asks a price for any pair or place. */
  | { readonly code: 'free' }
  /** Of a person: how many different others they meet, and whom of them more than once. */
  | { readonly code: 'meets'; readonly others: number; readonly again: readonly number[] }

/** Two people, the smaller number first. */
export type Pair = readonly [number, number]

export interface SeatingFacts {
  readonly plan: readonly Fact[]
  /** `[round][table]` */
  readonly tables: readonly (readonly (readonly Fact[])[])[]
  /** By person; those who are never present have none. */
  readonly people: readonly (readonly Fact[])[]
}

/** Two people at one table of a round. */
interface Together {
  readonly pair: Pair
  readonly round: number
}

/** One person at a table of a round. */
interface Seat {
  readonly person: number
  readonly round: number
  readonly table: number
}

export function factsOf(problem: SeatingProblem, seating: Seating): SeatingFacts {
  const seats = seating.tables.map((tables, round) =>
    tables.map((people, table) => people.map((person): Seat => ({ person, round, table }))),
  )
  const people = Array.from({ length: problem.people }, (_, person) => personFacts(problem, seating, person))
  const everywhere = seats.flat()
  return {
    plan: [
      rulesFact(problem, seating),
      ...contactsFact(people),
      ...termFacts(problem, seating, everywhere.flatMap(pairsOf), everywhere.flat()),
    ],
    tables: seats.map((tables) => tables.map((sitting) => tableFacts(problem, seating, sitting))),
    people,
  }
}

function rulesFact(problem: SeatingProblem, seating: Seating): Fact {
  const breaches = brokenRules(problem, seating).length
  return breaches > 0 ? { code: 'broken', breaches } : { code: 'kept', rules: problem.rules?.length ?? 0 }
}

function contactsFact(people: readonly (readonly Fact[])[]): Fact[] {
  const others = people.flat().flatMap((fact) => (fact.code === 'meets' ? [fact.others] : []))
  if (others.length === 0) return []
  const sum = others.reduce((total, count) => total + count, 0)
  return [{ code: 'contacts', least: Math.min(...others), most: Math.max(...others), sum, people: others.length }]
}

function tableFacts(problem: SeatingProblem, seating: Seating, sitting: readonly Seat[]): Fact[] {
  const facts = termFacts(problem, seating, pairsOf(sitting), sitting)
  return facts.length > 0 ? facts : [{ code: 'free' }]
}

function personFacts(problem: SeatingProblem, seating: Seating, person: number): Fact[] {
  const seats = seating.tables.flatMap((tables, round) =>
    tables.flatMap((people, table) => (people.includes(person) ? [{ person, round, table }] : [])),
  )
  if (seats.length === 0) return []
  const company = seats.flatMap(({ round, table }) =>
    seating.tables[round]![table]!.filter((other) => other !== person).map((other) => ({ other, round })),
  )
  const met = company.map(({ other }) => other)
  const again = [...new Set(met.filter((other, at) => met.indexOf(other) !== at))].sort((a, b) => a - b)
  const pairs = company.map(({ other, round }) => ({ pair: pairOf(person, other), round }))
  return [{ code: 'meets', others: new Set(met).size, again }, ...termFacts(problem, seating, pairs, seats)]
}

function termFacts(
  problem: SeatingProblem,
  seating: Seating,
  pairs: readonly Together[],
  seats: readonly Seat[],
): Fact[] {
  const { repeat = 0, returns } = problem
  return [
    ...problem.pairs.flatMap(({ name, weight, costs }) =>
      pairsFact(name, pairs, ({ pair: [a, b] }) => weight * costs.values[a * costs.n + b]!),
    ),
    ...(problem.places ?? []).flatMap(({ name, weight, cost }) =>
      placesFact(name, seats, ({ person, round, table }) => weight * cost(person, round, table)),
    ),
    ...(repeat > 0 ? pairsFact(REPEAT, pairs, (together) => repeat * timesBefore(seating, together)) : []),
    ...(returns
      ? placesFact(RETURN, seats, ({ person, round, table }) => returnPrice(returns, seating, person, round, table))
      : []),
  ]
}

function pairsFact(term: string, met: readonly Together[], price: (together: Together) => number): Fact[] {
  const { of, costs, cost } = priced(met, price)
  return of.length > 0 ? [{ code: 'pairs', term, pairs: of.map(({ pair }) => pair), costs, cost }] : []
}

function placesFact(term: string, seats: readonly Seat[], price: (seat: Seat) => number): Fact[] {
  const { of, costs, cost } = priced(seats, price)
  return of.length > 0 ? [{ code: 'places', term, people: of.map(({ person }) => person), costs, cost }] : []
}

/** Those that have a price, the dearest first. */
function priced<Item>(items: readonly Item[], price: (item: Item) => number) {
  const dear = items.map((item) => ({ item, cost: price(item) })).filter(({ cost }) => cost > 0)
  dear.sort((a, b) => b.cost - a.cost)
  const costs = dear.map(({ cost }) => cost)
  return { of: dear.map(({ item }) => item), costs, cost: costs.reduce((sum, cost) => sum + cost, 0) }
}

/** In how many earlier rounds the two shared a table. */
function timesBefore({ tables }: Seating, { pair: [a, b], round }: Together): number {
  return tables.slice(0, round).filter((earlier) => earlier.some((people) => people.includes(a) && people.includes(b)))
    .length
}

function pairsOf(sitting: readonly Seat[]): Together[] {
  return sitting.flatMap(({ person, round }, at) =>
    sitting.slice(at + 1).map((other) => ({ pair: pairOf(person, other.person), round })),
  )
}

function pairOf(a: number, b: number): Pair {
  return [Math.min(a, b), Math.max(a, b)]
}
