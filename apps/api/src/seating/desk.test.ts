import { openTestDb } from '@tafelrunde/db/testing'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSeatingDesk, type SeatingDesk, type SeatingProgress } from './desk.ts'
import type { SearchJob } from './worker.ts'

const clock = () => new Date('2026-11-24T12:00:00Z')
const log = pino({ level: 'silent' })

describe.each(['embedded', 'postgres'] as const)('the desk (%s)', (kind) => {
  let db: Awaited<ReturnType<typeof openTestDb>>
  let desk: SeatingDesk
  let job: SearchJob
  let meetingId: string
  beforeAll(async () => {
    db = await openTestDb(kind)
    desk = openSeatingDesk({ db: db.prisma, clock, log })
    const data = Array.from({ length: 12 }, (_, at) => ({ externalId: `${at}`, firm: `Betrieb ${at}` }))
    const members = await db.prisma.member.createManyAndReturn({ data })
    const people = await db.prisma.person.createManyAndReturn({
      data: members.map(({ id }) => ({ memberId: id, givenName: 'Erna', familyName: 'Beispiel' })),
    })
    const input = { people: people.map(({ id }) => ({ id, trades: ['A-27'] })), day: '2026-12-01' }
    job = { input: { ...input, tableSize: { wanted: 6 } }, seed: 1, steps: 2_000_000_000 }
    const meeting = { title: 'Tafelrunde', startsAt: clock(), endsAt: clock() }
    meetingId = (await db.prisma.meeting.create({ data: meeting })).id
  })
  afterAll(async () => {
    await desk.close()
    await db.close()
  })

  async function writeRun(): Promise<{ id: string; meetingId: string }> {
    const { id } = await db.prisma.seatingRun.create({ data: { meetingId, seed: 1, steps: job.steps } })
    return { id, meetingId }
  }

  test('whoever stops following frees their place, also while nothing happens', async () => {
    const run = await writeRun()
    desk.start(run, job)
    const first = desk.follow(run.id)
    const second = desk.follow(run.id)
    expect((await first?.next())?.value).toMatchObject({ runId: run.id, status: 'RUNNING' })
    await second?.next()
    expect(desk.followers(run.id)).toBe(2)
    const waiting = Promise.all([second?.next(), second?.next(), second?.next()])
    await second?.return?.()
    expect((await waiting).at(-1)).toEqual({ done: true, value: undefined })
    expect(desk.followers(run.id)).toBe(1)
    await desk.stop(run.id)
    const heard: SeatingProgress[] = []
    for await (const progress of first ?? []) heard.push(progress)
    expect(heard.at(-1)).toMatchObject({ status: 'STOPPED' })
    expect(desk.followers(run.id)).toBe(0)
    expect(desk.follow(run.id)).toBeNull()
  })

  test('closing stores the best plan of what runs', async () => {
    const closing = openSeatingDesk({ db: db.prisma, clock, log })
    await closing.ready
    const run = await writeRun()
    closing.start(run, job)
    await closing.close()
    const stored = await db.prisma.seatingRun.findUniqueOrThrow({
      where: { id: run.id },
      include: { plan: { include: { tables: { include: { seats: true } } } } },
    })
    expect(stored).toMatchObject({ status: 'STOPPED', finishedAt: clock() })
    expect(stored.plan?.tables.flatMap(({ seats }) => seats)).toHaveLength(3 * 12)
  })

  test('a crashed search is a failed run with a sentence', async () => {
    const run = await writeRun()
    desk.start(run, { ...job, input: { ...job.input, day: 'tomorrow' } })
    const heard: SeatingProgress[] = []
    for await (const progress of desk.follow(run.id) ?? []) heard.push(progress)
    expect(heard.at(-1)).toMatchObject({ status: 'FAILED', planId: null })
    expect(await failureOf(run.id)).toEqual({ status: 'FAILED', code: 'SEARCH_CRASHED' })
  })

  test('a plan that cannot be stored, as somebody is gone, is a failed run and no half a plan', async () => {
    const run = await writeRun()
    const gone = { id: '00000000-0000-7000-8000-000000000000', trades: [] }
    desk.start(run, { ...job, steps: 10, input: { ...job.input, people: [gone, ...job.input.people] } })
    const plans = await db.prisma.plan.count()
    const heard: SeatingProgress[] = []
    for await (const progress of desk.follow(run.id) ?? []) heard.push(progress)
    expect(heard.at(-1)).toMatchObject({ status: 'FAILED', planId: null })
    expect(await failureOf(run.id)).toEqual({ status: 'FAILED', code: 'PLAN_NOT_STORED' })
    expect(await db.prisma.plan.count()).toBe(plans)
  })

  test('runs that a dead process left behind are ended at the next start', async () => {
    const run = await writeRun()
    await openSeatingDesk({ db: db.prisma, clock, log }).ready
    expect(await failureOf(run.id)).toEqual({ status: 'FAILED', code: 'SEARCH_INTERRUPTED' })
  })

  async function failureOf(id: string) {
    const { status, failure } = await db.prisma.seatingRun.findUniqueOrThrow({ where: { id } })
    return { status, code: (failure as { code: string }[] | null)?.[0]?.code }
  }
})
