import { expect, test } from 'vitest'
import { marketGroups, trade, tradeGroups, trades } from './trade.ts'

test('the register holds the 145 trades: 53 of Annex A, 41 of B1, 51 of B2', () => {
  const count = (annex: string) => trades.filter((one) => one.annex === annex).length
  expect([trades.length, count('A'), count('B1'), count('B2')]).toEqual([145, 53, 41, 51])
})

test('every key occurs once and is made of annex and number', () => {
  expect(new Set(trades.map(({ id }) => id)).size).toBe(145)
  for (const { id, annex, number } of trades) expect(id).toBe(`${annex}-${number}`)
})

test('every trade has a group, the trades of Annex A and B1 a market, and all their names', () => {
  for (const one of trades) {
    expect(tradeGroups[one.group - 1], one.id).toBeDefined()
    expect(one.market === null, one.id).toBe(one.annex === 'B2')
    if (one.market !== null) expect(marketGroups[one.market - 1], one.id).toBeDefined()
    expect([one.official, one.short, one.feminine, one.business, one.english], one.id).not.toContain('')
  }
})

test('trade finds by key and knows nothing else', () => {
  expect(trade('B1-55')?.short).toBe('Bestatter')
  expect(trade('B1-99')).toBeUndefined()
})
