import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { placeBound } from './placeBound.ts'

const present = [0, 1, 2, 3, 4, 5]
const tables = Array.from({ length: 3 }, () => ({ min: 2, max: 2 }))

/** Six people at three tables of two; tables 0 and 1 are of one class. */
function problemOf(rounds: number, more: Partial<SeatingProblem> = {}): SeatingProblem {
  return {
    people: 6,
    rounds: Array.from({ length: rounds }, () => ({ present, tables })),
    pairs: [],
    returns: { weight: 5, classOf: (_, table) => (table < 2 ? 0 : 1) },
    ...more,
  }
}

test('who has fewer classes than rounds must come back', () => {
  const plan = seat(problemOf(3), { seed: 1, steps: 1000 })
  expect(plan).toMatchObject({ ok: true, cost: 30, bound: 30, optimal: true })
})

test('everybody pays for a later wish where the first may be had once only, and only those who are charged', () => {
  const wish = { name: 'topic', weight: 1, cost: (_: number, _round: number, table: number) => (table === 2 ? 3 : 0) }
  const one = problemOf(2, { places: [wish], returns: { ...problemOf(2).returns!, people: [0] } })
  expect(placeBound(frameOf(one))).toBe(12)
  expect(placeBound(frameOf({ ...one, rounds: one.rounds.slice(1) }))).toBe(6)
})

test('returns never make the bound of places smaller', () => {
  fc.assert(
    fc.property(anyProblem({ people: 10, rounds: 3, tables: 3 }), (problem) => {
      fc.pre(seat(problem, { seed: 1, steps: 0 }).ok)
      const { returns, ...alone } = problem
      expect(placeBound(frameOf(problem))).toBeGreaterThanOrEqual(placeBound(frameOf(alone)))
    }),
    { numRuns: 60 },
  )
})
