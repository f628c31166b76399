import { expect, it } from 'vitest'
import { addDays, berlinTime, meetingDay } from './calendar.ts'

it('counts days over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
})

it('meets on the next Tuesday', () => {
  expect(meetingDay('2026-11-24')).toBe('2026-11-24')
  expect(meetingDay('2026-11-25')).toBe('2026-12-01')
  expect(meetingDay('2026-11-30')).toBe('2026-12-01')
})

it('does not meet around Christmas', () => {
  expect(meetingDay('2026-12-16')).toBe('2027-01-12')
})

it('knows summer and winter time', () => {
  expect(berlinTime('2026-07-14', '17:30').toISOString()).toBe('2026-07-14T15:30:00.000Z')
  expect(berlinTime('2026-11-24', '17:30').toISOString()).toBe('2026-11-24T16:30:00.000Z')
})
