import { random } from '../random/index.ts'
import type { Clash } from './clash.ts'
import { frameOf } from './frame.ts'
import type { RoundSpec, SeatingProblem } from './problem.ts'
import { feasibleStart, type NoStart } from './start/feasibleStart.ts'

/** Names what cannot hold in a problem for which no start was found. */
export function findClashes(problem: SeatingProblem, { found, round }: NoStart, seed: number): Clash[] {
  const sizes = problem.rounds.flatMap((here, at) => sizeClash(here, at))
  if (sizes.length > 0) return sizes
  const rounds = round === undefined ? problem.rounds.map((_, at) => at) : [round]
  const rules = (problem.rules ?? []).map((_, at) => at)
  if (found === 'unknown') return [{ code: 'not-found', rounds, rules }]
  return [{ code: 'rules', rounds, rules: smallestSet(problem, rules, seed) }]
}

function sizeClash({ present, tables }: RoundSpec, round: number): Clash[] {
  const people = present.length
  const most = tables.reduce((sum, { max }) => sum + max, 0)
  const least = tables.reduce((sum, { min }) => sum + min, 0)
  if (people > most) return [{ code: 'seats', round, people, seats: most }]
  return people < least ? [{ code: 'minimum', round, people, seats: least }] : []
}

/** Drops every rule without which nothing can be seated still; what stays is needed, each of it. */
function smallestSet(problem: SeatingProblem, rules: readonly number[], seed: number): number[] {
  let clashing = [...rules]
  for (const rule of rules) {
    const others = clashing.filter((other) => other !== rule)
    const start = feasibleStart(frameOf(onlyRules(problem, others)), random(seed))
    if ('found' in start && start.found === 'impossible') clashing = others
  }
  return clashing
}

function onlyRules(problem: SeatingProblem, rules: readonly number[]): SeatingProblem {
  return { ...problem, rules: rules.map((rule) => problem.rules![rule]!) }
}
