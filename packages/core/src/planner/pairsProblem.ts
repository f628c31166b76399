import type { MatchingProblem } from '../matching/index.ts'
import type { PairsInput } from './pairsInput.ts'
import { pairTerms, repeatWeight } from './pairTerms.ts'
import { presentIn } from './presence.ts'

/** One-to-one rounds as the numbers that matching works on: person p is `input.people[p]`. */
export function pairsProblem(input: PairsInput): MatchingProblem {
  return {
    people: input.people.length,
    rounds: presentIn(input),
    pairs: pairTerms(input),
    repeat: repeatWeight(input),
    apart: apartPairs(input),
  }
}

/** Every two people whom a rule keeps apart. */
export function apartPairs({ people, rules = [] }: Pick<PairsInput, 'people' | 'rules'>): [number, number][] {
  const position = new Map(people.map(({ id }, at) => [id, at]))
  return rules.flatMap((rule) => {
    if (rule.kind !== 'apart') return []
    const named = rule.people.map((id) => position.get(id)!)
    return named.flatMap((a, at) => named.slice(at + 1).map((b): [number, number] => [a, b]))
  })
}
