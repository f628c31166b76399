import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairMatrix } from '../../pairs/index.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { seat } from '../seat.ts'
import { boundsOf } from './boundsOf.ts'
import { minPairs } from './minPairs.ts'
import { placeBound } from './placeBound.ts'
import { roundPairs } from './roundPairs.ts'

/** Everyone at tables of one size in all rounds; classes[person] is their trade. */
function problemOf(tables: number, seats: number, rounds: number, more: Partial<SeatingProblem> = {}): SeatingProblem {
  const present = Array.from({ length: tables * seats }, (_, person) => person)
  const sizes = Array.from({ length: tables }, () => ({ min: seats, max: seats }))
  return {
    people: present.length,
    rounds: Array.from({ length: rounds }, () => ({ present, tables: sizes })),
    pairs: [],
    ...more,
  }
}

function total(problem: SeatingProblem) {
  return boundsOf(problem, frameOf(problem)).at(-1)!
}

test('minPairs is (k − r)·C(q, 2) + r·C(q + 1, 2) for q·k + r people at k tables with room enough', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), (people, tables) => {
      const q = Math.floor(people / tables)
      const r = people % tables
      const room = new Int32Array(tables).fill(people)
      expect(minPairs(people, room)).toBe(((tables - r) * q * (q - 1)) / 2 + (r * q * (q + 1)) / 2)
    }),
  )
})

test('minPairs is the least over all ways to share people out, seats already taken included', () => {
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
      fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
      (people, room, taken) => {
        let least = Number.POSITIVE_INFINITY
        for (let a = 0; a <= people; a++)
          for (let b = 0; a + b <= people; b++) {
            const share = [a, b, people - a - b]
            const fits = share.every(
              (here, table) => here >= taken[table]! && (here <= room[table]! || here === taken[table]),
            )
            if (fits)
              least = Math.min(
                least,
                share.reduce((sum, here) => sum + (here * (here - 1)) / 2, 0),
              )
          }
        const seated = Int32Array.from(taken)
        if (people >= taken[0]! + taken[1]! + taken[2]!)
          expect(minPairs(people, Int32Array.from(room), seated)).toBe(least)
        expect([...seated]).toEqual(taken)
      },
    ),
  )
})

test('pairs of rounds: the known optima of few or large tables', () => {
  const pairs = (tables: number, seats: number, rounds: number) => roundPairs(frameOf(problemOf(tables, seats, rounds)))
  expect([pairs(6, 10, 2), pairs(6, 10, 3), pairs(6, 10, 4)]).toEqual([24, 72, 144])
  expect([pairs(5, 8, 4), pairs(4, 6, 4), pairs(6, 8, 4)]).toEqual([90, 48, 72])
})

test('the bound of 6 tables of 10 in two rounds is attained, so the plan is called optimal', () => {
  const plan = seat(problemOf(6, 10, 2, { repeat: 7 }), { seed: 1, steps: 200_000 })
  expect(plan).toMatchObject({ ok: true, cost: 168, bound: 168, optimal: true })
})

test('18 joiners at 8 tables make at least 12 pairs, and say so', () => {
  const costs = pairMatrix(40, (i, j) => (i < 18 && j < 18 ? 1 : 0))
  const bound = total(problemOf(8, 5, 1, { pairs: [{ name: 'trade', weight: 10, costs }] }))
  expect(bound.value).toBe(120)
  expect(bound.reasons).toEqual([
    {
      code: 'clique',
      term: 'trade',
      round: 0,
      people: Array.from({ length: 18 }, (_, p) => p),
      tables: 8,
      pairs: 12,
      cost: 1,
      value: 120,
    },
  ])
})

test('whoever has met all but two of the others must meet some again at a table of five', () => {
  const costs = pairMatrix(20, (i, j) => (i === 0 && j > 2 ? 1 : 0))
  const problem = problemOf(4, 5, 1, { pairs: [{ name: 'encounter', weight: 3, costs }] })
  const [bound] = boundsOf(problem, frameOf(problem))
  expect(bound).toMatchObject({ value: 3, reasons: [{ code: 'mates', size: 5, value: 3 }] })
})

test('too many rounds for the people there are: repeats by counting partners', () => {
  const bound = total(problemOf(2, 3, 3, { repeat: 2 }))
  expect(bound.value).toBeGreaterThanOrEqual(2 * 3)
  expect(total(problemOf(4, 4, 5, { repeat: 2 })).value).toBe(0)
})

test('two who must sit together pay for it in every seating', () => {
  const rules: Rule[] = [{ kind: 'together', people: [0, 1] }]
  const costs = pairMatrix(20, (i, j) => (i === 0 && j === 1 ? 4 : 0))
  const bound = total(problemOf(5, 4, 3, { rules, repeat: 1, pairs: [{ name: 'trade', weight: 1, costs }] }))
  expect(bound.value).toBe(3 * 4 + 3)
})

test('the bound of places is the optimum when nothing but places costs', () => {
  const cost = fc.array(fc.nat(9), { minLength: 18, maxLength: 18 })
  fc.assert(
    fc.property(cost, (list) => {
      const places = [
        { name: 'topic', weight: 1, cost: (person: number, _: number, table: number) => list[person * 3 + table]! },
      ]
      const problem = problemOf(3, 2, 1, { places })
      const least = Math.min(
        ...sharings().map((tables) => tables.reduce((sum, table, p) => sum + list[p * 3 + table]!, 0)),
      )
      expect(placeBound(frameOf(problem))).toBe(least)
    }),
  )
})

/** All ways to seat six people at three tables of two. */
function sharings(): number[][] {
  const all = Array.from({ length: 3 ** 6 }, (_, code) =>
    Array.from({ length: 6 }, (_, p) => Math.floor(code / 3 ** p) % 3),
  )
  return all.filter((tables) => [0, 1, 2].every((table) => tables.filter((here) => here === table).length === 2))
}
