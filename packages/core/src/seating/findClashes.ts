import { startWithoutCosts } from './canSeat.ts'
import type { Clash } from './clash.ts'
import type { RoundSpec, SeatingProblem } from './problem.ts'
import { rulePeople } from './rule.ts'
import { smallestClash } from './smallestClash.ts'
import type { NoStart, Start } from './start/feasibleStart.ts'

/** Names what cannot hold in a problem for which no start was found. */
export function findClashes(problem: SeatingProblem, { found, round }: NoStart, seed: number): Clash[] {
  const sizes = problem.rounds.flatMap((here, at) => sizeClash(here, at))
  if (sizes.length > 0) return sizes
  const rules = (problem.rules ?? []).map((_, at) => at)
  if (found === 'unknown') return [{ code: 'not-found', rounds: roundsOf(problem, round), rules }]
  const clash = smallestClash(rules, (some) => answerOf(startWith(problem, some, seed)), neighbourhoods(problem))
  return [{ code: 'rules', rounds: clashRounds(problem, clash.rules, seed), ...clash }]
}

function sizeClash({ present, tables }: RoundSpec, round: number): Clash[] {
  const people = present.length
  const most = tables.reduce((sum, { max }) => sum + max, 0)
  const least = tables.reduce((sum, { min }) => sum + min, 0)
  if (people > most) return [{ code: 'seats', round, people, seats: most }]
  return people < least ? [{ code: 'minimum', round, people, seats: least }] : []
}

/** Every rule with all that speak of one of its people, where there are several: most clashes are there. Each once. */
function neighbourhoods({ rules = [] }: SeatingProblem): number[][] {
  const named = rules.map((rule) => new Set(rulePeople(rule)))
  const around = named.map((people) =>
    [...rules.keys()].filter((other) => [...people].some((person) => named[other]!.has(person))),
  )
  const distinct = new Map(around.filter(({ length }) => length > 1).map((some) => [some.join(), some]))
  return [...distinct.values()].sort((a, b) => a.length - b.length)
}

/** The round that cannot be seated by itself, or all when it is the hosts who tie them together. */
function clashRounds(problem: SeatingProblem, rules: readonly number[], seed: number): number[] {
  const start = startWith(problem, rules, seed)
  return roundsOf(problem, 'found' in start ? start.round : undefined)
}

function roundsOf({ rounds }: SeatingProblem, round?: number): number[] {
  return round === undefined ? rounds.map((_, at) => at) : [round]
}

function startWith(problem: SeatingProblem, rules: readonly number[], seed: number): Start {
  const some = { ...problem, rules: rules.map((rule) => problem.rules![rule]!) }
  return startWithoutCosts(some, seed)
}

function answerOf(start: Start): 'seated' | NoStart['found'] {
  return 'found' in start ? start.found : 'seated'
}
