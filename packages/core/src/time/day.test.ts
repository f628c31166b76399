import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, daysBetween } from './day.ts'

const MILLISECONDS = 86_400_000
const anyNumber = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') })
/** What the engine's own calendar says. */
const dayOf = (number: number) => new Date(number * MILLISECONDS).toISOString().slice(0, 10)

describe('dayNumber', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-24', 20_781],
  ])('of %s is %i', (day, number) => {
    expect(dayNumber(day)).toBe(number)
  })

  test('agrees with the calendar of the engine on every day from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(dayNumber(dayOf(number))).toBe(number)
      }),
    )
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2100-02-29',
    '0000-01-01',
    '24.11.2026',
    '2026-11-24T00:00',
    '',
  ])('refuses "%s"', (text) => {
    expect(() => dayNumber(text)).toThrow(`"${text}" is no day: expected YYYY-MM-DD`)
  })
})

test('daysBetween counts midnights, leap days too', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-11-24', '2025-11-24')).toBe(-365)
})
