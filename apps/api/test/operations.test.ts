import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Json, openTestApp } from './openTestApp.ts'

const folder = new URL('../../../packages/contract/operations/', import.meta.url)

let service: Awaited<ReturnType<typeof openTestApp>>
const told = new Set<string>()

beforeAll(async () => {
  service = await openTestApp('postgres')
  await service.signIn()
})
afterAll(() => service.close())

/** Runs an example operation and gives its one root field, or all of `data` when there are several. */
async function run(name: string, variables: Record<string, unknown> = {}): Promise<Json> {
  told.add(name)
  const { data, errors } = await service.graphql(await read(name), variables)
  expect(errors).toBeUndefined()
  const fields = Object.values(data)
  for (const field of fields) expect((field as { userErrors?: unknown[] }).userErrors ?? []).toEqual([])
  return fields.length === 1 ? fields[0] : data
}

function read(name: string): Promise<string> {
  return readFile(new URL(`${name}.graphql`, folder), 'utf8')
}

async function lastProgress(runId: string): Promise<{ status: string; planId: string }> {
  told.add('seatingProgress')
  const response = await service.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: await read('seatingProgress'), variables: { runId } }),
  })
  const events = [...(await response.text()).matchAll(/^data: (\{.+\})$/gm)].map(([, json]) => JSON.parse(json!))
  return events.at(-1).data.seatingProgress
}

test('the example operations tell the story from the list to the evening', async () => {
  expect(await run('viewer')).toMatchObject({ user: { name: 'Frieda Brandt' } })
  const { trades, districts } = await run('register')
  expect([trades.length, districts.length]).toEqual([145, 19])

  const lines = trades
    .slice(0, 12)
    .map((trade: { name: string }, index: number) => `${index};Firma ${index};Anna;Nummer ${index};"${trade.name}"`)
  const body = ['Nr;Firma;Vorname;Nachname;Gewerk', ...lines].join('\r\n')
  const uploaded = await service.send('/uploads', { method: 'POST', body })
  const { uploadId } = (await uploaded.json()) as { uploadId: string }
  const input = { uploadId, errorPolicy: 'REJECT_EVERYTHING', idempotencyKey: 'import' }
  expect(await run('importMembers', { input: { ...input, dryRun: true } })).toMatchObject({ report: { created: 12 } })
  expect(await run('importMembers', { input: { ...input, dryRun: false } })).toMatchObject({
    report: { written: true },
  })

  const members = await run('members', { first: 50 })
  const people = members.edges.map(({ node }: { node: { persons: { id: string }[] } }) => node.persons[0]!.id)
  expect(people).toHaveLength(12)
  expect(await run('member', { externalId: '3' })).toMatchObject({ firm: 'Firma 3' })

  const evening = {
    startsAt: '2026-12-01T17:30:00+01:00',
    endsAt: '2026-12-01T20:00:00+01:00',
    mode: 'ROOM',
    rounds: 2,
  }
  const tableSize = { wanted: 4, min: 4, max: 4 }
  const created = await run('createMeeting', {
    input: { title: 'Advent', ...evening, tableSize, idempotencyKey: 'meeting' },
  })
  const meetingId = created.meeting.id
  expect(await run('meetings', { first: 10, status: 'PLANNED' })).toMatchObject({ totalCount: 1 })
  const replied = await run('recordReplies', { input: { meetingId, yes: people, no: [], expectedVersion: 1 } })
  expect(replied).toMatchObject({ meeting: { replies: { totalCount: 12 } } })

  const generated = await run('generateSeating', { input: { meetingId, seed: 7, idempotencyKey: 'seating' } })
  const { status, planId } = await lastProgress(generated.run.id)
  expect(status).toBe('DONE')
  expect(await run('stopSeating', { input: { runId: generated.run.id } })).toMatchObject({ run: { status: 'DONE' } })
  const plan = await run('plan', { id: planId })
  expect(plan.rounds.map(({ tables }: { tables: unknown[] }) => tables.length)).toEqual([3, 3])
  const version = replied.meeting.version
  const closed = await run('closeMeeting', { input: { meetingId, planId, expectedVersion: version } })
  expect(closed).toMatchObject({ meeting: { status: 'HELD' } })
})

test('the example operations keep the list of staff', async () => {
  const person = { name: 'Heinz Alt', email: 'heinz.alt@kammer.example', role: 'STAFF' }
  const { staff } = await run('inviteStaff', { input: { ...person, idempotencyKey: 'invitation' } })
  expect(await run('staff')).toHaveLength(2)
  expect(await run('changeStaff', { input: { id: staff.id, locked: true } })).toMatchObject({
    staff: { role: 'STAFF' },
  })
  await run('removeStaff', { input: { id: staff.id } })
})

test('the example operations keep the keys of tools', async () => {
  const key = { name: 'Website', scopes: ['MEMBERS_READ'], expiresAt: '2027-11-24T12:00:00Z' }
  const { apiKey } = await run('createApiKey', { input: { ...key, idempotencyKey: 'key' } })
  const turn = { id: apiKey.id, overlapHours: 24, expiresAt: '2028-01-01T00:00:00Z', idempotencyKey: 'turn' }
  expect(await run('rotateApiKey', { input: turn })).toMatchObject({ secret: expect.stringMatching(/^tafelrunde_/) })
  await run('revokeApiKey', { input: { id: apiKey.id } })
  expect(await run('apiKeys')).toHaveLength(2)
})

test('every example operation is run here', async () => {
  const files = (await readdir(folder)).map((file) => file.replace('.graphql', ''))
  expect([...told].sort()).toEqual(files.sort())
})
