import { REPEAT, RETURN, type RoundSpec, type SeatingProblem, type TableSpec } from './problem.ts'
import { type Rule, rulePeople } from './rule.ts'

/**
 * Throws a RangeError that names what the calling code got wrong: people, tables or rounds that do not exist, numbers
 * that are not whole, names used twice. Whether the rules can be kept is not asked here: that is a fact of the world.
 */
export function checkProblem(problem: SeatingProblem): void {
  whole(problem.people, 'The number of people')
  whole(problem.repeat ?? 0, 'The weight of a repeat')
  if (problem.rounds.length === 0) throw new RangeError('A seating of 0 rounds: give at least one.')
  problem.rounds.forEach((round, at) => {
    checkRound(problem, round, at)
  })
  checkTerms(problem)
  checkReturns(problem)
  problem.rules?.forEach((rule, at) => {
    checkRule(problem, rule, `Rule ${at} (${rule.kind})`)
  })
}

function checkRound(problem: SeatingProblem, round: RoundSpec, at: number): void {
  checkPeople(problem, round.present, `Round ${at}`)
  round.tables.forEach((table, number) => {
    checkRange(table, `Table ${number} of round ${at}`)
  })
}

function checkRange({ min, max }: TableSpec, name: string): void {
  whole(min, `${name}: min`)
  whole(max, `${name}: max`)
  if (min > max) throw new RangeError(`${name} has min ${min} and max ${max}: expected min ≤ max.`)
}

function checkTerms({ people, pairs, places = [] }: SeatingProblem): void {
  const names = new Set([REPEAT, RETURN])
  for (const { name, weight } of [...pairs, ...places]) {
    if (names.has(name))
      throw new RangeError(
        `Two terms are called '${name}': a name may be used once, '${REPEAT}' and '${RETURN}' are taken.`,
      )
    names.add(name)
    whole(weight, `The weight of term '${name}'`)
  }
  for (const { name, costs } of pairs)
    if (costs.n !== people) throw new RangeError(`Term '${name}' is about ${costs.n} people when expected ${people}.`)
}

function checkReturns(problem: SeatingProblem): void {
  const { returns, rounds } = problem
  if (!returns) return
  whole(returns.weight, 'The weight of a return')
  checkPeople(problem, returns.people ?? [], 'The list of those charged for returns')
  rounds.forEach(({ tables }, round) => {
    for (const table of tables.keys())
      whole(returns.classOf(round, table), `Table ${table} of round ${round}: its class`)
  })
}

function checkRule(problem: SeatingProblem, rule: Rule, name: string): void {
  checkPeople(problem, rulePeople(rule), name)
  if ('round' in rule && rule.round !== undefined) index(rule.round, problem.rounds.length, `${name}: round`)
  if (rule.kind === 'quota') checkRange(rule, name)
  for (const table of ruleTables(rule)) index(table, tablesIn(problem, rule), `${name}: table`)
}

function ruleTables(rule: Rule): readonly number[] {
  if (rule.kind === 'allowed') return rule.tables
  return 'table' in rule && rule.table !== undefined ? [rule.table] : []
}

/** The most tables there are in a round of which the rule speaks. */
function tablesIn(problem: SeatingProblem, rule: Rule): number {
  const rounds = 'round' in rule && rule.round !== undefined ? [problem.rounds[rule.round]!] : problem.rounds
  return Math.max(...rounds.map((round) => round.tables.length))
}

function checkPeople({ people }: SeatingProblem, listed: readonly number[], name: string): void {
  const seen = new Set<number>()
  for (const person of listed) {
    index(person, people, `${name}: person`)
    if (seen.has(person)) throw new RangeError(`${name} names person ${person} twice.`)
    seen.add(person)
  }
}

function index(value: number, count: number, name: string): void {
  if (!Number.isInteger(value) || value < 0 || value >= count)
    throw new RangeError(`${name} ${value} does not exist: there are ${count}, counted from 0.`)
}

function whole(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} is ${value}: expected a whole number ≥ 0.`)
}
