import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../test/seating/anyProblem.ts'
import { canSeat } from './canSeat.ts'
import { distinctRounds } from './distinctRounds.ts'
import type { SeatingProblem } from './problem.ts'
import { seat } from './seat.ts'

/** Rounds once more, some with their own rules and some without. */
function again(problem: SeatingProblem, copies: readonly boolean[]): SeatingProblem {
  const count = problem.rounds.length
  const more = (problem.rules ?? []).flatMap((rule) =>
    'round' in rule && rule.round !== undefined && copies[rule.round] ? [{ ...rule, round: rule.round + count }] : [],
  )
  return {
    ...problem,
    places: [],
    rounds: [...problem.rounds, ...problem.rounds],
    rules: [...(problem.rules ?? []), ...more],
  }
}

test('canSeat looks at alike rounds once and says the same as the search', () => {
  fc.assert(
    fc.property(
      anyProblem({ people: 7, rounds: 2, tables: 3 }),
      fc.array(fc.boolean(), { minLength: 2 }),
      (any, copies) => {
        const problem = again(any, copies)
        expect(canSeat(problem, 1)).toBe(seat(problem, { seed: 2, steps: 0 }).ok)
      },
    ),
    { numRuns: 150 },
  )
})

test('rounds are alike when people, tables and rules are', () => {
  const tables = [{ min: 1, max: 3 }]
  const rounds = [[0, 1], [1, 0], [0, 1], [0]].map((present) => ({ present, tables }))
  const rules = [{ kind: 'pinned' as const, person: 0, table: 0, round: 2 }]
  const distinct = distinctRounds({ people: 2, rounds, pairs: [], rules })
  expect(distinct.rounds).toEqual([0, 0, 1, 2])
  expect(distinct.problem.rounds).toEqual([rounds[0], rounds[2], rounds[3]])
  expect(distinct.problem.rules).toEqual([{ ...rules[0], round: 1 }])
})
