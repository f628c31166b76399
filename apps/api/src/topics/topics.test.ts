import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { beforeDeadline, openVote } from '../../test/vote.ts'

describe.each(['embedded', 'postgres'] as const)('topics and ballots (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let chamber: ReturnType<typeof openChamber>
  let vote: ReturnType<typeof openVote>
  let firms: string[]
  beforeAll(async () => {
    const clock = { now: beforeDeadline }
    service = await openTestApp(kind, { clock: () => clock.now })
    await service.signIn()
    chamber = openChamber(service)
    vote = openVote(service, chamber, clock)
    await chamber.people(6)
    firms = await vote.firms()
  })
  afterAll(() => service.close())

  test('topics are proposed for a firm or for the chamber, once per key, in their order', async () => {
    const { meeting } = await chamber.createMeeting()
    const asking = { meetingId: meeting.id, title: '  Nachfolge ', memberId: firms[0], idempotencyKey: 'once' }
    const answers = await Promise.all([vote.propose(asking), vote.propose(asking)])
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]).toMatchObject({ topic: { title: 'Nachfolge', proposedBy: { id: firms[0] } }, userErrors: [] })
    await vote.propose({ meetingId: meeting.id, title: 'Energie' })
    const { topics, topicPoll } = await vote.meeting(meeting.id)
    expect(topics).toMatchObject([{ title: 'Nachfolge' }, { title: 'Energie', proposedBy: null }])
    expect(topicPoll).toBeNull()
  })

  test.each([
    [{ title: ' ' }, 'INVALID', 'title'],
    [{ title: 'x'.repeat(121) }, 'INVALID', 'title'],
    [{ description: 'x'.repeat(1001) }, 'INVALID', 'description'],
    [{ memberId: 'nobody' }, 'UNKNOWN_MEMBER', 'memberId'],
    [{ meetingId: 'nothing' }, 'NOT_FOUND', 'meetingId'],
    [{ idempotencyKey: ' ' }, 'INVALID', 'idempotencyKey'],
  ])('a topic with %j is refused', async (change, code, place) => {
    const { meeting } = await chamber.createMeeting()
    const answer = await vote.propose({ meetingId: meeting.id, title: 'Energie', ...change })
    expect(answer).toMatchObject({ topic: null, userErrors: [{ code, path: ['input', place] }] })
  })

  test('a title like one on the list brings a hint, whatever its compound', async () => {
    const { meetingId, topics } = await vote.withTopics(['Nachfolge im Betrieb', 'Energie'])
    const query =
      'query ($id: ID!, $title: String!) { similarTopics(meetingId: $id, title: $title) { topic { id } likeness hint { code message } } }'
    const { data } = await service.graphql(query, { id: meetingId, title: 'Betriebsnachfolge' })
    expect(data.similarTopics).toMatchObject([{ topic: { id: topics[0] }, hint: { code: 'SIMILAR_TOPIC' } }])
    const none = await service.graphql(query, { id: 'nothing', title: 'Betriebsnachfolge' })
    expect(none.data.similarTopics).toEqual([])
  })

  test('a ballot is recorded, changed and taken away; every version once', async () => {
    const { meetingId, topics, poll } = await vote.open(['A', 'B', 'C'])
    const [a, b, c] = topics as [string, string, string]
    const sheet = { meetingId, memberId: firms[0] }
    const first = await vote.record({ ...sheet, tiers: [[b], [a, c]], line: 1, expectedVersion: 0 })
    expect(first).toMatchObject({
      ballot: { tiers: [[b], [a, c]], line: 1, version: 1, member: { id: firms[0] } },
      poll: { id: poll.id, ballotCount: 1 },
      userErrors: [],
    })
    const again = await vote.record({ ...sheet, tiers: [[a]], expectedVersion: 0 })
    expect(again).toMatchObject({ ballot: { version: 1 }, userErrors: [{ code: 'STALE' }] })
    const changed = await vote.record({ ...sheet, tiers: [[a]], expectedVersion: 1 })
    expect(changed).toMatchObject({ ballot: { tiers: [[a]], line: null, version: 2 }, userErrors: [] })
    expect(await vote.ballot(meetingId, firms[0]!)).toMatchObject({ tiers: [[a]], version: 2 })
    expect(await vote.ballot(meetingId, firms[1]!)).toBeNull()
    expect(await vote.remove({ ...sheet, expectedVersion: 1 })).toMatchObject({ userErrors: [{ code: 'STALE' }] })
    expect(await vote.remove({ ...sheet, expectedVersion: 2 })).toMatchObject({
      ballot: null,
      poll: { ballotCount: 0 },
      userErrors: [],
    })
    expect(await vote.remove({ ...sheet, expectedVersion: 2 })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  })

  test('two who record the first ballot of a firm at once make one', async () => {
    const { meetingId, topics } = await vote.open(['A', 'B'])
    const record = (topic: string | undefined) =>
      vote.record({ meetingId, memberId: firms[0], tiers: [[topic]], expectedVersion: 0 })
    const answers = await Promise.all(topics.map(record))
    expect(answers.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1])
    expect((await vote.meeting(meetingId)).topicPoll.ballotCount).toBe(1)
  })

  test('a bad ballot is answered with every place and reason', async () => {
    const { meetingId, topics } = await vote.open(['Energie', 'Azubis'])
    const [a, b] = topics as [string, string]
    const tiers = [[a], [], [b, a], ['nonsense']]
    const answer = await vote.record({ meetingId, memberId: firms[0], tiers, line: 5, expectedVersion: 0 })
    expect(answer.ballot).toBeNull()
    expect(answer.userErrors.map(({ code, path }: Trouble) => `${code} ${path.slice(1).join('.')}`)).toEqual([
      'LINE_OUTSIDE line',
      'EMPTY_TIER tiers.1',
      'RANKED_TWICE tiers.2.1',
      'UNKNOWN_TOPIC tiers.3.0',
    ])
    expect(answer.userErrors[2].message).toBe(
      '„Energie“ steht auf Rang 1 und auf Rang 3. Bitte nennen Sie jedes Thema nur einmal.',
    )
    const nobody = await vote.record({ meetingId, memberId: 'nobody', tiers: [], expectedVersion: 0 })
    expect(nobody).toMatchObject({ ballot: null, userErrors: [{ code: 'UNKNOWN_MEMBER' }] })
    const { meeting } = await chamber.createMeeting()
    const early = await vote.record({ meetingId: meeting.id, memberId: firms[0], tiers: [], expectedVersion: 0 })
    expect(early).toMatchObject({ ballot: null, poll: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })

  test('a merged topic takes the best place of each voter, and undoing it brings all back', async () => {
    const { meetingId, topics } = await vote.open(['Energie', 'Strom', 'Azubis'])
    const [energy, power, trainees] = topics as [string, string, string]
    const sheet = { meetingId, memberId: firms[0] }
    await vote.record({ ...sheet, tiers: [[power], [trainees], [energy]], line: 2, expectedVersion: 0 })
    const merged = await vote.merge({ topicId: power, intoId: energy, expectedVersion: 1 })
    expect(merged).toMatchObject({ topic: { mergedInto: { id: energy }, version: 2 }, userErrors: [] })
    expect(await vote.ballot(meetingId, firms[0]!)).toMatchObject({ tiers: [[energy], [trainees]], line: 2 })
    const { topics: list, topicsSetAside } = await vote.meeting(meetingId)
    expect(list.map(({ id }: { id: string }) => id)).toEqual([energy, trainees])
    expect(topicsSetAside).toMatchObject([{ id: power, mergedInto: { id: energy } }])
    const late = await vote.merge({ topicId: power, intoId: trainees, expectedVersion: 2 })
    expect(late).toMatchObject({ userErrors: [{ code: 'UNKNOWN_TOPIC', path: ['input', 'topicId'] }] })
    expect(await vote.unmerge({ topicId: power, expectedVersion: 1 })).toMatchObject({
      userErrors: [{ code: 'STALE' }],
    })
    await vote.unmerge({ topicId: power, expectedVersion: 2 })
    expect(await vote.ballot(meetingId, firms[0]!)).toMatchObject({ tiers: [[power], [trainees], [energy]], line: 2 })
  })

  test('two merges at once never make a circle', async () => {
    const { meetingId, topics } = await vote.open(['A', 'B'])
    const [a, b] = topics as [string, string]
    const answers = await Promise.all([
      vote.merge({ topicId: a, intoId: b, expectedVersion: 1 }),
      vote.merge({ topicId: b, intoId: a, expectedVersion: 1 }),
    ])
    expect(answers.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1])
    expect((await vote.meeting(meetingId)).topics).toHaveLength(1)
  })

  test('a withdrawn topic is on no sheet any more, and can come back', async () => {
    const { meetingId, topics } = await vote.open(['A', 'B'])
    const [a, b] = topics as [string, string]
    const sheet = { meetingId, memberId: firms[0] }
    await vote.record({ ...sheet, tiers: [[a], [b]], line: 1, expectedVersion: 0 })
    expect(await vote.withdraw({ topicId: a, expectedVersion: 1 })).toMatchObject({
      topic: { version: 2 },
      userErrors: [],
    })
    expect(await vote.ballot(meetingId, firms[0]!)).toMatchObject({ tiers: [[b]], line: 0 })
    const named = await vote.record({ ...sheet, tiers: [[a]], expectedVersion: 1 })
    expect(named).toMatchObject({ userErrors: [{ code: 'UNKNOWN_TOPIC' }] })
    await vote.restore({ topicId: a, expectedVersion: 2 })
    expect(await vote.ballot(meetingId, firms[0]!)).toMatchObject({ tiers: [[a], [b]], line: 1 })
  })

  test('a meeting has one vote, opened once per key', async () => {
    const { meeting } = await chamber.createMeeting()
    const input = { meetingId: meeting.id, idempotencyKey: 'vote' }
    const [one, two] = await Promise.all([vote.openPoll(input), vote.openPoll(input)])
    expect(one).toMatchObject({ poll: { open: true, choose: 3, ballotCount: 0, version: 1 }, userErrors: [] })
    expect(two).toEqual(one)
    const other = await vote.openPoll({ meetingId: meeting.id })
    expect(other).toMatchObject({ poll: { id: one.poll.id }, userErrors: [{ code: 'EXISTS' }] })
  })

  test.each([
    [{ deadline: '2026-11-24T11:59:00Z' }, 'deadline'],
    [{ deadline: '2026-12-01T17:31:00+01:00' }, 'deadline'],
    [{ rule: 'dice' }, 'rule'],
    [{ choose: 0 }, 'choose'],
    [{ choose: 21 }, 'choose'],
  ])('a vote with %j is refused, new or changed', async (change, place) => {
    const { meeting } = await chamber.createMeeting()
    const refused = [{ code: 'INVALID', path: ['input', place] }]
    expect(await vote.openPoll({ meetingId: meeting.id, ...change })).toMatchObject({ poll: null, userErrors: refused })
    const { poll } = await vote.openPoll({ meetingId: meeting.id })
    const changed = await vote.changePoll({ pollId: poll.id, expectedVersion: 1, ...change })
    expect(changed).toMatchObject({ poll: { version: 1 }, userErrors: refused })
  })

  test('after the deadline neither ballots nor the deadline nor the list can be changed', async () => {
    const { meetingId, topics, poll } = await vote.open(['A', 'B'])
    const sheet = { meetingId, memberId: firms[0], tiers: [[topics[0]]] }
    await vote.record({ ...sheet, expectedVersion: 0 })
    await vote.afterDeadline(async () => {
      const closed = [{ code: 'CLOSED' }]
      expect(await vote.record({ ...sheet, expectedVersion: 1 })).toMatchObject({ userErrors: closed })
      expect(await vote.remove({ meetingId, memberId: firms[0], expectedVersion: 1 })).toMatchObject({
        userErrors: closed,
      })
      expect(await vote.propose({ meetingId, title: 'Zu spät' })).toMatchObject({ topic: null, userErrors: closed })
      const later = { pollId: poll.id, deadline: '2026-11-30T12:00:00Z', expectedVersion: 1 }
      expect(await vote.changePoll(later)).toMatchObject({ poll: { version: 1, open: false }, userErrors: closed })
    })
  })
})

type Trouble = { readonly code: string; readonly path: readonly string[] }
