import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeId } from '../src/ids.ts'
import { type Json, openTestApp } from './openTestApp.ts'

const folder = new URL('../../../packages/contract/operations/', import.meta.url)

let service: Awaited<ReturnType<typeof openTestApp>>
let now = new Date('2026-11-24T12:00:00Z')
const told = new Set<string>()

beforeAll(async () => {
  service = await openTestApp('postgres', { clock: () => now })
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

  expect(await run('sendMemberLinks', { input: { meetingId } })).toMatchObject({ sent: 0, withoutAddress: people })

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

test('the example operations keep a firm and its people', async () => {
  const firm = { externalId: '4711', firm: 'Uhren Ost', size: 'SOLO', tradeIds: ['A-19'] }
  const { member } = await run('addMember', { input: { ...firm, idempotencyKey: 'firm' } })
  const memberId = member.id
  expect(await run('editMember', { input: { memberId, firm: 'Uhren West', expectedVersion: 1 } })).toMatchObject({
    member: { firm: 'Uhren West', version: 2 },
  })
  const { person } = await run('addPerson', {
    input: { memberId, givenName: 'Ida', familyName: 'Zeit', idempotencyKey: 'ida' },
  })
  const personId = person.id
  await run('editPerson', { input: { personId, email: 'ida@zeit.example', expectedVersion: 3 } })
  await run('recordNeed', { input: { personId, day: '2026-12-01', text: 'stufenlos' } })
  const { version: textVersion } = await run('consentText')
  const consent = { personId, field: 'FIRM', given: true, textVersion, channel: 'PHONE' }
  expect(await run('setConsent', { input: consent })).toMatchObject({ person: { consents: [{ field: 'FIRM' }] } })
  expect(await run('removePerson', { input: { personId, expectedVersion: 4 } })).toMatchObject({
    member: { version: 5 },
  })
  expect(await run('removeMember', { input: { memberId, expectedVersion: 5 } })).toEqual({
    member: null,
    userErrors: [],
  })
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

test('the example operations let a network choose its topics', async () => {
  const [rule] = await run('topicRules')
  const evening = {
    startsAt: '2027-02-02T17:30:00+01:00',
    endsAt: '2027-02-02T20:00:00+01:00',
    mode: 'ROOM',
    rounds: 2,
  }
  const tableSize = { wanted: 4, min: 4, max: 4 }
  const created = await run('createMeeting', {
    input: { title: 'Lichtmess', ...evening, tableSize, idempotencyKey: 'lichtmess' },
  })
  const meetingId = created.meeting.id
  const members = await run('members', { first: 12 })
  const firms: string[] = members.edges.map(({ node }: { node: { id: string } }) => node.id)
  const propose = async (title: string) =>
    (await run('proposeTopic', { input: { meetingId, title, memberId: firms[0], idempotencyKey: title } })).topic.id
  const [heirs, energy, shop] = [await propose('Nachfolge'), await propose('Energie'), await propose('Online-Shop')]
  expect(await run('similarTopics', { meetingId, title: 'Betriebsnachfolge' })).toMatchObject([
    { topic: { id: heirs } },
  ])
  const twin = await propose('Betriebsnachfolge')

  const vote = { meetingId, deadline: '2026-12-01T18:00:00+01:00', choose: 1, rule: rule.id, idempotencyKey: 'vote' }
  const { poll } = await run('openTopicPoll', { input: vote })
  const record = (memberId: string | undefined, tiers: string[][], expectedVersion = 0) =>
    run('recordTopicBallot', { input: { meetingId, memberId, tiers, expectedVersion } })
  await record(firms[0], [[twin], [energy]])
  await record(firms[1], [[heirs]])
  await record(firms[2], [[shop, energy]])
  await record(firms[3], [[energy]])
  await run('removeTopicBallot', { input: { meetingId, memberId: firms[3], expectedVersion: 1 } })
  const merge = { topicId: twin, intoId: heirs }
  expect(await run('mergeTopics', { input: { ...merge, expectedVersion: 1 } })).toMatchObject({ topic: { version: 2 } })
  await run('unmergeTopic', { input: { topicId: twin, expectedVersion: 2 } })
  await run('mergeTopics', { input: { ...merge, expectedVersion: 3 } })
  await run('withdrawTopic', { input: { topicId: shop, expectedVersion: 1 } })
  await run('restoreTopic', { input: { topicId: shop, expectedVersion: 2 } })
  expect(await run('topicBallot', { meetingId, memberId: firms[0] })).toMatchObject({ tiers: [[heirs], [energy]] })
  const later = { pollId: poll.id, deadline: '2026-12-02T18:00:00+01:00', expectedVersion: 1 }
  await run('changeTopicPoll', { input: later })
  const list = await run('topics', { id: meetingId })
  expect(list).toMatchObject({ topics: [{ id: heirs }, { id: energy }, { id: shop }], topicPoll: { ballotCount: 3 } })
  expect(await run('topicResult', { id: meetingId })).toEqual({ topicResult: null })

  now = new Date(later.deadline)
  const { topicResult } = await run('topicResult', { id: meetingId })
  expect(topicResult).toMatchObject({ ballotCount: 3, chosen: [{ id: heirs }] })
})

test('the example operations of a member show the own entry and the own tables', async () => {
  const meeting = await service.db.meeting.findFirstOrThrow({ include: { replies: true } })
  const meetingId = writeId('Meeting', meeting.id)
  const { personId } = meeting.replies[0]!
  await service.db.person.update({ where: { id: personId }, data: { email: 'anna@betrieb.example' } })
  const asked = { method: 'POST', body: JSON.stringify({ email: 'anna@betrieb.example' }) }
  await service.send('/auth/zugang/anfordern', asked)
  await vi.waitFor(() => expect(service.mails.at(-1)?.to).toBe('anna@betrieb.example'))
  await service.useLink(/#([\w-]{43})/.exec(service.mails.at(-1)!.text)![1]!)
  expect(await run('ownEntry')).toMatchObject({ role: 'MEMBER', person: { email: 'anna@betrieb.example' } })
  const { tables } = await run('ownTables', { meetingId })
  expect(tables.map(({ round }: { round: number }) => round)).toEqual([1, 2])
})

test('every example operation is run here', async () => {
  const files = (await readdir(folder)).map((file) => file.replace('.graphql', ''))
  expect([...told].sort()).toEqual(files.sort())
})
