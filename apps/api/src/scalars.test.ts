import { expect, test } from 'vitest'
import { formatDate, parseDate, parseDateTime } from './scalars.ts'

test.each(['2026-02-28', '2024-02-29'])('parseDate takes %s', (day) => {
  expect(parseDate(day)).toBe(day)
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z', '', 20260101, null])(
  'parseDate refuses %j',
  (value) => {
    expect(() => parseDate(value)).toThrow(/^Expected a Date like 2026-11-24/)
  },
)

test('formatDate gives the day of a database date', () => {
  expect(formatDate(new Date('2026-11-24'))).toBe('2026-11-24')
})

test.each([
  ['2026-11-24T17:30:00+01:00', '2026-11-24T16:30:00.000Z'],
  ['2026-11-24T17:30Z', '2026-11-24T17:30:00.000Z'],
  ['2026-11-24T17:30:00.5Z', '2026-11-24T17:30:00.500Z'],
])('parseDateTime reads %s', (text, moment) => {
  expect(parseDateTime(text).toISOString()).toBe(moment)
})

test.each(['2026-11-24T17:30:00', '2026-11-24', '2026-11-31T17:30:00Z', '2026-11-24T25:30:00Z', 'morgen', 0, {}])(
  'parseDateTime refuses %j',
  (value) => {
    expect(() => parseDateTime(value)).toThrow(/^Expected a DateTime like/)
  },
)
