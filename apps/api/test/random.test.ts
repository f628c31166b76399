import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeId } from '../src/ids.ts'
import { printedSchema } from '../src/printSchema.ts'
import { openChamber } from './chamber.ts'
import { openTestApp } from './openTestApp.ts'
import { randomOperation } from './randomOperation.ts'
import { beforeDeadline, openVote } from './vote.ts'

let service: Awaited<ReturnType<typeof openTestApp>>
let ids: readonly string[]
beforeAll(async () => {
  service = await openTestApp('postgres', { requestsPerMinute: 1_000_000 })
  await service.signIn()
  const chamber = openChamber(service)
  const people = await chamber.people(6)
  const vote = openVote(service, chamber, { now: beforeDeadline })
  const { meetingId, topics, poll } = await vote.open(['Nachfolge', 'Energie'])
  await chamber.recordReplies({ meetingId, yes: people.slice(0, 4), expectedVersion: 1 })
  const planId = await chamber.planned(meetingId, { steps: 1 })
  const { id: run } = await service.db.seatingRun.findFirstOrThrow()
  ids = [meetingId, planId, writeId('SeatingRun', run), poll.id, ...topics, ...people, ...(await vote.firms()), 'A-1']
})
afterAll(() => service.close())

async function send(query: string): Promise<{ status: number; answers: Answered[] }> {
  const stream = query.startsWith('subscription')
  const headers = { 'content-type': 'application/json', accept: stream ? 'text/event-stream' : 'application/json' }
  const response = await service.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
  const text = await response.text()
  const parts = text.startsWith('{') ? [text] : [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, json = '']) => json)
  return { status: response.status, answers: parts.map((part) => JSON.parse(part)) }
}

interface Answered {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

test('2,000 random operations (seed 7) end in data or in errors with a code, never in an accident', async () => {
  const schema = buildSchema(printedSchema())
  const ends = { data: 0, refused: 0 }
  const before = heapInUse()
  const property = fc.asyncProperty(randomOperation(schema, ids), async (query) => {
    const { status, answers } = await send(query)
    const errors = answers.flatMap((answer) => answer.errors ?? [])
    const odd = errors.filter(({ extensions }) => !extensions?.code || extensions.code === 'INTERNAL_SERVER_ERROR')
    expect({ status: status < 500, answered: answers.length > 0, odd }).toEqual({
      status: true,
      answered: true,
      odd: [],
    })
    if (errors.length === 0) ends.data++
    else ends.refused++
  })
  await fc.assert(property, { numRuns: 2_000, seed: 7, endOnFailure: true })
  expect(Math.min(ends.data, ends.refused)).toBeGreaterThan(400)
  expect(heapInUse() - before).toBeLessThan(100 * 1024 * 1024)
}, 300_000)

/** Bytes that are still in use after everything else was collected. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}
