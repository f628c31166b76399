import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { beforeDeadline, openVote } from '../../test/vote.ts'

const list = `query ($id: ID!) { node(id: $id) { ... on Meeting {
  topics { id title version } topicPoll { open ballotCount } topicResult { ballotCount chosen { title } }
} } }`
const propose = `mutation ($input: ProposeTopicInput!) {
  proposeTopic(input: $input) { topic { title version } userErrors { path code } }
}`
const openPoll = `mutation ($input: OpenTopicPollInput!) {
  openTopicPoll(input: $input) { poll { open version } userErrors { path code } }
}`
const ballot = `query ($meetingId: ID!, $memberId: ID!) { topicBallot(meetingId: $meetingId, memberId: $memberId) { tiers } }`
const vote = { deadline: '2026-11-25T12:00:00Z', choose: 1, idempotencyKey: 'a vote by a tool' }

const clock = { now: beforeDeadline }
let service: Awaited<ReturnType<typeof openTestApp>>
let story: ReturnType<typeof openVote>
beforeAll(async () => {
  service = await openTestApp('postgres', { clock: () => clock.now })
  await service.signIn()
  const chamber = openChamber(service)
  await chamber.people(2)
  story = openVote(service, chamber, clock)
})
afterAll(() => service.close())

/** Asks as a tool whose key has this one scope. */
async function ask(scope: string, query: string, variables: Record<string, unknown>) {
  const secret = `tafelrunde_${crypto.randomUUID()}`
  const hash = createHash('sha256').update(secret).digest('hex')
  const expiresAt = new Date('2027-01-01T00:00:00Z')
  await service.db.apiKey.create({ data: { name: 'x', hash, prefix: 'x', scopes: [scope], expiresAt } })
  return service.graphql(query, variables, { authorization: `Bearer ${secret}`, cookie: '' })
}

test('a tool that reads topics sees list and vote, and what came of it only when all may', async () => {
  const { meetingId, topics, poll } = await story.open(['Nachfolge', 'Energie'], { choose: 1 })
  await story.cast(poll, topics, [{ tiers: [[1]] }, { tiers: [[1], [0]] }])
  const before = await ask('topics:read', list, { id: meetingId })
  expect(before.data.node).toMatchObject({
    topics: [{ title: 'Nachfolge' }, { title: 'Energie' }],
    topicPoll: { open: true, ballotCount: 2 },
    topicResult: null,
  })
  const after = await story.afterDeadline(() => ask('topics:read', list, { id: meetingId }))
  expect(after.data.node.topicResult).toEqual({ ballotCount: 2, chosen: [{ title: 'Energie' }] })
})

test('a tool that writes topics proposes them and opens a vote; one that reads does neither', async () => {
  const { meetingId } = await story.withTopics([])
  const topic = { meetingId, title: 'Azubis', idempotencyKey: 'a topic by a tool' }
  expect((await ask('topics:read', propose, { input: topic })).status).toBe(403)
  expect((await ask('topics:read', openPoll, { input: { meetingId, ...vote } })).status).toBe(403)
  const proposed = await ask('topics:write', propose, { input: topic })
  expect(proposed.data.proposeTopic).toEqual({ topic: { title: 'Azubis', version: 1 }, userErrors: [] })
  const opened = await ask('topics:write', openPoll, { input: { meetingId, ...vote } })
  expect(opened.data.openTopicPoll).toEqual({ poll: { open: true, version: 1 }, userErrors: [] })
  expect((await story.meeting(meetingId)).topics).toMatchObject([{ title: 'Azubis', proposedBy: null }])
})

test.each(['topics:read', 'topics:write', 'members:read'])(
  'no tool gets to see a ballot, with %s either',
  async (scope) => {
    const { meetingId } = await story.open(['Nachfolge'])
    const [memberId] = await story.firms()
    const { status, data } = await ask(scope, ballot, { meetingId, memberId })
    expect({ status, data: data ?? null }).toEqual({ status: 403, data: null })
  },
)
