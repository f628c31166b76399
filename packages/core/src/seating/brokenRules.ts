import type { RoundSpec, Seating, SeatingProblem } from './problem.ts'
import { type Rule, ruleHoldsIn } from './rule.ts'

/** Something a seating must keep and does not; rounds and tables count from 0. */
export type Breach =
  | { readonly code: 'absent' | 'missing' | 'twice'; readonly round: number; readonly person: number }
  | { readonly code: 'size'; readonly round: number; readonly table: number; readonly people: number }
  | { readonly code: 'rule'; readonly rule: number; readonly round: number }

/**
 * Everything a seating breaks, read off the plan itself: it shares no code with the search, so it can judge it. Empty
 * means that everyone present sits exactly once per round, every table has its size and every rule is kept.
 */
export function brokenRules(problem: SeatingProblem, seating: Seating): Breach[] {
  const perRound = problem.rounds.flatMap((round, at) => [
    ...presenceBreaches(problem.people, round, seating.tables[at] ?? [], at),
    ...sizeBreaches(round, seating.tables[at] ?? [], at),
    ...(problem.rules ?? []).flatMap((rule, index): Breach[] =>
      ruleHoldsIn(rule, at) && !keeps(rule, round, seating.tables[at] ?? [])
        ? [{ code: 'rule', rule: index, round: at }]
        : [],
    ),
  ])
  return [...perRound, ...hostBreaches(problem, seating)]
}

type Tables = Seating['tables'][number]

function presenceBreaches(people: number, { present }: RoundSpec, tables: Tables, round: number): Breach[] {
  const sitting = tables.flat()
  return Array.from({ length: people }, (_, person) => person).flatMap((person): Breach[] => {
    const seats = sitting.filter((other) => other === person).length
    if (seats > 0 && !present.includes(person)) return [{ code: 'absent', round, person }]
    if (seats === 0 && present.includes(person)) return [{ code: 'missing', round, person }]
    return seats > 1 ? [{ code: 'twice', round, person }] : []
  })
}

function sizeBreaches({ tables }: RoundSpec, seated: Tables, round: number): Breach[] {
  return tables.flatMap(({ min, max }, table): Breach[] => {
    const people = seated[table]?.length ?? 0
    return people < min || people > max ? [{ code: 'size', round, table, people }] : []
  })
}

function keeps(rule: Rule, { present }: RoundSpec, tables: Tables): boolean {
  const tableOf = (person: number) => tables.findIndex((people) => people.includes(person))
  const here = (people: readonly number[]) => people.filter((person) => present.includes(person))
  switch (rule.kind) {
    case 'together':
      return new Set(here(rule.people).map(tableOf)).size <= 1
    case 'apart':
      return new Set(here(rule.people).map(tableOf)).size === here(rule.people).length
    case 'quota':
      return tables
        .map((people) => people.filter((person) => rule.people.includes(person)).length)
        .every((members) => members >= rule.min && members <= rule.max)
    case 'allowed':
      return here([rule.person]).every((person) => rule.tables.includes(tableOf(person)))
    default:
      return here([rule.person]).every((person) => rule.table === undefined || rule.table === tableOf(person))
  }
}

/** Hosts who change tables, and tables where two hosts meet; each is charged to the rule of a host concerned. */
function hostBreaches({ rules = [] }: SeatingProblem, seating: Seating): Breach[] {
  const hosts = rules.flatMap((rule, index) => (rule.kind === 'host' ? [{ person: rule.person, rule: index }] : []))
  return hosts.flatMap(({ person, rule }) => {
    const homes = seating.tables.map((tables) => tables.findIndex((people) => people.includes(person)))
    const first = homes.find((home) => home !== -1)
    return homes.flatMap((home, round): Breach[] => {
      if (home === -1) return []
      const others = hosts.filter((other) => other.person !== person)
      const shared = others.some((other) => seating.tables[round]![home]!.includes(other.person))
      return home !== first || shared ? [{ code: 'rule', rule, round }] : []
    })
  })
}
