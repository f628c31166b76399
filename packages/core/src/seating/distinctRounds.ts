import type { SeatingProblem } from './problem.ts'
import { type Rule, ruleHoldsIn } from './rule.ts'

/**
 * The problem without rounds that ask the same as an earlier one: the same people, tables and rules. Whether everybody can be seated
 * does not change, for one seating serves alike rounds, hosts included. `rounds[round]` is the number of the round that stands for it.
 */
export function distinctRounds(problem: SeatingProblem): { problem: SeatingProblem; rounds: readonly number[] } {
  const names = problem.rounds.map(({ present, tables }, round) => {
    const own = (problem.rules ?? []).filter((rule) => 'round' in rule && rule.round === round)
    return JSON.stringify([[...present].sort((a, b) => a - b), tables, own.map((rule) => ({ ...rule, round: 0 }))])
  })
  const kept = [...new Set(names)]
  const rounds = names.map((name) => kept.indexOf(name))
  return {
    problem: {
      ...problem,
      rounds: kept.map((name) => problem.rounds[names.indexOf(name)]!),
      rules: (problem.rules ?? []).flatMap((rule) => moved(rule, names, kept)),
    },
    rounds,
  }
}

/** The rule in the round that stands for its own; none for a round that is left out. */
function moved(rule: Rule, names: readonly string[], kept: readonly string[]): Rule[] {
  if (!('round' in rule) || rule.round === undefined) return [rule]
  const stands = kept.findIndex((name) => ruleHoldsIn(rule, names.indexOf(name)))
  return stands === -1 ? [] : [{ ...rule, round: stands }]
}
