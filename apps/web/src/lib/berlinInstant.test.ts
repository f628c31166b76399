import fc from 'fast-check'
import { expect, test } from 'vitest'
import { berlinInstant } from './berlinInstant.ts'

test('berlinInstant is two hours behind in summer and one in winter', () => {
  expect(berlinInstant('2026-07-14', '17:30')).toBe('2026-07-14T15:30:00.000Z')
  expect(berlinInstant('2026-12-01', '17:30')).toBe('2026-12-01T16:30:00.000Z')
})

test('berlinInstant moves a time that does not exist forward and takes the first of a time that comes twice', () => {
  expect(berlinInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(berlinInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
})

test('clocks in Berlin show the given day and time, outside the two nights of the change', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 }).filter((m) => m < 120 || m >= 180)
  const day = fc.integer({ min: 0, max: 20_000 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, minute, (day, m) => {
      const time = new Date(m * 60_000).toISOString().slice(11, 16)
      expect(clock.format(new Date(berlinInstant(day, time)))).toBe(`${day} ${time}`)
    }),
  )
})
