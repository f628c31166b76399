import { brokenRules } from '../brokenRules.ts'
import type { Seating, SeatingProblem } from '../problem.ts'

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
  /** Of a table, a plan or a person: the pairs for which a term asks a price. Each pair counts once for every round. */
  | { readonly code: 'pairs'; readonly term: string; readonly pairs: readonly Pair[]; readonly cost: number }
  /** Of a table: no term asks a price for any pair. */
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

export function factsOf(problem: SeatingProblem, seating: Seating): SeatingFacts {
  const everywhere = seating.tables.flatMap((tables) => tables.flatMap(pairsOf))
  const people = Array.from({ length: problem.people }, (_, person) => personFacts(problem, seating, person))
  return {
    plan: [rulesFact(problem, seating), ...contactsFact(people), ...termFacts(problem, everywhere)],
    tables: seating.tables.map((tables) => tables.map((sitting) => tableFacts(problem, sitting))),
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

function tableFacts(problem: SeatingProblem, sitting: readonly number[]): Fact[] {
  const facts = termFacts(problem, pairsOf(sitting))
  return facts.length > 0 ? facts : [{ code: 'free' }]
}

function personFacts(problem: SeatingProblem, { tables }: Seating, person: number): Fact[] {
  const own = tables.flat().filter((sitting) => sitting.includes(person))
  if (own.length === 0) return []
  const company = own.flatMap((sitting) => sitting.filter((other) => other !== person))
  const met = new Set(company)
  const again = [...met].filter((other) => company.indexOf(other) !== company.lastIndexOf(other)).sort((a, b) => a - b)
  const pairs = company.map((other): Pair => [Math.min(person, other), Math.max(person, other)])
  return [{ code: 'meets', others: met.size, again }, ...termFacts(problem, pairs)]
}

function termFacts({ pairs: terms }: SeatingProblem, sitting: readonly Pair[]): Fact[] {
  return terms.flatMap(({ name, weight, costs }): Fact[] => {
    const priced = sitting.filter(([a, b]) => weight * costs.values[a * costs.n + b]! > 0)
    const cost = priced.reduce((sum, [a, b]) => sum + weight * costs.values[a * costs.n + b]!, 0)
    return priced.length > 0 ? [{ code: 'pairs', term: name, pairs: priced, cost }] : []
  })
}

function pairsOf(sitting: readonly number[]): Pair[] {
  const sorted = [...sitting].sort((a, b) => a - b)
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b): Pair => [a, b]))
}
