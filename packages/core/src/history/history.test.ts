import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../time/index.ts'
import { type Encounter, encountersOf } from './encounter.ts'
import { encounterMatrix } from './encounterMatrix.ts'
import { recency } from './recency.ts'

const today = '2026-11-24'
const ids = ['ada', 'bo', 'cy']
const ago = (a: string, b: string, days: number): Encounter => {
  const day = new Date((dayNumber(today) - days) * 86_400_000).toISOString().slice(0, 10)
  return { a, b, day }
}
const met = (history: Encounter[], options = {}) => {
  const { values } = encounterMatrix(ids, history, { today, ...options })
  return { 'ada-bo': values[1], 'ada-cy': values[2], 'bo-cy': values[5] }
}

describe('recency', () => {
  test.each([
    [0, 100],
    [91, 88],
    [182, 75],
    [365, 50],
    [547, 38],
    [730, 25],
    [3650, 0],
    [1_000_000, 0],
  ])('after %i days is %i', (days, counts) => {
    expect(recency(days)).toBe(counts)
  })

  test('is a whole number, never grows, and halves with every half-life to half a point', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 1000 }), (days, halfLife) => {
        const counts = recency(days, halfLife)
        expect(Number.isInteger(counts)).toBe(true)
        expect(recency(days + 1, halfLife)).toBeLessThanOrEqual(counts)
        expect(Math.abs(recency(days + halfLife, halfLife) - counts / 2)).toBeLessThanOrEqual(0.75)
      }),
    )
  })
})

describe('encounterMatrix', () => {
  test('adds up the encounters of a pair, whichever comes first', () => {
    expect(met([ago('ada', 'bo', 0), ago('bo', 'ada', 365), ago('cy', 'bo', 365)])).toEqual({
      'ada-bo': 150,
      'ada-cy': 0,
      'bo-cy': 50,
    })
  })

  test('leaves out people who are not here, what comes later, and what is older than the memory', () => {
    const history = [ago('ada', 'zoe', 1), ago('ada', 'bo', -1), ago('ada', 'cy', 730), ago('bo', 'cy', 729)]
    expect(met(history)).toEqual({ 'ada-bo': 0, 'ada-cy': 0, 'bo-cy': 25 })
  })

  test('takes another half-life and memory', () => {
    expect(met([ago('ada', 'bo', 10), ago('ada', 'cy', 31)], { halfLife: 10, memory: 30 })).toEqual({
      'ada-bo': 50,
      'ada-cy': 0,
      'bo-cy': 0,
    })
  })

  test('does not depend on the order of the history', () => {
    const encounter = fc
      .tuple(fc.constantFrom('ada', 'bo'), fc.constantFrom('cy', 'zoe'), fc.nat(900))
      .map(([a, b, days]) => ago(a, b, days))
    fc.assert(
      fc.property(fc.array(encounter), (history) => {
        expect(met([...history].reverse())).toEqual(met(history))
      }),
    )
  })

  test.each([
    [{ a: 'ada', b: 'ada', day: today }, {}, "'ada' met 'ada': an encounter needs two people"],
    [{ a: 'ada', b: 'bo', day: 'gestern' }, {}, '"gestern" is no day'],
    [{ a: 'ada', b: 'bo', day: today }, { halfLife: 0 }, 'half-life of the history is 0 days'],
    [{ a: 'ada', b: 'bo', day: today }, { memory: 1.5 }, 'memory of the history is 1.5 days'],
  ])('refuses %o with %o', (encounter, options, message) => {
    expect(() => met([encounter], options)).toThrow(message)
  })
})

test('encountersOf gives one encounter for every two at a table, in every round', () => {
  const rounds = [[['ada', 'bo', 'cy'], ['di']], [['ada', 'bo']]]
  expect(encountersOf(rounds, today).map(({ a, b }) => `${a}-${b}`)).toEqual(['ada-bo', 'ada-cy', 'bo-cy', 'ada-bo'])
})
