import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from './parseDay.ts'

test.each([
  ['01.03.2019', '2019-03-01'],
  ['1.3.19', '2019-03-01'],
  ['1.3.87', '1987-03-01'],
  ['1/3/2019', '2019-03-01'],
  ['2019-03-01', '2019-03-01'],
  ['01.03.2019 00:00:00', '2019-03-01'],
  ['2019-03-01T12:00', '2019-03-01'],
  ['03.2019', '2019-03-01'],
  ['2019', '2019-01-01'],
  ['43525', '2019-03-01'],
  ['29.02.2020', '2020-02-29'],
])('parseDay reads %s as %s', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test.each(['', '30.02.2019', '29.02.2019', '13.13.2019', '1.3.1619', '99999', 'März 2019', 'ja', '0.1.2019'])(
  'parseDay reads "%s" as no day',
  (text) => {
    expect(parseDay(text)).toBeNull()
  },
)

test('parseDay gives every day back that a German Excel has written', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(parseDay(iso.split('-').reverse().join('.'))).toBe(iso)
    }),
  )
})
