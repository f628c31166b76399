import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { beforeDeadline, openVote, type Sheet } from '../../test/vote.ts'

const titles = ['Nachfolge', 'Online-Shop', 'Energie', 'Azubis']
/** 12 like the first, 8 like the second, 5 like the third. */
const sheets: Sheet[] = [
  ...Array<Sheet>(12).fill({ tiers: [[0], [2]] }),
  ...Array<Sheet>(8).fill({ tiers: [[1], [3, 2]] }),
  ...Array<Sheet>(5).fill({ tiers: [[3], [1], [2]], line: 2 }),
]

const everything = `query ($id: ID!) { node(id: $id) { ... on Meeting { topicPoll { open ballotCount version rule { name } } topicResult {
  ballotCount choose rule { id name source } rankedBy { code message } notes { code message }
  chosen { title }
  ranking { place tied chosen supporters band bandReason { message } tradeCount breadth { message } topic { title proposedBy { firm } } }
  neighbours { upper { title } lower { title } for against indifferent card { message } extraBallots stability { message } }
  receipt {
    budget { message }
    bills { topic { title } inFull inPart reason { message } payers { percent member { firm } } }
    shortfalls { topic { title } supporters moreSupporters reason { message } }
  }
  representation {
    verdict { code message }
    jr { deserved topics { title } members { firm } reason { message } }
    ejrPlus { deserved topics { title } members { firm } }
    trades { trade { name } ballots none one several reason { message } }
    leftOut { member { firm trades { name } } runnerUp { title } }
  }
  workshops { topic { title } supporters leftOut reason { message } }
  otherRules { rule { id } topics { title } added { title } missing { title } }
} } } }`

