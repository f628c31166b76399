import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { everySeating } from '../../../test/seating/everySeating.ts'
import { pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { boundsOf } from './boundsOf.ts'
import { pairFates } from './pairFates.ts'
import { tableSizes } from './tableSizes.ts'
import { tablesBound } from './tablesBound.ts'

function boundOf(problem: SeatingProblem, known = 0): number {
  const frame = frameOf(problem)
  const slots = frame.rounds.map((round, at) => ({ round: at, fates: pairFates(frame, at), sizes: tableSizes(round) }))
  return tablesBound(frame, slots, known)
}

/** Everyone at equal tables in all rounds. */
function evening(tables: number, seats: number, rounds: number, more: Partial<SeatingProblem>): SeatingProblem {
  const present = Array.from({ length: tables * seats }, (_, person) => person)
  const sizes = Array.from({ length: tables }, () => ({ min: seats, max: seats }))
  return {
    people: present.length,
    rounds: Array.from({ length: rounds }, () => ({ present, tables: sizes })),
    pairs: [],
    ...more,
  }
}

function pairs(n: number, entry: (i: number, j: number) => number): SeatingProblem['pairs'] {
  return [{ name: 'trade', weight: 1, costs: pairMatrix(n, entry) }]
}

test('no seating costs less in pairs and repeats, by brute force, with every rule', () => {
  fc.assert(
    fc.property(anyProblem({ people: 5, rounds: 2, tables: 2, cheapest: -2 }), (any) => {
      const { people, rounds, rules, repeat, pairs } = any
      const problem = { people, rounds, rules, repeat, pairs }
      let optimum = Number.POSITIVE_INFINITY
      for (const seating of everySeating(problem)) optimum = Math.min(optimum, seatingCost(problem, seating).total)
      fc.pre(Number.isFinite(optimum))
      expect(boundOf(problem, Number.NEGATIVE_INFINITY)).toBeLessThanOrEqual(optimum)
    }),
    { numRuns: 150 },
  )
})

test('whoever lacks two new faces pays for both, where counting everyone alone proves half of it', () => {
  const costs = pairs(20, (i, j) => (i === 0 && j > 2 ? 3 : 0))
  expect(boundOf(evening(4, 5, 1, { pairs: costs }))).toBe(6)
})

test('two who are the only cheap company of two others cannot be it in every round', () => {
  const cheap = [
    [0, 1],
    [2, 3],
    [4, 5],
  ]
  const costs = pairs(6, (i, j) => (cheap.some(([a, b]) => a === i && b === j) ? 0 : 4))
  const problem = evening(3, 2, 2, { pairs: costs, repeat: 9 })
  const plan = seat(problem, { seed: 1, steps: 20_000 })
  expect(plan).toMatchObject({ ok: true, cost: 12, bound: 12, optimal: true })
  expect(boundOf(problem)).toBe(12)
})

test('hosts, who have a table each, are a reason of their own', () => {
  const costs = pairs(9, (i, j) => (i < 3 && j >= 3 ? [7, 2, 4][i]! + ((i * 3 + j * 5) % 4) : 0))
  const problem = evening(3, 3, 1, { pairs: costs })
  const hosted: SeatingProblem = { ...problem, rules: [0, 1, 2].map((person) => ({ kind: 'host', person })) }
  const plan = seat(hosted, { seed: 1, steps: 20_000 })
  expect(boundOf(problem)).toBe(0)
  expect(plan).toMatchObject({ ok: true, optimal: true, reasons: [{ code: 'tables', term: 'total' }] })
})

test('an evening of 24 is bounded higher than by all other arguments together, unless it seems hopeless', () => {
  const chance = random(24)
  const problem = evening(6, 4, 3, { pairs: pairs(24, () => Math.max(0, chance.below(12) - 3)), repeat: 6 })
  const bounds = boundsOf(problem, frameOf(problem))
  const terms = bounds.slice(0, -1).reduce((sum, { value }) => sum + value, 0)
  const value = boundOf(problem, terms)
  expect(bounds.at(-1)).toEqual({ name: 'total', value, reasons: [{ code: 'tables', term: 'total', value }] })
  expect(value).toBeGreaterThan(terms)
  expect(boundOf(problem, 1000)).toBeLessThan(value)
})

test('it does not speak of more than 64 people in a round or 200 in all, nor of repeats alone', () => {
  const few = evening(3, 5, 1, { pairs: pairs(201, () => 1) })
  expect(boundOf({ ...few, people: 201 })).toBe(Number.NEGATIVE_INFINITY)
  expect(boundOf({ ...few, people: 200, pairs: pairs(200, () => 1) })).toBe(30)
  expect(boundOf(evening(13, 5, 2, { pairs: pairs(65, () => 1), repeat: 1 }))).toBe(Number.NEGATIVE_INFINITY)
  expect(boundOf(evening(3, 5, 2, { repeat: 1 }))).toBe(Number.NEGATIVE_INFINITY)
})

test('a round without people or tables costs nothing', () => {
  const costs = pairs(4, () => 3)
  const problem = evening(2, 2, 1, { pairs: costs })
  for (const tables of [[], [{ min: 0, max: 0 }]])
    expect(boundOf({ ...problem, rounds: [{ present: [], tables }, ...problem.rounds] })).toBe(6)
})
