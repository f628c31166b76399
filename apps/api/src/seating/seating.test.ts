import { type MeetingInput, type MeetingPlan, planMeeting } from '@tafelrunde/core'
import { tradeDistance } from '@tafelrunde/trades'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChamber, type PlanAnswer, readEvents } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { parseId, writeId } from '../ids.ts'

const endless = 2_000_000_000

describe.each(['embedded', 'postgres'] as const)('seating a meeting (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let chamber: ReturnType<typeof openChamber>
  let people: string[]
  beforeAll(async () => {
    service = await openTestApp(kind)
    await service.signIn()
    chamber = openChamber(service)
    people = await chamber.people(36)
  })
  afterAll(() => service.close())

  test('a search is followed to its end, and its plan seats everyone once a round', async () => {
    const meetingId = await chamber.meetingWith(people)
    const { run, userErrors } = await chamber.generate({ meetingId })
    expect({ status: run.status, plan: run.plan, userErrors }).toEqual({
      status: 'RUNNING',
      plan: null,
      userErrors: [],
    })
    const events = await chamber.progress(run.id)
    expect(events.length).toBeGreaterThanOrEqual(2)
    expect(events[0]).toMatchObject({ runId: run.id, status: 'RUNNING', planId: null })
    expect(events.at(-1)).toMatchObject({ runId: run.id, status: 'DONE' })
    const plan = await chamber.plan(events.at(-1).planId)
    expect(plan).toMatchObject({ seed: run.seed, cost: events.at(-1).cost, bound: events.at(-1).bound })
    expect(plan.rounds.map(({ number }) => number)).toEqual([1, 2, 3])
    for (const round of plan.rounds) {
      expect(round.tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(seated(round).sort()).toEqual([...people].sort())
    }
    const tables = plan.rounds.flatMap((round) => round.tables)
    expect(tables.reduce((sum, table) => sum + table.cost, 0)).toBeLessThanOrEqual(plan.cost)
    expect(await chamber.progress(run.id)).toEqual([events.at(-1)])
  })

  test('the same seed and steps give the same seats, another seed others', async () => {
    const meetingId = await chamber.meetingWith(people)
    const plans: PlanAnswer[] = []
    for (const seed of [7, 7, 8])
      plans.push(await chamber.plan(await chamber.planned(meetingId, { seed, steps: 20_000 })))
    expect(plans[1]).toEqual(plans[0])
    expect(plans[2]?.rounds).not.toEqual(plans[0]?.rounds)
  })

  test('what lies beside a stored plan makes it again, a stopped one too', async () => {
    const meetingId = await chamber.meetingWith(people)
    const { run } = await chamber.generate({ meetingId, steps: endless, rules: [{ host: { personId: people[0] } }] })
    const planId = (await chamber.stop(run.id)).run.plan.id
    const row = await service.db.plan.findUniqueOrThrow({ where: { id: parseId(planId)?.id ?? '' } })
    const input = { ...(row.input as unknown as MeetingInput), tradeDistance }
    const again = planMeeting(input, { seed: row.seed, steps: row.steps })
    if (!again.ok) throw new Error('refused')
    const seats = ({ rounds }: MeetingPlan) =>
      rounds.map(({ tables }) => tables.map((table) => table.people.map(({ id }) => writeId('Person', id)).sort()))
    const stored = await chamber.plan(planId)
    expect(seats(again)).toEqual(
      stored.rounds.map(({ tables }) => tables.map((table) => table.seats.map((seat) => seat.person.id).sort())),
    )
    expect(again.cost).toBe(stored.cost)
  })

  test('a stopped search keeps its best plan, and says so to those who follow it', async () => {
    const meetingId = await chamber.meetingWith(people)
    const { run } = await chamber.generate({ meetingId, steps: endless })
    const stream = await chamber.follow(run.id)
    const again = await chamber.generate({ meetingId })
    expect(again).toMatchObject({ run: { id: run.id }, userErrors: [{ code: 'ALREADY_RUNNING' }] })
    const stopped = await chamber.stop(run.id)
    expect(stopped).toMatchObject({ run: { id: run.id, status: 'STOPPED' }, userErrors: [] })
    const last = readEvents(await stream.text()).at(-1)
    expect(last).toMatchObject({ status: 'STOPPED', planId: stopped.run.plan.id, stepsDone: stopped.run.stepsDone })
    expect((await chamber.plan(last.planId)).rounds.map((round) => seated(round).length)).toEqual([36, 36, 36])
    expect(await chamber.stop(run.id)).toEqual(stopped)
  })

  test('a browser that goes away is no listener any more', async () => {
    const meetingId = await chamber.meetingWith(people)
    const { run } = await chamber.generate({ meetingId, steps: endless })
    const rowId = parseId(run.id)?.id ?? ''
    const reader = (await chamber.follow(run.id)).body?.getReader()
    await reader?.read()
    expect(service.app.seating.followers(rowId)).toBe(1)
    await reader?.cancel()
    expect(service.app.seating.followers(rowId)).toBe(0)
    await chamber.stop(run.id)
  })

  test('rules are kept', async () => {
    const meetingId = await chamber.meetingWith(people)
    const [a, b, c, d, e, f] = people as [string, string, string, string, string, string]
    const rules = [
      { together: { personIds: [a, b] } },
      { apart: { personIds: [c, d] } },
      { pinned: { personId: e, table: 2, round: 1 } },
      { present: { personId: f, rounds: [2, 3] } },
      { host: { personId: c, table: 4 } },
    ]
    const plan = await chamber.plan(await chamber.planned(meetingId, { rules, steps: 5_000 }))
    const at = (person: string) => plan.rounds.map((round) => tableOf(round, person))
    expect(at(a)).toEqual(at(b))
    expect(at(c)).toEqual([4, 4, 4])
    expect(at(d).includes(4)).toBe(false)
    expect(at(e)[0]).toBe(2)
    expect(at(f)[0]).toBeUndefined()
    const hosts = plan.rounds.flatMap((round) =>
      round.tables.flatMap((table) => table.seats.filter((seat) => seat.host)),
    )
    expect(hosts.map((seat) => seat.person.id)).toEqual([c, c, c])
  })

  test('rules that cannot hold end the search with the reason, people called by name', async () => {
    const meetingId = await chamber.meetingWith(people)
    const [a, b] = people
    const rules = [{ together: { personIds: [a, b] } }, { apart: { personIds: [a, b] } }]
    const { run } = await chamber.generate({ meetingId, rules })
    expect((await chamber.progress(run.id)).at(-1)).toMatchObject({ status: 'FAILED', planId: null })
    const query = 'query ($id: ID!) { node(id: $id) { ... on SeatingRun { status failure { code message } } } }'
    const { data } = await service.graphql(query, { id: run.id })
    expect(data.node.status).toBe('FAILED')
    expect(data.node.failure[0].message).toContain('Erna Betrieb')
    expect(JSON.stringify(data.node.failure)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('rules that name nobody, or nobody who comes, are refused with their place', async () => {
    const [stranger] = await chamber.people(1)
    const meetingId = await chamber.meetingWith(people)
    const rules = [
      { together: { personIds: [people[0], 'nonsense'] } },
      { host: { personId: stranger, table: 99 } },
      { pinned: { personId: people[1], table: 1, round: 4 } },
      { present: { personId: people[2], rounds: [1] } },
      { present: { personId: people[2], rounds: [2] } },
    ]
    const { run, userErrors } = await chamber.generate({ meetingId, rules })
    expect(run).toBeNull()
    expect(userErrors.map(({ path, code }: { path: string[]; code: string }) => `${code} ${path.join('.')}`)).toEqual([
      'UNKNOWN_PERSON input.rules.0.together.personIds.1',
      'NOT_COMING input.rules.1.host.personId',
      'INVALID input.rules.1.host.table',
      'INVALID input.rules.2.pinned.round',
      'INVALID input.rules.4.present.personId',
    ])
  })

  test('a closed meeting is history, and the next plan keeps those apart who met', async () => {
    const meetingId = await chamber.meetingWith(people.slice(0, 24), { rounds: 1 })
    const planId = await chamber.planned(meetingId, { seed: 1, steps: 50_000 })
    const first = await chamber.plan(planId)
    const closing = { meetingId, planId, expectedVersion: 2 }
    const closed = await chamber.close(closing)
    expect(closed).toMatchObject({ meeting: { status: 'HELD', version: 3 }, userErrors: [] })
    expect(await chamber.close(closing)).toEqual(closed)
    const met = pairs(first)
    expect(await service.db.encounter.count({ where: { round: 1 } })).toBe(met.size)

    const nextId = await chamber.meetingWith(people.slice(0, 24), { rounds: 1, ...inJanuary })
    const next = await chamber.plan(await chamber.planned(nextId, { seed: 1, steps: 50_000 }))
    const again = [...pairs(next)].filter((pair) => met.has(pair))
    expect(again.length).toBeLessThanOrEqual(met.size / 10)
  })

  test('a closed meeting is neither closed by another plan nor searched for again', async () => {
    const meetingId = await chamber.meetingWith(people.slice(0, 12), { rounds: 1 })
    const one = await chamber.planned(meetingId, { seed: 1, steps: 1_000 })
    const other = await chamber.planned(meetingId, { seed: 2, steps: 1_000 })
    expect(await chamber.close({ meetingId, planId: one, expectedVersion: 1 })).toMatchObject({
      meeting: { status: 'PLANNED', version: 2 },
      userErrors: [{ code: 'STALE' }],
    })
    await chamber.close({ meetingId, planId: one, expectedVersion: 2 })
    const refused = { userErrors: [{ code: 'NOT_PLANNED' }] }
    expect(await chamber.close({ meetingId, planId: other, expectedVersion: 3 })).toMatchObject(refused)
    expect(await chamber.generate({ meetingId })).toMatchObject({ run: null, ...refused })
    expect(await chamber.recordReplies({ meetingId, no: people.slice(0, 1), expectedVersion: 3 })).toMatchObject(
      refused,
    )
  })

  test('the same key starts no second search, another input with it is a conflict', async () => {
    const meetingId = await chamber.meetingWith(people)
    const input = { meetingId, steps: 1_000, idempotencyKey: 'once' }
    const [one, two] = await Promise.all([chamber.generate(input), chamber.generate(input)])
    expect(two.run.id).toBe(one.run.id)
    await chamber.progress(one.run.id)
    expect((await chamber.generate(input)).run).toMatchObject({ id: one.run.id, status: 'DONE' })
    expect(await chamber.generate({ ...input, steps: 2_000 })).toMatchObject({
      run: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] }],
    })
    const { data } = await service.graphql(plansOf, { id: meetingId })
    expect(data.node.plans.totalCount).toBe(1)
  })

  test('what does not exist or is out of range is a user error', async () => {
    const { meeting } = await chamber.createMeeting()
    const codes = async (answer: Promise<{ userErrors: { code: string; path: string[] }[] }>) =>
      (await answer).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(await codes(chamber.generate({ meetingId: 'nonsense' }))).toEqual(['NOT_FOUND input.meetingId'])
    expect(await codes(chamber.generate({ meetingId: people[0] }))).toEqual(['NOT_FOUND input.meetingId'])
    expect(await codes(chamber.generate({ meetingId: meeting.id }))).toEqual(['TOO_FEW_PEOPLE input.meetingId'])
    expect(await codes(chamber.generate({ meetingId: meeting.id, seed: -1, steps: 0, idempotencyKey: ' ' }))).toEqual([
      'INVALID input.seed',
      'INVALID input.steps',
      'INVALID input.idempotencyKey',
    ])
    expect(await codes(chamber.stop('nonsense'))).toEqual(['NOT_FOUND input.runId'])
    const closing = { meetingId: meeting.id, planId: meeting.id, expectedVersion: 1 }
    expect(await codes(chamber.close(closing))).toEqual(['NOT_FOUND input.planId'])
    const unknown = await chamber.follow('nonsense')
    expect(await unknown.text()).toContain('"code":"NOT_FOUND"')
  })

  test('a search is asked for with as many statements, however many people and encounters', async () => {
    const statements = async (meetingId: string, rules: readonly unknown[]) => {
      service.statements.length = 0
      const { run } = await chamber.generate({ meetingId, steps: endless, rules })
      const asked = service.statements.length
      await chamber.stop(run.id)
      return asked
    }
    const small = await chamber.meetingWith(people.slice(18), inJanuary)
    const large = await chamber.meetingWith(people, inJanuary)
    const apart = { apart: { personIds: people.slice(0, 2) } }
    expect(await statements(large, [apart])).toBe(await statements(small, []))
  })

  test('a plan is read with as many statements, however many plans, tables and people', async () => {
    const small = await chamber.meetingWith(people.slice(0, 8), { rounds: 1 })
    await chamber.planned(small, { steps: 100 })
    const large = await chamber.meetingWith(people)
    for (const seed of [1, 2]) await chamber.planned(large, { seed, steps: 100 })
    const statements = async (id: string) => {
      service.statements.length = 0
      const answer = await service.graphql(everything, { id })
      expect(answer.errors).toBeUndefined()
      return service.statements.length
    }
    expect(await statements(large)).toBe(await statements(small))
  })
})

const inJanuary = { startsAt: '2027-01-12T17:30:00+01:00', endsAt: '2027-01-12T20:00:00+01:00' }

const plansOf = 'query ($id: ID!) { node(id: $id) { ... on Meeting { plans(first: 1) { totalCount } } } }'

const everything = `query ($id: ID!) { node(id: $id) { ... on Meeting {
  plan { ...plan }
  plans(first: 5) { totalCount edges { node { ...plan } } }
  run { id plan { id } }
} } }
fragment plan on Plan {
  cost gap reasons { message }
  rounds { tables { terms { label cost } seats { person { id familyName member { firm } } } } }
}`

type Round = PlanAnswer['rounds'][number]

function seated(round: Round): string[] {
  return round.tables.flatMap(({ seats }) => seats.map(({ person }) => person.id))
}

function tableOf(round: Round, person: string): number | undefined {
  return round.tables.find(({ seats }) => seats.some((seat) => seat.person.id === person))?.number
}

function pairs(plan: PlanAnswer): Set<string> {
  const tables = plan.rounds.flatMap((round) =>
    round.tables.map(({ seats }) => seats.map(({ person }) => person.id).sort()),
  )
  return new Set(tables.flatMap((ids) => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => `${a} ${b}`))))
}