describe.each(['embedded', 'postgres'] as const)('the result of a vote (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let vote: ReturnType<typeof openVote>
  beforeAll(async () => {
    const clock = { now: beforeDeadline }
    service = await openTestApp(kind, { clock: () => clock.now })
    await service.signIn()
    const chamber = openChamber(service)
    vote = openVote(service, chamber, clock)
    await chamber.people(25)
  })
  afterAll(() => service.close())

  async function voted(cast: readonly Sheet[], input: Record<string, unknown> = { choose: 2 }) {
    const opened = await vote.open(titles, input)
    await vote.cast(opened.poll, opened.topics, cast)
    return opened
  }

  async function read(meetingId: string) {
    const { data, errors } = await service.graphql(everything, { id: meetingId })
    expect(errors).toBeUndefined()
    return data.node
  }
  const resultOf = async (meetingId: string) => (await vote.afterDeadline(() => read(meetingId))).topicResult

  test('until the deadline the service says the same whatever is in the ballots', async () => {
    const [one, two] = [await voted(sheets), await voted(sheets.map(({ tiers }) => ({ tiers: tiers.toReversed() })))]
    const before = await read(one.meetingId)
    expect(before).toEqual({
      topicPoll: { open: true, ballotCount: 25, version: 1, rule: { name: 'Gleiche Anteile (Add1)' } },
      topicResult: null,
    })
    expect(await read(two.meetingId)).toEqual(before)
    const order = async ({ meetingId, topics }: typeof one) =>
      (await vote.meeting(meetingId)).topics.map(({ id }: { id: string }) => topics.indexOf(id))
    expect(await order(two)).toEqual(await order(one))
    expect(await service.db.topicPoll.count({ where: { openedAt: { not: null } } })).toBe(0)
  })

  test('after it the topics are ranked and chosen, with every reason', async () => {
    const { meetingId } = await voted(sheets)
    const result = await resultOf(meetingId)
    expect(result).toMatchObject({ ballotCount: 25, choose: 2, rankedBy: { code: 'SCHULZE' } })
    expect(result.ranking.map(({ place, topic }: Named) => `${place} ${topic.title}`)).toEqual([
      '1 Online-Shop',
      '2 Energie',
      '3 Azubis',
      '4 Nachfolge',
    ])
    expect(result.ranking[0]).toMatchObject({ chosen: true, tied: false, supporters: 13 })
    expect(titlesOf(result.chosen)).toEqual(['Online-Shop', 'Energie'])
    expect(result.neighbours[0]).toMatchObject({
      upper: { title: 'Online-Shop' },
      lower: { title: 'Energie' },
      card: { message: '„Online-Shop“ vor „Energie“: 13 zu 12, 0 ohne Vorzug.' },
    })
    expect(result.representation.verdict.code).toBe('REPRESENTED')
    expect(result.representation).toMatchObject({ jr: null, ejrPlus: null, leftOut: [] })
    const trades = result.representation.trades as { ballots: number }[]
    expect(trades.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(25)
    expect(result.notes.map(({ code }: { code: string }) => code)).toEqual(['TIE_BREAK'])
  })

  test('those who pay for a topic pay its whole price together, as many as the receipt says', async () => {
    const { meetingId } = await voted(sheets)
    const { receipt, chosen } = await resultOf(meetingId)
    expect(titlesOf(receipt.bills.map(({ topic }: Named) => topic)).sort()).toEqual(titlesOf(chosen).sort())
    for (const { inFull, inPart, payers } of receipt.bills) {
      expect(payers).toHaveLength(inFull + inPart)
      const paid = payers.reduce((sum: number, { percent }: { percent: number }) => sum + percent, 0)
      expect(paid).toBeCloseTo(100, -1)
    }
    expect(receipt.budget.message).toMatch(/^Alle zusammen bekamen ein Guthaben für \d,\d Themen/)
    expect(titlesOf(receipt.shortfalls.map(({ topic }: Named) => topic))).toEqual(['Nachfolge', 'Azubis'])
  })

  test('a rule that forgets a group is told so, with the group by name, and what others would have chosen', async () => {
    const cast = [
      ...Array<Sheet>(13).fill({ tiers: [[0, 1]] }),
      ...Array<Sheet>(10).fill({ tiers: [[2]] }),
      { tiers: [[3]] },
      { tiers: [] },
    ]
    const { meetingId } = await voted(cast, { choose: 2, rule: 'av' })
    const { representation, otherRules, receipt, chosen, workshops } = await resultOf(meetingId)
    expect(titlesOf(chosen)).toEqual(['Nachfolge', 'Online-Shop'])
    expect(receipt).toBeNull()
    expect(workshops).toMatchObject([{ topic: { title: 'Energie' }, supporters: 10, leftOut: 10 }])
    expect(workshops[0].reason.message).toBe(
      '„Energie“ ist nicht gewählt, aber 10 Betriebe wünschen es, 10 davon bekommen sonst nichts Gewünschtes: Hier lohnt sich ein eigener Workshop.',
    )
    expect(representation.verdict.code).toBe('REPRESENTED')
    expect(representation.leftOut).toHaveLength(12)
    const runnersUp = representation.leftOut.map(({ runnerUp }: LeftOut) => runnerUp?.title ?? 'nothing')
    expect(runnersUp.sort()).toEqual(['Azubis', ...Array(10).fill('Energie'), 'nothing'])
    const shares = otherRules.find(({ rule }: { rule: { id: string } }) => rule.id.startsWith('equal-shares-with-inc'))
    expect(shares).toMatchObject({ added: [{ title: 'Energie' }], missing: [{ title: 'Online-Shop' }] })
    expect(otherRules.find(({ rule }: { rule: { id: string } }) => rule.id === 'av')).toMatchObject({
      added: [],
      missing: [],
    })
  })

  test('a group large enough for a topic that gets none is named', async () => {
    const cast = [...Array<Sheet>(13).fill({ tiers: [[0, 1]] }), ...Array<Sheet>(12).fill({ tiers: [[2]] })]
    const { meetingId } = await voted([...cast.slice(0, 12), ...cast.slice(13)], { choose: 2, rule: 'av' })
    const { representation, chosen } = await resultOf(meetingId)
    expect(titlesOf(chosen)).toEqual(['Nachfolge', 'Online-Shop'])
    expect(representation.verdict.code).toBe('JR_BROKEN')
    expect(representation.jr).toMatchObject({ deserved: 1, topics: [{ title: 'Energie' }] })
    expect(representation.jr.members).toHaveLength(12)
    expect(representation.jr.reason.message).toContain('12 von 24 Mitgliedern wünschen alle „Energie“')
  })

  test('few ballots are ranked by points, and merged topics count as one', async () => {
    const { meetingId, topics } = await voted(sheets.slice(8, 16))
    await vote.merge({ topicId: topics[3], intoId: topics[2], expectedVersion: 1 })
    const result = await resultOf(meetingId)
    expect(result.rankedBy.code).toBe('BORDA')
    expect(result.ranking.map(({ topic }: Named) => topic.title).sort()).toEqual([
      'Energie',
      'Nachfolge',
      'Online-Shop',
    ])
    expect(result.ranking.find(({ topic }: Named) => topic.title === 'Energie')).toMatchObject({ supporters: 8 })
  })

  test('once somebody has looked, nothing can be sealed again', async () => {
    const { meetingId, topics, poll } = await voted(sheets)
    await resultOf(meetingId)
    const [firm] = await vote.firms()
    const later = { pollId: poll.id, deadline: '2026-11-30T12:00:00Z', expectedVersion: 1 }
    expect(await vote.changePoll(later)).toMatchObject({ poll: { open: false }, userErrors: [{ code: 'CLOSED' }] })
    const ballot = { meetingId, memberId: firm, tiers: [[topics[0]]], expectedVersion: 1 }
    expect(await vote.record(ballot)).toMatchObject({ userErrors: [{ code: 'CLOSED' }] })
  })

  test('a deadline that is put off while it ends either holds or is refused, never both', async () => {
    const { meetingId, poll } = await voted(sheets)
    const later = { pollId: poll.id, deadline: '2026-11-30T12:00:00Z', expectedVersion: 1 }
    const [change, result] = await Promise.all([vote.changePoll(later), resultOf(meetingId)])
    expect(change.userErrors.length === 0).toBe(result === null)
  })

  test('what is changed after the ballots were opened is said', async () => {
    const { meetingId, topics, poll } = await voted(sheets)
    const notes = await vote.afterDeadline(async () => {
      await read(meetingId)
      await vote.changePoll({ pollId: poll.id, choose: 3, expectedVersion: 1 })
      await vote.withdraw({ topicId: topics[0], expectedVersion: 1 })
      return (await read(meetingId)).topicResult.notes
    })
    const codes = notes.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(['CHANGED_AFTER_OPENING', 'LIST_CHANGED_AFTER_OPENING'])
  })

  test('nobody voted, nothing to tell; topics that nobody wants are not chosen', async () => {
    expect(await resultOf((await voted([])).meetingId)).toBeNull()
    const { meetingId } = await voted([{ tiers: [[1]] }], { choose: 3 })
    const { chosen, notes } = await resultOf(meetingId)
    expect(titlesOf(chosen)).toEqual(['Online-Shop'])
    expect(notes[0]).toMatchObject({
      code: 'FEWER_CHOSEN',
      message: 'Statt 3 Themen ist nur 1 gewählt: Mehr wünscht niemand.',
    })
  })

  test('the whole result costs the same statements for 2 ballots and for 25', async () => {
    const costs: number[] = []
    for (const cast of [sheets.slice(11, 13), sheets]) {
      const { meetingId } = await voted(cast)
      await resultOf(meetingId)
      service.statements.length = 0
      await resultOf(meetingId)
      costs.push(service.statements.length)
    }
    expect(costs[1]).toBe(costs[0])
    expect(costs[0]).toBeLessThan(12)
  })
})

type LeftOut = { readonly runnerUp: { readonly title: string } | null }
type Named = { readonly place: number; readonly topic: { readonly title: string } }

function titlesOf(topics: readonly { readonly title: string }[]): string[] {
  return topics.map(({ title }) => title)
}
