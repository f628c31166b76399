import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everySeating } from '../../../test/seating/everySeating.ts'
import { pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { eigen } from './eigen.ts'
import { eigenBound } from './eigenBound.ts'

test('eigen takes a symmetric matrix apart: A·v = value·v, and the vectors stand upright on each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 144 }),
      (n, list) => {
        const matrix = Float64Array.from({ length: n * n }, (_, cell) => {
          const [row, column] = [Math.floor(cell / n), cell % n]
          return list[Math.max(row, column) * 12 + Math.min(row, column)]!
        })
        const { values, vectors } = eigen(n, matrix)
        for (let k = 0; k < n; k++)
          for (let i = 0; i < n; i++) {
            const sum = (of: (j: number) => number) =>
              Array.from({ length: n }, (_, j) => of(j)).reduce((a, b) => a + b, 0)
            const image = sum((j) => matrix[i * n + j]! * vectors[j * n + k]!)
            expect(image).toBeCloseTo(values[k]! * vectors[i * n + k]!, 9)
            expect(sum((j) => vectors[j * n + i]! * vectors[j * n + k]!)).toBeCloseTo(i === k ? 1 : 0, 9)
          }
      },
    ),
  )
})

test('the eigenvalues of a path of four are those of the textbook: ±(1 ± √5)/2', () => {
  const path = Float64Array.from([0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0])
  const golden = (1 + Math.sqrt(5)) / 2
  const values = [...eigen(4, path).values].sort((a, b) => a - b)
  for (const [at, value] of [-golden, 1 - golden, golden - 1, golden].entries())
    expect(values[at]).toBeCloseTo(value, 12)
})

test('no seating of six at equal tables costs less than the eigenvalues allow: all of them by brute force', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 3),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 36 }),
      (tables, list) => {
        const problem = equalTables(6, tables, (i, j) => list[i * 6 + j]!)
        const bound = eigenBound(problem.pairs[0]!.costs, frameOf(problem).rounds[0]!, Number.NEGATIVE_INFINITY)
        for (const seating of everySeating(problem))
          expect(seatingCost(problem, seating).total).toBeGreaterThanOrEqual(bound)
      },
    ),
    { numRuns: 60 },
  )
})

test('36 at tables of 6 by the distance of their homes: the proven gap is below 3 %, and eigenvalues are the reason', () => {
  const chance = random(3)
  const homes = Array.from({ length: 36 }, () => [chance.below(1000), chance.below(1000)] as const)
  const distance = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
    Math.floor(Math.sqrt((a - c) * (a - c) + (b - d) * (b - d)))
  const plan = seat(
    equalTables(36, 6, (i, j) => -distance(homes[i]!, homes[j]!)),
    { seed: 1, steps: 100_000 },
  )
  if (!plan.ok) throw new Error('36 people at 6 tables of 6 must find seats.')
  expect(plan.reasons).toEqual([{ code: 'eigenvalues', term: 'distance', round: 0, value: plan.bound }])
  expect((plan.cost - plan.bound) / -plan.cost).toBeLessThan(0.03)
})

function equalTables(people: number, tables: number, cost: (i: number, j: number) => number): SeatingProblem {
  const size = { min: people / tables, max: people / tables }
  return {
    people,
    rounds: [
      { present: Array.from({ length: people }, (_, p) => p), tables: Array.from({ length: tables }, () => size) },
    ],
    pairs: [{ name: 'distance', weight: 1, costs: pairMatrix(people, cost) }],
  }
}
