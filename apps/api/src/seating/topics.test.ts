import { type MeetingInput, planMeeting } from '@tafelrunde/core'
import { tradeDistance } from '@tafelrunde/trades'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { beforeDeadline, openVote, type Sheet } from '../../test/vote.ts'
import { parseId, writeId } from '../ids.ts'

const seen = `query ($id: ID!) { node(id: $id) { ... on Plan {
  cost terms { name label cost } reasons { code message }
  topics {
    signature unranked returns mixPrice topics { topic { title } tables demand }
    worstOff { rank people { name } } guessed { id }
  }
  rounds { number tables { number topic { id title } wishes { code message } terms { name } seats { person { id } } } }
} } }`

/** Of 20 firms 8 want the first two topics, 8 the last two, 2 nothing, and 2 are silent. */
const sheets: Sheet[] = [
  ...Array<Sheet>(8).fill({ tiers: [[0], [1]] }),
  ...Array<Sheet>(8).fill({ tiers: [[2], [3]] }),
  ...Array<Sheet>(2).fill({ tiers: [] }),
]

describe.each(['embedded', 'postgres'] as const)('seating by topics (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let chamber: ReturnType<typeof openChamber>
  let vote: ReturnType<typeof openVote>
  let people: string[]
  beforeAll(async () => {
    const clock = { now: beforeDeadline }
    service = await openTestApp(kind, { clock: () => clock.now })
    await service.signIn()
    chamber = openChamber(service)
    vote = openVote(service, chamber, clock)
    people = await chamber.people(20)
  })
  afterAll(() => service.close())

  /** A meeting to which all of them come, with a vote on four topics that chooses two. */
  async function votedMeeting(cast = sheets): Promise<string> {
    const { meetingId, topics, poll } = await vote.open(['Nachfolge', 'Übergabe', 'Energie', 'Strom'], { choose: 2 })
    await vote.cast(poll, topics, cast)
    await chamber.recordReplies({ meetingId, yes: people, expectedVersion: 1 })
    return meetingId
  }

  async function planOf(meetingId: string, input: Record<string, unknown> = {}) {
    const id = await chamber.planned(meetingId, { seed: 5, steps: 5_000, ...input })
    const { data, errors } = await service.graphql(seen, { id })
    expect(errors).toBeUndefined()
    return { id, ...data.node }
  }

  test('once the vote is over every table talks about a chosen topic, and says for whom that is one of their first', async () => {
    const meetingId = await votedMeeting()
    const plan = await vote.afterDeadline(() => planOf(meetingId))
    const tables = plan.rounds.flatMap((round: Round) => round.tables)
    expect(new Set(tables.map(({ topic }: Table) => topic.title))).toEqual(new Set(['Nachfolge', 'Energie']))
    for (const { wishes } of tables)
      expect(wishes).toMatchObject({ code: 'TABLE_WISHES', message: expect.stringMatching(/Rang 1–2|Niemand/) })
    const { signature, unranked, topics, guessed, worstOff } = plan.topics
    expect(signature.reduce((sum: number, seats: number) => sum + seats, unranked)).toBe(16 * 3)
    expect(topics).toMatchObject([{ topic: { title: 'Nachfolge' } }, { topic: { title: 'Energie' } }])
    const silent = await service.db.member.findMany({ where: { ballots: { none: {} } }, include: { persons: true } })
    const silentPeople = silent.flatMap(({ persons }) => persons.map(({ id }) => writeId('Person', id)))
    expect(silentPeople).toHaveLength(2)
    expect(silentPeople).toEqual(expect.arrayContaining(guessed.map(({ id }: { id: string }) => id)))
    expect(worstOff.rank).toBe(1)
    expect(plan.terms.find(({ name }: { name: string }) => name === 'topic').label).toBe('Nicht beim gewünschten Thema')
    const reasons = plan.reasons.map(({ message }: { message: string }) => message).join('\n')
    expect(reasons).toMatch(/Von 48 Plätzen derer, die Themen gewünscht haben/)
    expect(reasons).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('what lies beside the plan makes it again, topics and all', async () => {
    const meetingId = await votedMeeting()
    const { id } = await vote.afterDeadline(() => planOf(meetingId, { topicWeight: 7 }))
    const where = { id: parseId(id)?.id ?? '' }
    const row = await service.db.plan.findUniqueOrThrow({ where, include: { tables: true } })
    const input = row.input as unknown as MeetingInput
    expect(input.weights).toEqual({ topic: 7 })
    const again = planMeeting({ ...input, tradeDistance }, { seed: row.seed, steps: row.steps })
    if (!again.ok) throw new Error('refused')
    expect(again.topics).toEqual(row.topics)
    const tables = again.rounds.flatMap(({ number: round, tables: ofRound }) =>
      ofRound.map(({ number, topic, wishes }) => ({ round, number, topicId: topic, wishes })),
    )
    expect(row.tables.map(({ round, number, topicId, wishes }) => ({ round, number, topicId, wishes }))).toEqual(tables)
  })

  test('a tool that may read plans and people is not told who got no topic they want', async () => {
    const meetingId = await votedMeeting()
    const plan = await vote.afterDeadline(() => planOf(meetingId, { steps: 200 }))
    const codes = plan.reasons.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(expect.arrayContaining(['TOPIC_WISHES', 'TOPIC_WORST', 'TOPIC_GUESSED']))
    const key = { name: 'Website', scopes: ['MEETINGS_READ', 'MEMBERS_READ'], expiresAt: '2027-06-01T00:00:00Z' }
    const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }'
    const made = await service.graphql(create, { input: { ...key, idempotencyKey: 'key' } })
    const headers = { authorization: `Bearer ${made.data.createApiKey.secret}`, cookie: '' }
    const query = 'query ($id: ID!) { node(id: $id) { ... on Plan { reasons { code } } } }'
    const { data } = await service.graphql(query, { id: plan.id }, headers)
    const told = codes.filter((code: string) => !code.startsWith('TOPIC_'))
    expect(data.node.reasons.map(({ code }: { code: string }) => code)).toEqual(told)
    const asked = await service.graphql(
      'query ($id: ID!) { node(id: $id) { ... on Plan { topics { unranked } } } }',
      { id: plan.id },
      headers,
    )
    expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('before the deadline, and when staff say so, tables have no topics', async () => {
    const meetingId = await votedMeeting()
    const early = await planOf(meetingId)
    expect(early.topics).toBeNull()
    expect(early.rounds[0].tables[0]).toMatchObject({ topic: null, wishes: null })
    const plain = await vote.afterDeadline(() => planOf(meetingId, { withTopics: false }))
    expect(plain.topics).toBeNull()
  })

  test('topics that too few want end the search with the way out, and it is one', async () => {
    const meetingId = await votedMeeting(sheets.slice(0, 3))
    const codes = await vote.afterDeadline(async () => {
      const { run } = await chamber.generate({ meetingId, steps: 200 })
      expect((await chamber.progress(run.id)).at(-1)).toMatchObject({ status: 'FAILED', planId: null })
      const query = 'query ($id: ID!) { node(id: $id) { ... on SeatingRun { failure { code } } } }'
      return (await service.graphql(query, { id: run.id })).data.node.failure
    })
    expect(codes).toEqual([{ code: 'NO_TOPIC_OPENS' }])
    const plan = await vote.afterDeadline(() => planOf(meetingId, { steps: 200, topicOpenFrom: 3 }))
    expect(plan.topics.topics).toMatchObject([{ topic: { title: 'Nachfolge' }, demand: 3 }, {}])
    const refused = await chamber.generate({ meetingId, topicOpenFrom: 0 })
    expect(refused).toMatchObject({ run: null, userErrors: [{ code: 'INVALID', path: ['input', 'topicOpenFrom'] }] })
  })

  test('the heavier the wishes, the fewer sit with a topic they do not want', async () => {
    const meetingId = await votedMeeting()
    const unwanted = async (topicWeight: number) =>
      (await vote.afterDeadline(() => planOf(meetingId, { topicWeight, steps: 20_000 }))).topics.unranked
    expect(await unwanted(50)).toBeLessThan(await unwanted(0))
    const refused = await chamber.generate({ meetingId, topicWeight: 101 })
    expect(refused).toMatchObject({ run: null, userErrors: [{ code: 'INVALID', path: ['input', 'topicWeight'] }] })
  })

  test('a plan with topics is read by the same statements, however many tables', async () => {
    const costs: number[] = []
    for (const coming of [people.slice(0, 12), people]) {
      const { meetingId, topics, poll } = await vote.open(['Nachfolge', 'Energie'], { choose: 2 })
      await vote.cast(poll, topics, Array<Sheet>(18).fill({ tiers: [[0], [1]] }))
      await chamber.recordReplies({ meetingId, yes: coming, expectedVersion: 1 })
      const { id } = await vote.afterDeadline(() => planOf(meetingId, { steps: 200 }))
      service.statements.length = 0
      await service.graphql(seen, { id })
      costs.push(service.statements.length)
    }
    expect(costs[1]).toBe(costs[0])
  })
})

interface Table {
  readonly topic: { readonly title: string }
}

interface Round {
  readonly tables: readonly Table[]
}
