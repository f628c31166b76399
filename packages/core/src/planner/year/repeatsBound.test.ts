import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everySeating } from '../../../test/seating/everySeating.ts'
import type { Seating } from '../../seating/index.ts'
import { repeatsBound, type YearRound } from './repeatsBound.ts'

const PEOPLE = 6
const everyone = [0, 1, 2, 3, 4, 5]
const round = (present: readonly number[], tables: number): YearRound => ({
  present,
  tables,
  least: Math.floor(present.length / tables),
})
const nobodyMet = () => new Uint8Array(PEOPLE * PEOPLE)

test('no seating of a small series has fewer repeats', () => {
  const anyRounds = fc.array(
    fc.record({ present: fc.subarray(everyone, { minLength: 4 }), tables: fc.integer({ min: 1, max: 2 }) }),
    { minLength: 1, maxLength: 3 },
  )
  const anyMet = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 })
  fc.assert(
    fc.property(anyRounds, anyMet, (drawn, pairs) => {
      const rounds = drawn.map(({ present, tables }) => round(present, tables))
      const met = nobodyMet()
      for (const [a, b] of pairs) if (a !== b) met[a * PEOPLE + b] = met[b * PEOPLE + a] = 1
      const { value, reason } = repeatsBound(PEOPLE, met, rounds)
      expect(value).toBeLessThanOrEqual(fewestRepeats(rounds, met))
      expect(reason === null).toBe(value === 0)
    }),
    { numRuns: 40 },
  )
})

test('six people at two tables have 15 pairs: in four rounds of six pairs each, 9 meet again', () => {
  const rounds = Array.from({ length: 4 }, () => round(everyone, 2))
  expect(repeatsBound(PEOPLE, nobodyMet(), rounds)).toEqual({
    value: 9,
    reason: { code: 'circle', members: everyone, needed: 24, available: 15 },
  })
})

test('a circle of those who always come proves more than everybody does', () => {
  const rounds = [4, 5, 4, 5].map((guest) => round([0, 1, 2, 3, guest], 2))
  const circle = repeatsBound(PEOPLE, nobodyMet(), rounds)
  expect(circle).toEqual({ value: 2, reason: { code: 'circle', members: [0, 1, 2, 3], needed: 8, available: 6 } })
})

test('who has met all others meets at least two of them again, and a repeat may serve two such', () => {
  const met = nobodyMet()
  for (const other of [1, 2, 3, 4, 5]) met[other] = met[other * PEOPLE] = 1
  expect(repeatsBound(PEOPLE, met, [round(everyone, 2)])).toEqual({
    value: 1,
    reason: { code: 'partners', members: [0] },
  })
})

function fewestRepeats(rounds: readonly YearRound[], met: Uint8Array): number {
  const size = ({ present, tables }: YearRound) => ({
    min: Math.floor(present.length / tables),
    max: Math.ceil(present.length / tables),
  })
  const problem = {
    people: PEOPLE,
    pairs: [],
    rounds: rounds.map((one) => ({
      present: one.present,
      tables: Array.from({ length: one.tables }, () => size(one)),
    })),
  }
  let fewest = Number.POSITIVE_INFINITY
  for (const seating of everySeating(problem)) fewest = Math.min(fewest, repeatsIn(seating, met))
  return fewest
}

function repeatsIn({ tables }: Seating, before: Uint8Array): number {
  const met = before.slice()
  let repeats = 0
  for (const people of tables.flat())
    for (const a of people) for (const b of people) if (a < b && met[a * PEOPLE + b]!++ > 0) repeats++
  return repeats
}
