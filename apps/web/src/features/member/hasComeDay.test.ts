import { expect, test } from 'vitest'
import { hasComeDay } from './hasComeDay.ts'

test('the day of a meeting begins at midnight in Berlin, not in Greenwich', () => {
  const startsAt = '2026-12-01T16:30:00Z'
  expect(hasComeDay(startsAt, Date.parse('2026-11-30T22:59:00Z'))).toBe(false)
  expect(hasComeDay(startsAt, Date.parse('2026-11-30T23:00:00Z'))).toBe(true)
  expect(hasComeDay(startsAt, Date.parse('2026-12-02T08:00:00Z'))).toBe(true)
})
