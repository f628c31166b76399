import { expect, test } from 'vitest'
import { berlinClock } from './berlinClock.ts'
import { berlinInstant } from './berlinInstant.ts'

test('an instant is shown as clocks in Berlin show it, in summer and in winter', () => {
  expect(berlinClock('2026-07-01T22:30:00Z')).toEqual({ day: '2026-07-02', time: '00:30' })
  expect(berlinClock('2026-12-01T16:30:00Z')).toEqual({ day: '2026-12-01', time: '17:30' })
})

test('a day and a time in Berlin come back from their instant', () => {
  expect(berlinClock(berlinInstant('2027-03-28', '20:00'))).toEqual({ day: '2027-03-28', time: '20:00' })
})
