import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PairMatrix, pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { frameOf } from '../frame.ts'
import { cliqueBound } from './cliqueBound.ts'

/** The cliques found among all these people at tables with so much room each, of whom `only` are bound to a table. */
function cliquesOf(costs: PairMatrix, tables: number, max: number, only: readonly number[] = []) {
  const present = Array.from({ length: costs.n }, (_, person) => person)
  const rounds = [{ present, tables: Array.from({ length: tables }, () => ({ min: 0, max })) }]
  const frame = frameOf({ people: costs.n, rounds, pairs: [] })
  return cliqueBound(
    costs,
    frame.rounds[0]!,
    Int32Array.from(present, (person) => only[person] ?? -1),
  )
}

function sumOf(found: ReturnType<typeof cliquesOf>): number {
  return found.reduce((sum, { pairs, cost }) => sum + pairs * cost, 0)
}

const anyCosts = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.array(fc.nat(5), { minLength: 66, maxLength: 66 }))
  .map(([people, entries]) => pairMatrix(people, (i, j) => entries[(i * 11 + j * 5) % 66]!))

test('no pair is charged more by all cliques together than it costs, and people are named in ascending order', () => {
  fc.assert(
    fc.property(anyCosts, fc.integer({ min: 1, max: 4 }), (costs, tables) => {
      const charged = new Map<string, number>()
      const found = cliquesOf(costs, tables, costs.n)
      expect(found.map(({ people }) => people)).toEqual(found.map(({ people }) => people.toSorted((a, b) => a - b)))
      for (const { people, cost } of found)
        for (const a of people)
          for (const b of people) if (a < b) charged.set(`${a} ${b}`, (charged.get(`${a} ${b}`) ?? 0) + cost)
      for (const [pair, sum] of charged) {
        const [a, b] = pair.split(' ').map(Number)
        expect(sum).toBeLessThanOrEqual(costs.values[a! * costs.n + b!]!)
      }
    }),
  )
})

test('at one table every pair pays, so all that they cost is found', () => {
  fc.assert(
    fc.property(anyCosts, (costs) => {
      expect(2 * sumOf(cliquesOf(costs, 1, costs.n))).toBe(costs.values.reduce((sum, cost) => sum + cost, 0))
    }),
  )
})

test('of many different prices about twelve are looked at, spread over the pairs evenly, the cheapest among them', () => {
  let next = 1
  const costs = pairMatrix(14, () => (next++) ** 2)
  const found = cliquesOf(costs, 1, 14)
  const steps = new Set(found.map(({ cost }) => cost)) // steps between different squares
  expect(steps.size).toBeGreaterThanOrEqual(11)
  expect(steps.size).toBeLessThanOrEqual(13)
  const least = Array.from({ length: 91 }, (_, at) => Math.max(1, at - 8) ** 2).reduce((sum, cost) => sum + cost, 0)
  expect(sumOf(found)).toBeGreaterThanOrEqual(least)
})

test('trades are told apart, and none that finds tables enough is named', () => {
  const trade = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]
  const found = cliquesOf(
    pairMatrix(12, (i, j) => (trade[i] === trade[j] ? 4 : 0)),
    3,
    6,
  )
  expect(found).toEqual([
    { people: [0, 1, 2, 3, 4], pairs: 2, cost: 4 },
    { people: [5, 6, 7, 8], pairs: 1, cost: 4 },
  ])
})

test('a trade is found beside somebody who has met more people than it has members', () => {
  const costs = pairMatrix(16, (i, j) => (i === 0 || (i > 10 && j > 10) ? 1 : 0))
  expect(cliquesOf(costs, 3, 16).map(({ people }) => people)).toContainEqual([0, 11, 12, 13, 14, 15])
})

test('growth by common acquaintances finds the largest clique of each of 100 graphs of 14 people', () => {
  // No law: finding largest cliques is hard. So the cases are fixed.
  const found = Array.from({ length: 100 }, (_, seed) => {
    const chance = random(seed)
    const costs = pairMatrix(14, () => (chance.below(10) < 6 ? 1 : 0))
    return cliquesOf(costs, 2, 14)[0]!.people.length === largestClique(costs)
  })
  expect(found).not.toContain(false)
})

/** By trying all sets. */
function largestClique({ n, values }: PairMatrix): number {
  const grow = (size: number, candidates: readonly number[]): number =>
    Math.max(
      size,
      ...candidates.map((a, at) =>
        grow(
          size + 1,
          candidates.slice(at + 1).filter((b) => values[a * n + b] === 1),
        ),
      ),
    )
  return grow(
    0,
    Array.from({ length: n }, (_, person) => person),
  )
}

test('small tables make more pairs of those who are bound to one, and room that is gone none', () => {
  const costs = pairMatrix(5, () => 2)
  expect(sumOf(cliquesOf(costs, 5, 5))).toBe(0)
  expect(sumOf(cliquesOf(costs, 4, 5))).toBe(2)
  for (const table of [0, 3]) expect(sumOf(cliquesOf(costs, 4, 5, [table, table, table]))).toBe(2 * 3)
  expect(cliquesOf(costs, 2, 2)).toEqual([])
})
