import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { beforeDeadline, openVote } from '../../test/vote.ts'
import { readId } from '../ids.ts'

describe.each(['embedded', 'postgres'] as const)('members who vote themselves (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let vote: ReturnType<typeof openVote>
  let people: string[]
  let firms: string[]
  beforeAll(async () => {
    const clock = { now: beforeDeadline }
    service = await openTestApp(kind, { clock: () => clock.now })
    await service.signIn()
    const chamber = openChamber(service)
    vote = openVote(service, chamber, clock)
    people = await chamber.people(3)
    firms = await vote.firms()
  })
  beforeEach(() => service.signIn())
  afterAll(() => service.close())

  /** From here on requests are those of this person. */
  async function becomeMember(person: string | undefined) {
    const token = crypto.randomUUID()
    const expiresAt = new Date('2027-01-01T00:00:00Z')
    const personId = readId('Person', person ?? '') ?? ''
    const hash = createHash('sha256').update(token).digest('hex')
    await service.db.memberLink.create({ data: { hash, personId, expiresAt } })
    expect((await service.useLink(token)).status).toBeLessThan(400)
  }

  test('a firm proposes for itself, and for nobody else', async () => {
    const { meetingId } = await vote.withTopics(['Energie'])
    await becomeMember(people[0])
    const ask = (input: Record<string, unknown>) => proposeAsMember({ meetingId, ...input })
    expect(await ask({ title: 'Nachfolge', idempotencyKey: 'own' })).toMatchObject({ userErrors: [] })
    expect(await ask({ title: 'Azubis', memberId: firms[1], idempotencyKey: 'other' })).toMatchObject({
      topic: null,
      userErrors: [{ code: 'UNKNOWN_MEMBER' }],
    })
    await service.signIn()
    expect((await vote.meeting(meetingId)).topics).toMatchObject([
      { title: 'Energie', proposedBy: null },
      { title: 'Nachfolge', proposedBy: { id: firms[0] } },
    ])
  })

  test('what a firm casts itself nobody else sees or changes, staff neither', async () => {
    const { meetingId, topics } = await vote.open(['Nachfolge', 'Energie'])
    const own = { meetingId, memberId: firms[0], tiers: [[topics[1]]] }
    await becomeMember(people[0])
    expect(await recordAsMember({ ...own, expectedVersion: 0 })).toMatchObject({
      ballot: { byMember: true },
      userErrors: [],
    })
    expect(await ballotAsMember(meetingId, firms[0])).toMatchObject({ tiers: own.tiers })
    expect(await recordAsMember({ ...own, memberId: firms[1], expectedVersion: 0 })).toMatchObject({
      ballot: null,
      userErrors: [{ code: 'UNKNOWN_MEMBER' }],
    })
    await becomeMember(people[1])
    expect(await ballotAsMember(meetingId, firms[0])).toBeNull()
    await service.signIn()
    expect(await vote.ballot(meetingId, firms[0] ?? '')).toBeNull()
    const sealed = { ballot: null, userErrors: [{ code: 'CAST_BY_MEMBER' }] }
    for (const expectedVersion of [0, 1]) expect(await vote.record({ ...own, expectedVersion })).toMatchObject(sealed)
    expect(await vote.remove({ meetingId, memberId: firms[0], expectedVersion: 1 })).toMatchObject(sealed)
    expect(
      await service.db.topicBallot.count({ where: { poll: { meetingId: readId('Meeting', meetingId) ?? '' } } }),
    ).toBe(1)
  })

  test('a firm may change what staff recorded for it; then it is its own', async () => {
    const { meetingId, topics } = await vote.open(['Nachfolge', 'Energie'])
    const own = { meetingId, memberId: firms[2] }
    await vote.record({ ...own, tiers: [[topics[0]]], expectedVersion: 0 })
    await becomeMember(people[2])
    expect(await ballotAsMember(meetingId, firms[2])).toMatchObject({ byMember: false, version: 1 })
    const changed = await recordAsMember({ ...own, tiers: [[topics[1]]], expectedVersion: 1 })
    expect(changed).toMatchObject({ ballot: { byMember: true, version: 2 }, userErrors: [] })
    await service.signIn()
    expect(await vote.record({ ...own, tiers: [], expectedVersion: 2 })).toMatchObject({
      userErrors: [{ code: 'CAST_BY_MEMBER' }],
    })
  })

  test('after the deadline members see what was chosen, and no number that tells who voted how', async () => {
    const { meetingId, topics } = await vote.open(['Nachfolge', 'Energie'], { choose: 1 })
    await vote.record({ meetingId, memberId: firms[0], tiers: [[topics[1]]], expectedVersion: 0 })
    await becomeMember(people[1])
    const ask = (fields: string) =>
      service.graphql(`{ meetings(first: 100) { edges { node { id topicResult { ${fields} } } } } }`)
    await vote.afterDeadline(async () => {
      const { data } = await ask('chosen { title } ranking { place chosen topic { title } }')
      const { topicResult } = data.meetings.edges.find(
        ({ node }: { node: { id: string } }) => node.id === meetingId,
      ).node
      expect(topicResult.chosen).toEqual([{ title: 'Energie' }])
      expect(topicResult.ranking[0]).toEqual({ place: 1, chosen: true, topic: { title: 'Energie' } })
      for (const fields of [
        'ranking { supporters }',
        'receipt { budget { message } }',
        'representation { verdict { code } }',
      ])
        expect((await ask(fields)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    })
  })

  const proposeAsMember = (input: Record<string, unknown>) =>
    mutate('proposeTopic', 'ProposeTopicInput', 'topic { id }', input)
  const recordAsMember = (input: Record<string, unknown>) =>
    mutate('recordTopicBallot', 'RecordTopicBallotInput', 'ballot { tiers version byMember }', input)

  async function mutate(name: string, type: string, fields: string, input: Record<string, unknown>) {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`
    const { data, errors } = await service.graphql(query, { input })
    expect(errors).toBeUndefined()
    return data[name]
  }

  async function ballotAsMember(meetingId: string, memberId: string | undefined) {
    const query = `query ($meetingId: ID!, $memberId: ID!) {
      topicBallot(meetingId: $meetingId, memberId: $memberId) { tiers version byMember }
    }`
    const { data, errors } = await service.graphql(query, { meetingId, memberId })
    expect(errors).toBeUndefined()
    return data.topicBallot
  }
})
