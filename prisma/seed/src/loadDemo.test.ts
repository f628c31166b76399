import type { Db } from '@tafelrunde/db'
import { openTestDb } from '@tafelrunde/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoNetwork } from './demoNetwork.ts'
import { loadDemo } from './loadDemo.ts'

const day = '2026-11-24'

describe.each(['embedded', 'postgres'] as const)('loadDemo (%s)', (kind) => {
  let db: Db

  beforeAll(async () => {
    db = await openTestDb(kind)
  })
  afterAll(() => db.close())

  const counts = async () => {
    const { member, person, meeting, reply, encounter, topic, topicPoll, topicBallot } = db.prisma
    return Promise.all([
      member.count(),
      person.count(),
      meeting.count(),
      reply.count(),
      encounter.count(),
      topic.count(),
      topicPoll.count(),
      topicBallot.count(),
    ])
  }

  it('writes the whole network once, even when two processes start at once', async () => {
    const { members, persons, meetings, replies, encounters, topics, polls, ballots } = demoNetwork({ seed: 1, day })
    const loaded = await Promise.all([loadDemo(db.prisma, { day }), loadDemo(db.prisma, { day })])
    expect(loaded.sort()).toEqual([false, true])
    const rows = [members, persons, meetings, replies, encounters, topics, polls, ballots]
    expect(await counts()).toEqual(rows.map(({ length }) => length))
  })

  it('writes nothing beside what is there already', async () => {
    await db.prisma.meeting.deleteMany()
    expect(await loadDemo(db.prisma, { day })).toBe(false)
    expect(await db.prisma.meeting.count()).toBe(0)
  })
})
