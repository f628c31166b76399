import { type MatchingProblem, REPEAT } from './problem.ts'

/**
 * Throws a RangeError that names what the calling code got wrong: people who do not exist, numbers that are not whole, names used
 * twice.
 */
export function checkProblem(problem: MatchingProblem): void {
  whole(problem.people, 'The number of people')
  whole(problem.repeat ?? 0, 'The weight of a repeat')
  if (problem.rounds.length === 0) throw new RangeError('A matching of 0 rounds: give at least one.')
  problem.rounds.forEach((present, round) => {
    checkPeople(problem, present, `Round ${round}`)
  })
  problem.apart?.forEach((pair, at) => {
    checkPeople(problem, pair, `Pair ${at} of those apart`)
  })
  checkTerms(problem)
}

function checkPeople({ people }: MatchingProblem, listed: readonly number[], name: string): void {
  const seen = new Set<number>()
  for (const person of listed) {
    if (!Number.isInteger(person) || person < 0 || person >= people)
      throw new RangeError(`${name}: person ${person} does not exist: there are ${people}, counted from 0.`)
    if (seen.has(person)) throw new RangeError(`${name} names person ${person} twice.`)
    seen.add(person)
  }
}

function checkTerms({ people, pairs }: MatchingProblem): void {
  const names = new Set([REPEAT])
  for (const { name, costs } of pairs) {
    if (names.has(name))
      throw new RangeError(`Two terms are called '${name}': a name may be used once, '${REPEAT}' is taken.`)
    names.add(name)
    if (costs.n !== people) throw new RangeError(`Term '${name}' is about ${costs.n} people when expected ${people}.`)
  }
}

function whole(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} is ${value}: expected a whole number ≥ 0.`)
}
