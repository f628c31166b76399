import type { PairTerm } from '../pairs/index.ts'
import { type PlaceTerm, REPEAT, RETURN, type ReturnTerm, type Seating, type SeatingProblem } from './problem.ts'

export interface SeatingCost {
  readonly total: number
  /** In the order of the problem: pair terms, place terms, 'repeat' and 'return' when they have a weight. */
  readonly terms: readonly { readonly name: string; readonly cost: number }[]
  /** `perTable[round][table]`; the tables add up to the total. Of two who meet again, and of a return, the later tables pay. */
  readonly perTable: readonly (readonly TableCost[])[]
}

export interface TableCost {
  readonly total: number
  /** Term → cost. */
  readonly terms: Readonly<Record<string, number>>
}

/**
 * THE ORACLE: what a seating costs, counted from scratch, slowly and obviously. Whatever the search adds up on its way
 * must equal this.
 */
export function seatingCost(problem: SeatingProblem, seating: Seating): SeatingCost {
  const perTable = seating.tables.map((tables, round) =>
    tables.map((_, table) => tableCost(problem, seating, round, table)),
  )
  const terms = termNames(problem).map((name) => ({
    name,
    cost: sum(perTable.flat().map((table) => table.terms[name]!)),
  }))
  return { total: sum(terms.map((term) => term.cost)), terms, perTable }
}

/** The names of the terms under which a problem's cost is reported. */
export function termNames({ pairs, places = [], repeat = 0, returns }: SeatingProblem): string[] {
  const coupling = [...(repeat > 0 ? [REPEAT] : []), ...(returns && returns.weight > 0 ? [RETURN] : [])]
  return [...pairs.map((term) => term.name), ...places.map((term) => term.name), ...coupling]
}

function tableCost(problem: SeatingProblem, seating: Seating, round: number, table: number): TableCost {
  const people = seating.tables[round]![table]!
  const terms: Record<string, number> = {}
  for (const term of problem.pairs) terms[term.name] = pairCost(term, people)
  for (const term of problem.places ?? []) terms[term.name] = placeCost(term, people, round, table)
  if (problem.repeat)
    terms[REPEAT] = problem.repeat * sum(pairsOf(people).map((pair) => timesBefore(seating, round, pair)))
  const { returns } = problem
  if (returns?.weight) terms[RETURN] = sum(people.map((person) => returnPrice(returns, seating, person, round, table)))
  return { total: sum(Object.values(terms)), terms }
}

function pairCost({ weight, costs }: PairTerm, people: readonly number[]): number {
  return weight * sum(pairsOf(people).map(([a, b]) => costs.values[a * costs.n + b]!))
}

function placeCost({ weight, cost }: PlaceTerm, people: readonly number[], round: number, table: number): number {
  return weight * sum(people.map((person) => cost(person, round, table)))
}

/** In how many earlier rounds these two shared a table: 0 + 1 + … + (k − 1) makes k(k − 1)/2 over the rounds. */
function timesBefore(seating: Seating, round: number, [a, b]: Pair): number {
  const earlier = seating.tables.slice(0, round)
  return earlier.filter((tables) => tables.some((people) => people.includes(a) && people.includes(b))).length
}

/** What coming back to this table's class, after earlier rounds there, costs the person. */
export function returnPrice(
  { weight, classOf, people }: ReturnTerm,
  { tables }: Seating,
  person: number,
  round: number,
  table: number,
): number {
  if (people && !people.includes(person)) return 0
  const own = classOf(round, table)
  const earlier = tables.slice(0, round).map((seated) => seated.findIndex((there) => there.includes(person)))
  return weight * earlier.filter((there, at) => there >= 0 && classOf(at, there) === own).length
}

type Pair = readonly [number, number]

function pairsOf(people: readonly number[]): Pair[] {
  return people.flatMap((a, at) => people.slice(at + 1).map((b): Pair => [a, b]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
