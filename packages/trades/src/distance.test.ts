import { describe, expect, test } from 'vitest'
import { closeness, firmDistance, tradeDistance } from './distance.ts'
import { trades } from './trade.ts'

const ids = trades.map(({ id }) => id)

describe('tradeDistance', () => {
  test.each([
    ['Bäcker and Konditor are officially related', 'A-30', 'A-31', 0.5],
    ['Tischler and Parkettleger are related although the law says so in one direction only', 'A-46', 'A-27', 0.5],
    ['Fotograf and Buchbinder are neighbours', 'B1-38', 'B1-39', 0.6],
    ['Maler and Elektrotechniker meet on building sites', 'A-10', 'A-25', 0.75],
    ['Augenoptiker and Friseur share group VI', 'A-33', 'A-38', 0.75],
    ['Bestatter and Fotograf share no more than group VII', 'B1-55', 'B1-38', 0.9],
    ['Bestatter and Schornsteinfeger have nothing in common', 'B1-55', 'A-12', 1],
  ])('%s', (_, a, b, distance) => {
    expect(tradeDistance(a, b)).toBe(distance)
  })

  test('is a metric: 0 exactly for the same trade, symmetric, no detour is shorter', () => {
    const table = ids.map((a) => ids.map((b) => tradeDistance(a, b)))
    let shorter = 0
    for (let a = 0; a < ids.length; a++) {
      for (let b = 0; b < ids.length; b++) {
        expect(table[a]![b]).toBe(table[b]![a])
        if ((table[a]![b] === 0) !== (a === b)) shorter++
        for (let c = 0; c < ids.length; c++) if (table[a]![b]! > table[a]![c]! + table[c]![b]!) shorter++
      }
    }
    expect(shorter).toBe(0)
  })

  test('every value but 0 lies in [0.5, 1]', () => {
    const values = new Set(ids.flatMap((a) => ids.map((b) => tradeDistance(a, b))))
    expect([...values].sort()).toEqual([0, 0.5, 0.6, 0.75, 0.9, 1])
  })

  test('refuses an unknown key and says how keys look', () => {
    expect(() => tradeDistance('A-27', 'Tischler')).toThrow(/No trade "Tischler": keys look like "A-27"/)
  })
})

describe('firmDistance', () => {
  test('is the least distance over the pairs of trades', () => {
    expect(firmDistance(['B1-55', 'A-30'], ['A-12', 'A-31'])).toBe(0.5)
    expect(firmDistance(['B1-55', 'A-27'], ['A-27'])).toBe(0)
  })

  test('refuses a firm without a trade', () => {
    expect(() => firmDistance([], ['A-27'])).toThrow(/at least one trade/)
  })
})

test('closeness is a whole number: the same 100, nothing in common 0', () => {
  expect([0, 0.5, 0.6, 0.75, 0.9, 1].map(closeness)).toEqual([100, 50, 40, 25, 10, 0])
})
