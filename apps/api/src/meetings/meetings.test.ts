import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'

const list = `query ($first: Int!, $after: String, $status: MeetingStatus) {
  meetings(first: $first, after: $after, status: $status) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id title } }
  }
}`
const replies = `query ($id: ID!, $answer: ReplyAnswer) { node(id: $id) { ... on Meeting {
  title place mode status rounds tableSize { wanted min max } invented version topics { title }
  replies(first: 100, answer: $answer) { totalCount edges { node { answer repliedAt person { id member { firm } } } } }
} } }`

describe.each(['embedded', 'postgres'] as const)('meetings (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let chamber: ReturnType<typeof openChamber>
  let people: string[]
  beforeAll(async () => {
    service = await openTestApp(kind)
    await service.signIn()
    chamber = openChamber(service)
    people = await chamber.people(12)
  })
  afterAll(() => service.close())

  test('a new meeting is planned, and the latest comes first in the list', async () => {
    const march = await chamber.createMeeting({ title: 'März', ...onDay('2027-03-02') })
    const june = await chamber.createMeeting({ title: 'Juni', ...onDay('2027-06-01') })
    const may = await chamber.createMeeting({ title: '  Mai  ', ...onDay('2027-05-04') })
    expect(may).toMatchObject({ meeting: { title: 'Mai', version: 1 }, userErrors: [] })
    const first = (await service.graphql(list, { first: 2, status: 'PLANNED' })).data.meetings
    expect(first).toMatchObject({
      totalCount: 3,
      edges: [{ node: { id: june.meeting.id } }, { node: { id: may.meeting.id } }],
    })
    const after = first.pageInfo.endCursor
    const second = (await service.graphql(list, { first: 2, after })).data.meetings
    expect(second.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([march.meeting.id])
    expect((await service.graphql(list, { first: 2, status: 'HELD' })).data.meetings.totalCount).toBe(0)
  })

  test('a meeting that cannot be is refused, each value with the way out', async () => {
    const tableSize = { wanted: 5, min: 6, max: 4 }
    const answer = await chamber.createMeeting({
      title: ' ',
      rounds: 7,
      tableSize,
      endsAt: '2026-12-01T17:30:00+01:00',
    })
    expect(answer.meeting).toBeNull()
    expect(answer.userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'input.title',
      'input.endsAt',
      'input.rounds',
      'input.tableSize',
    ])
    expect(answer.userErrors[2].message).toBe('Möglich sind 1 bis 6 Runden, angegeben sind 7.')
  })

  test('a meeting of another age is refused', async () => {
    const answer = await chamber.createMeeting({ startsAt: '0026-12-01T17:30:00Z', endsAt: '0026-12-01T20:00:00Z' })
    expect(answer).toMatchObject({ meeting: null, userErrors: [{ code: 'INVALID', path: ['input', 'startsAt'] }] })
  })

  test('the same key makes one meeting, however often and however fast', async () => {
    const input = { title: 'Einmal', idempotencyKey: 'einmal' }
    const answers = await Promise.all([1, 2, 3].map(() => chamber.createMeeting(input)))
    expect(new Set(answers.map(({ meeting }) => meeting.id)).size).toBe(1)
    expect(await chamber.createMeeting({ ...input, title: 'Zweimal' })).toMatchObject({
      meeting: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }],
    })
    expect(await service.db.meeting.count({ where: { title: { in: ['Einmal', 'Zweimal'] } } })).toBe(1)
  })

  test('replies are recorded, changed and kept', async () => {
    const { meeting } = await chamber.createMeeting({ place: ' Haus des Handwerks ' })
    const [a, b, c] = people as [string, string, string]
    const meetingId = meeting.id
    expect(await chamber.recordReplies({ meetingId, yes: [a, b, b], no: [c], expectedVersion: 1 })).toEqual({
      meeting: { id: meetingId, version: 2 },
      userErrors: [],
    })
    await service.db.reply.updateMany({ data: { repliedAt: new Date(earlier) } })
    await chamber.recordReplies({ meetingId, yes: [b], no: [a], expectedVersion: 2 })
    const { data } = await service.graphql(replies, { id: meetingId })
    expect(data.node).toMatchObject({ place: 'Haus des Handwerks', status: 'PLANNED', version: 3, topics: [] })
    expect(answersOf(data)).toEqual({ [a]: 'NO', [b]: 'YES', [c]: 'NO' })
    expect(timesOf(data)).toEqual({ [a]: '2026-11-24T12:00:00.000Z', [b]: earlier, [c]: earlier })
    const yes = await service.graphql(replies, { id: meetingId, answer: 'YES' })
    expect(yes.data.node.replies.totalCount).toBe(1)
    expect(answersOf(yes.data)).toEqual({ [b]: 'YES' })
  })

  test('replies to another version are refused with the meeting as it is', async () => {
    const { meeting } = await chamber.createMeeting()
    const input = { meetingId: meeting.id, yes: people, expectedVersion: 1 }
    const both = await Promise.all([chamber.recordReplies(input), chamber.recordReplies(input)])
    expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1])
    expect(both.find(({ userErrors }) => userErrors.length === 1)).toMatchObject({
      meeting: { id: meeting.id, version: 2 },
      userErrors: [{ code: 'STALE', path: ['input', 'expectedVersion'] }],
    })
  })

  test('replies that name nobody, or one person twice, change nothing', async () => {
    const { meeting } = await chamber.createMeeting()
    const nobody = Buffer.from('Person:00000000-0000-7000-8000-000000000000').toString('base64url')
    const answer = await chamber.recordReplies({
      meetingId: meeting.id,
      yes: [people[0], 'nonsense', meeting.id],
      no: [people[0], nobody],
      expectedVersion: 1,
    })
    expect(answer.meeting.version).toBe(1)
    expect(
      answer.userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`),
    ).toEqual([
      'UNKNOWN_PERSON input.yes.1',
      'UNKNOWN_PERSON input.yes.2',
      'UNKNOWN_PERSON input.no.1',
      'CONTRADICTION input.yes.0',
    ])
    const missing = { meetingId: 'nonsense', yes: people, expectedVersion: 1 }
    expect(await chamber.recordReplies(missing)).toMatchObject({ meeting: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })

  test('topics come with who proposed them, in the order of proposing', async () => {
    const { meeting } = await chamber.createMeeting()
    const meetingId = Buffer.from(meeting.id, 'base64url').toString().split(':')[1] ?? ''
    const member = await service.db.member.findFirstOrThrow()
    for (const title of ['Nachfolge', 'Ein Shop oder kein Online-Shop?'])
      await service.db.topic.create({ data: { title, meetingId, proposedById: member.id } })
    const query = 'query ($id: ID!) { node(id: $id) { ... on Meeting { topics { title proposedBy { firm } } } } }'
    const { data } = await service.graphql(query, { id: meeting.id })
    expect(data.node.topics).toEqual([
      { title: 'Nachfolge', proposedBy: { firm: member.firm } },
      { title: 'Ein Shop oder kein Online-Shop?', proposedBy: { firm: member.firm } },
    ])
  })

  test('a page of meetings costs as many statements with one reply as with many', async () => {
    const query = `{ meetings(first: 50) { totalCount edges { node { replies(first: 50) { totalCount edges { node { person { member { firm } } } } } } } } }`
    const statements = async () => {
      service.statements.length = 0
      expect((await service.graphql(query)).errors).toBeUndefined()
      return service.statements.length
    }
    const before = await statements()
    await chamber.meetingWith(people)
    await chamber.meetingWith(people)
    expect(await statements()).toBe(before)
  })

  test('nobody reads or writes without signing in', async () => {
    service.signOut()
    for (const query of ['{ meetings(first: 1) { totalCount } }', '{ node(id: "TWVldGluZzox") { id } }']) {
      expect(await service.graphql(query)).toMatchObject({ status: 401 })
    }
    await expect(chamber.createMeeting()).rejects.toThrow('UNAUTHENTICATED')
    await service.signIn()
  })
})

const earlier = '2026-10-01T08:00:00.000Z'

function onDay(day: string) {
  return { startsAt: `${day}T17:30:00+02:00`, endsAt: `${day}T20:00:00+02:00` }
}

interface Replies {
  node: { replies: { edges: { node: { answer: string; repliedAt: string; person: { id: string } } }[] } }
}

function answersOf({ node }: Replies): Record<string, string> {
  return Object.fromEntries(node.replies.edges.map(({ node: reply }) => [reply.person.id, reply.answer]))
}

function timesOf({ node }: Replies): Record<string, string> {
  return Object.fromEntries(node.replies.edges.map(({ node: reply }) => [reply.person.id, reply.repliedAt]))
}
