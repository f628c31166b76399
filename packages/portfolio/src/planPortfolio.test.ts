import { type MeetingInput, planMeeting } from '@tafelrunde/core'
import { expect, test } from 'vitest'
import { planPortfolio } from './planPortfolio.ts'

const trades = ['joiner', 'baker', 'roofer', 'florist', 'tiler']
const closeTrades = (a: string, b: string) => (a === b ? 0 : a.length === b.length ? 0.5 : 1)
const input: MeetingInput = {
  day: '2026-11-24',
  people: Array.from({ length: 21 }, (_, at) => ({ id: `p${at}`, trades: [trades[(at * at) % 5]!] })),
  rounds: 4,
  tradeDistance: closeTrades,
  labels: { trade: (id) => `Trade ${id}` },
}
const seeds = [5, 3, 8, 1]
const steps = 2500

test('the best of several seeds, ties by the lowest, is the same on 1, 2 and 4 threads, to the byte', async () => {
  const alone = [...seeds].sort((a, b) => a - b).map((seed) => planMeeting(input, { seed, steps }))
  const costs = alone.map((plan) => (plan.ok ? plan.cost : Number.NaN))
  const expected = JSON.stringify(alone[costs.indexOf(Math.min(...costs))])
  expect(new Set(costs).size).toBeGreaterThan(1)
  for (const threads of [1, 2, 4])
    expect(JSON.stringify(await planPortfolio(input, { seeds, steps, threads }))).toBe(expected)
})

test('where every seed finds the optimum the lowest wins, however many steps the others might still have', async () => {
  const easy = { ...input, people: input.people.slice(0, 8), rounds: 1, tables: 1 }
  const plan = await planPortfolio(easy, { seeds: [9, 4, 7], steps: 2_000_000_000, threads: 2 })
  expect(plan).toMatchObject({ ok: true, optimal: true, seed: 4 })
})

test('stopped by the caller it answers with the best plan so far', async () => {
  const stop = new AbortController()
  const plan = planPortfolio(input, { seeds, steps: 2_000_000_000, threads: 2, signal: stop.signal })
  setTimeout(() => stop.abort(), 300)
  expect(await plan).toMatchObject({ ok: true, optimal: false })
  await expect(planPortfolio(input, { seeds, steps, signal: stop.signal })).rejects.toThrow('aborted')
})

test('a meeting that cannot be seated is refused as by the planner itself', async () => {
  const clash = { ...input, rules: [{ kind: 'apart' as const, people: input.people.map(({ id }) => id) }] }
  expect(await planPortfolio(clash, { seeds: [2, 1], steps, threads: 1 })).toEqual(
    planMeeting(clash, { seed: 1, steps }),
  )
})

test('a search that fails is reported with its seed and its reason', async () => {
  const wrong = { ...input, day: 'tomorrow' }
  await expect(planPortfolio(wrong, { seeds: [3], steps, threads: 1 })).rejects.toThrow(
    /^The search with seed 3 failed: .*tomorrow/,
  )
})

test('seeds and threads that are none are named', async () => {
  await expect(planPortfolio(input, { seeds: [], steps })).rejects.toThrow('A portfolio of 0 seeds')
  await expect(planPortfolio(input, { seeds: [2, 2], steps })).rejects.toThrow('A seed stands twice in 2,2')
  await expect(planPortfolio(input, { seeds, steps, threads: 0 })).rejects.toThrow('0 threads')
})
