import { expect, test } from 'vitest'
import { formatMoment, formatSpan } from './formatMoment.ts'

test('formatMoment writes the day and time of Berlin in both languages', () => {
  expect(formatMoment('2026-10-14T15:30:00Z', 'de')).toBe('Mi., 14. Oktober 2026, 17:30\u00a0Uhr')
  expect(formatMoment('2026-10-14T15:30:00Z', 'en')).toBe('Wed, 14 October 2026, 17:30')
})

test('formatSpan names the day once, unless the meeting ends on another', () => {
  expect(formatSpan('2026-12-01T16:30:00Z', '2026-12-01T19:00:00Z', 'de')).toBe(
    'Di., 1. Dezember 2026, 17:30 bis 20:00\u00a0Uhr',
  )
  expect(formatSpan('2026-12-01T21:30:00Z', '2026-12-01T23:30:00Z', 'de')).toBe(
    'Di., 1. Dezember 2026, 22:30\u00a0Uhr bis Mi., 2. Dezember 2026, 00:30\u00a0Uhr',
  )
})
