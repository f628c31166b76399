import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../test/seating/anyProblem.ts'
import type { SeatingProblem } from './problem.ts'
import { seat } from './seat.ts'
import { takeWayOut, waysOut } from './waysOut.ts'

function waysFor(problem: SeatingProblem) {
  const refusal = seat(problem, { seed: 1, steps: 0 })
  if (refusal.ok) throw new Error('This problem was to be refused.')
  return waysOut(problem, refusal, 1)
}

const twelve = Array.from({ length: 12 }, (_, person) => person)
const tables = (count: number, min: number, max: number) => Array.from({ length: count }, () => ({ min, max }))

test('too few seats: a table more, or one more at each table if that is enough', () => {
  const problem = (count: number, max: number) => ({
    people: 12,
    rounds: [{ present: twelve, tables: tables(count, 1, max) }],
    pairs: [],
  })
  expect(waysFor(problem(2, 5))).toEqual([
    { code: 'table', rounds: [0] },
    { code: 'size', rounds: [0] },
  ])
  expect(waysFor(problem(2, 4))).toEqual([{ code: 'table', rounds: [0] }])
  expect(waysFor(problem(1, 4))).toEqual([])
})

test('too few people: tables that do with less', () => {
  const problem = { people: 12, rounds: [{ present: twelve, tables: tables(4, 4, 6) }], pairs: [] }
  expect(waysFor(problem)).toEqual([{ code: 'minimum', rounds: [0] }])
})

test('rules that clash: each of them may go, and a table more helps those who keep apart', () => {
  const apart = { kind: 'apart' as const, people: [0, 1, 2, 3] }
  const together = { kind: 'together' as const, people: [4, 5] }
  const problem = {
    people: 12,
    rounds: [{ present: twelve, tables: tables(3, 0, 6) }],
    pairs: [],
    rules: [together, apart],
  }
  expect(waysFor(problem)).toEqual([
    { code: 'drop', rule: 1 },
    { code: 'table', rounds: [0] },
  ])
})

test('every way out that is offered leads to a seating, and none of the clashing rules could stay out of the set', () => {
  fc.assert(
    fc.property(anyProblem({ people: 8, rounds: 2, tables: 3 }), (problem) => {
      const refusal = seat(problem, { seed: 1, steps: 0 })
      fc.pre(!refusal.ok)
      for (const way of waysOut(problem, refusal, 1))
        expect(seat(takeWayOut(problem, way), { seed: 2, steps: 0 }).ok).toBe(true)
      for (const clash of refusal.clashes) {
        if (clash.code !== 'rules') continue
        const only = (rules: readonly number[]) => ({ ...problem, rules: rules.map((rule) => problem.rules![rule]!) })
        expect(seat(only(clash.rules), { seed: 3, steps: 0 }).ok).toBe(false)
        for (const gone of clash.rules)
          expect(seat(only(clash.rules.filter((rule) => rule !== gone)), { seed: 3, steps: 0 }).ok).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
