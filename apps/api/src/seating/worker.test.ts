import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type SearchJob, type SearchPool, type SearchProgress, searchPool } from './worker.ts'

const twelve = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, trades: [at % 2 ? 'A-1' : 'A-27'] }))
const job: SearchJob = { input: { people: twelve, day: '2026-12-01', tableSize: { wanted: 6 } }, seed: 1, steps: 2_000 }
const thirty = Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, trades: [['A-1', 'A-27', 'B1-38'][at % 3]!] }))
/** Not proven optimal in any time: the best plan found costs 25,800, proven are 24,000. */
const endless: SearchJob = {
  input: { people: thirty, day: '2026-12-01', rounds: 5 },
  seed: 1,
  steps: 2_000_000_000,
}
const silent = () => {}

let pool: SearchPool
beforeEach(() => {
  pool = searchPool(1)
})
afterEach(() => pool.close())

test('a search does its steps and reports on the way', async () => {
  const reports: SearchProgress[] = []
  const outcome = await pool.start(job, (progress) => reports.push(progress)).outcome
  expect(outcome).toMatchObject({ kind: 'planned', stopped: false, plan: { seed: 1 } })
  expect(reports[0]).toMatchObject({ stepsDone: 0 })
})

test('a search is stopped in mid-run and hands over what it has', async () => {
  const outcome = await new Promise((resolve) => {
    const search = pool.start(endless, () => search.stop())
    resolve(search.outcome)
  })
  expect(outcome).toMatchObject({ kind: 'planned', stopped: true })
})

test('over the limit searches wait, and one that is stopped while it waits is dropped at once', async () => {
  const first = pool.start(endless, silent)
  const second = pool.start(endless, silent)
  const third = pool.start(job, silent)
  second.stop()
  expect(await second.outcome).toEqual({ kind: 'dropped' })
  first.stop()
  expect(await first.outcome).toMatchObject({ kind: 'planned', stopped: true })
  expect(await third.outcome).toMatchObject({ kind: 'planned', stopped: false })
})

test('closing stops what runs and drops what waits', async () => {
  const searches = [pool.start(endless, silent), pool.start(endless, silent)]
  await pool.close()
  expect(await Promise.all(searches.map(async ({ outcome }) => (await outcome).kind))).toEqual(['planned', 'dropped'])
  expect(await pool.start(job, silent).outcome).toEqual({ kind: 'dropped' })
})

test('a search that crashes says why, and the next one runs', async () => {
  const broken = { ...job, input: { ...job.input, day: 'tomorrow' } }
  expect(await pool.start(broken, silent).outcome).toMatchObject({
    kind: 'crashed',
    error: { message: expect.stringContaining('tomorrow') },
  })
  expect(await pool.start(job, silent).outcome).toMatchObject({ kind: 'planned' })
})

test('a thread rests for its next search, and ends when none comes', async () => {
  const hasty = searchPool(1, 20)
  expect(hasty.threads()).toBe(0)
  await hasty.start(job, silent).outcome
  expect(hasty.threads()).toBe(1)
  await vi.waitUntil(() => hasty.threads() === 0)
  expect(await hasty.start(job, silent).outcome).toMatchObject({ kind: 'planned' })
  await hasty.close()
  expect(hasty.threads()).toBe(0)
})

test('what the engine refuses is an outcome with reasons', async () => {
  const rules = [
    { kind: 'together' as const, people: ['p0', 'p1'] },
    { kind: 'apart' as const, people: ['p0', 'p1'] },
  ]
  const outcome = await pool.start({ ...job, input: { ...job.input, rules } }, silent).outcome
  const clash = expect.objectContaining({
    code: 'RULES_CLASH',
    text: { de: expect.stringContaining('p0'), en: expect.anything() },
  })
  expect(outcome).toMatchObject({ kind: 'refused', reasons: expect.arrayContaining([clash]) })
})
