// npm run --silent bench:weight -w @tafelrunde/api: what the built service weighs, one line of JSON per kind of
// database. Each is a process of its own with the demo network, as `npm start` begins it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPostgres, startCluster } from '@tafelrunde/db/testing/cluster'
import { type Service, startService } from './startService.ts'

const program = fileURLToPath(new URL('../dist/server.js', import.meta.url))
const operations = new URL('../../../packages/contract/operations/', import.meta.url)
const requests = 1_000
const clients = 8

await main()

async function main(): Promise<void> {
  if (!existsSync(program)) return refuse('The service is not built: `npm start` once, or `npx turbo run build`.')
  if (!existsSync('/proc/self/status')) return refuse('The memory of a process is read from /proc, which Linux has.')
  if (findPostgres()) {
    const cluster = await startCluster()
    try {
      await print('postgres', { DATABASE_URL: new URL('/postgres', cluster.url).href })
    } finally {
      await cluster.stop()
    }
  }
  await print('embedded', {})
}

/** Exit code 2 says that nothing was measured. */
function refuse(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = 2
}

/** RSS in MB: when the service is ready, after a search, after the requests, and the most it ever was. */
async function print(database: string, env: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tafelrunde-weight-'))
  const service = startService(program, { DATA_DIR: path.join(folder, 'data'), ...env })
  try {
    await service.signIn()
    const afterStart = await service.megabytes('VmRSS')
    const planId = await search(service)
    const afterSearch = await service.megabytes('VmRSS')
    const cpuBefore = await service.cpuSeconds()
    await ask(service, planId)
    const cpuMsPerRequest = Number((((await service.cpuSeconds()) - cpuBefore) * (1_000 / requests)).toFixed(2))
    const afterRequests = await service.megabytes('VmRSS')
    const peak = await service.megabytes('VmHWM')
    const figures = { database, node: process.versions.node, afterStart, afterSearch, afterRequests, peak }
    process.stdout.write(`${JSON.stringify({ ...figures, requests, cpuMsPerRequest })}\n`)
  } finally {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seats the coming meeting. @returns the plan's id */
async function search(service: Service): Promise<string> {
  // The next one; to the one after it nobody is invited yet.
  const { meetings } = await service.graphql(await read('meetings'), { first: 10, status: 'PLANNED' })
  const input = { meetingId: meetings.edges.at(-1).node.id, seed: 1, idempotencyKey: 'weight' }
  const { generateSeating } = await service.graphql(await read('generateSeating'), { input })
  const { seatingProgress } = await service.lastEvent(await read('seatingProgress'), { runId: generateSeating.run.id })
  if (seatingProgress.status !== 'DONE') throw new Error(`The search ended as ${seatingProgress.status}.`)
  return seatingProgress.planId
}

/** What staff do in an evening, over and over: long lists, searches, a plan, a firm, the meetings. */
async function ask(service: Service, planId: string): Promise<void> {
  const [members, meetings, plan, viewer] = await Promise.all(['members', 'meetings', 'plan', 'viewer'].map(read))
  const mix = [
    () => service.graphql(members!, { first: 50 }),
    () => service.graphql(members!, { first: 20, search: 'mueller' }),
    () => service.graphql(plan!, { id: planId }),
    () => service.graphql(meetings!, { first: 20 }),
    () => service.graphql(viewer!, {}),
  ]
  let next = 0
  const client = async () => {
    while (next < requests) await mix[next++ % mix.length]!()
  }
  await Promise.all(Array.from({ length: clients }, client))
}

function read(operation: string): Promise<string> {
  return readFile(new URL(`${operation}.graphql`, operations), 'utf8')
}
