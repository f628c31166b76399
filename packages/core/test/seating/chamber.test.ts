import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chamberSeries, type Network } from '../../bench/chamberSeries.ts'

const file = new URL('../../bench/chamber150.json', import.meta.url)
const network = JSON.parse(readFileSync(file, 'utf8')) as Network

test('150 people, 24 meetings, everyone present: no two of one trade and nobody twice at one table', () => {
  const series = chamberSeries(network, { meetings: 24, attendance: 100, replies: 'known', seed: 1 }, (search) =>
    search.run(1000),
  )
  expect(series).toMatchObject({ sameTrade: 0, sameTradeBound: 0, repeats: 0, repeatsBound: 0 })
  for (const tables of series.plan) expect(tables.flat().sort((a, b) => a - b)).toEqual([...Array(150).keys()])
})

test('with 70 % present, as few of one trade at one table as proven possible, and no repeat in the first meetings', () => {
  const series = chamberSeries(network, { meetings: 3, attendance: 70, replies: 'known', seed: 1 }, (search) =>
    search.run(60_000),
  )
  expect(series.sameTrade).toBe(series.sameTradeBound)
  expect(series.repeats).toBe(0)
})

test('when only the next replies are in, the meetings after it are looked ahead to by likelihood', () => {
  const options = { meetings: 3, attendance: 70, replies: 'likely', seed: 1 } as const
  const series = chamberSeries(network, options, (search) => search.run(20_000))
  expect(series.sameTrade).toBe(series.sameTradeBound)
  expect(series.plan.map((tables) => tables.flat().sort((a, b) => a - b))).toEqual(network.attendance70.slice(0, 3))
})
