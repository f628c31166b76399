import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PairMatrix, pairMatrix } from '../../pairs/index.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem, TableSpec } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { pairFates } from './pairFates.ts'
import { slotBound } from './slotBound.ts'
import { tableSizes } from './tableSizes.ts'

const people = (count: number) => Array.from({ length: count }, (_, person) => person)
const tablesOf = (...sizes: number[]) => sizes.map((size) => ({ min: size, max: size }))

interface Setting {
  readonly rounds: readonly { readonly present: readonly number[]; readonly tables: readonly TableSpec[] }[]
  readonly costs: PairMatrix
  readonly repeat?: number
  readonly rules?: readonly Rule[]
}

function boundOf({ rounds, costs, repeat = 0, rules = [] }: Setting) {
  const problem: SeatingProblem = { people: costs.n, rounds, pairs: [], rules }
  const frame = frameOf(problem)
  const slots = frame.rounds.map((round, at) => ({ round: at, fates: pairFates(frame, at), sizes: tableSizes(round) }))
  return slotBound(frame, costs, repeat, slots)
}

test('where any two cost the same, the bound is that times the fewest pairs that sizes allow', () => {
  const sizes = fc.array(fc.record({ min: fc.nat(3), more: fc.nat(3) }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(sizes, fc.nat(9), fc.nat(8), (ranges, price, more) => {
      const tables = ranges.map(({ min, more }) => ({ min, max: min + more }))
      const least = tables.reduce((sum, { min }) => sum + min, 0)
      const most = tables.reduce((sum, { max }) => sum + max, 0)
      const count = Math.min(most, Math.max(1, least + more))
      fc.pre(count >= least && count > 0)
      const costs = pairMatrix(count, () => price)
      const { mates } = tableSizes(
        frameOf({ people: count, rounds: [{ present: people(count), tables }], pairs: [] }).rounds[0]!,
      )
      const { value } = boundOf({ rounds: [{ present: people(count), tables }], costs })
      expect(value).toBe((price * mates) / 2)
    }),
  )
})

test('over many rounds everyone pays for partners beyond all others, for the third time twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 5 }),
      (tables, seats, count, repeat) => {
        const n = tables * seats
        const needed = count * (seats - 1)
        const times = Math.floor(needed / (n - 1))
        const each = ((n - 1) * times * (times - 1)) / 2 + (needed % (n - 1)) * times
        const round = { present: people(n), tables: tablesOf(...people(tables).map(() => seats)) }
        const rounds = people(count).map(() => round)
        const { value, people: paying } = boundOf({ rounds, costs: pairMatrix(n), repeat })
        expect(value).toBe(Math.ceil((n * repeat * each) / 2))
        expect(paying).toEqual(each > 0 ? people(n) : [])
      },
    ),
  )
})

test('two who must sit together pay in every round, and again for meeting again', () => {
  const round = { present: people(6), tables: tablesOf(2, 2, 2) }
  const rules: Rule[] = [{ kind: 'together', people: [0, 1] }]
  const costs = pairMatrix(6, (i, j) => (i === 0 && j === 1 ? 5 : 0))
  const { value, people: paying } = boundOf({ rounds: [round, round], costs, repeat: 3, rules })
  expect([value, paying]).toEqual([5 + 5 + 3, [0, 1]])
})

test('who may not sit with the cheap pays for the dear, and whoever is absent pays nothing', () => {
  const costs = pairMatrix(5, (i, j) => (i === 0 && j > 1 ? 4 : 0))
  const rounds = [{ present: people(4), tables: tablesOf(2, 2) }]
  expect(boundOf({ rounds, costs })).toEqual({ value: 0, people: [] })
  const rules: Rule[] = [{ kind: 'apart', people: [0, 1] }]
  expect(boundOf({ rounds, costs, rules })).toEqual({ value: 2, people: [0] })
  expect(boundOf({ rounds: [{ present: [1, 2, 3, 4], tables: tablesOf(2, 2) }], costs, rules })).toEqual({
    value: 0,
    people: [],
  })
})

test('company that is welcome is taken up to the largest table, the most welcome first', () => {
  const costs = pairMatrix(6, (i, j) => (i === 0 ? -j : 0))
  const tables = [0, 1].map(() => ({ min: 2, max: 4 }))
  // Person 0 takes −5, −4 and −3; the others take theirs alone.
  expect(boundOf({ rounds: [{ present: people(6), tables }], costs }).value).toBe(Math.ceil((-12 - 15) / 2))
})
