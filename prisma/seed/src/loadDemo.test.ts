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
    const { member, person, meeting, reply, encounter, topic } = db.prisma
    return Promise.all([
      member.count(),
      person.count(),
      meeting.count(),
      reply.count(),
      encounter.count(),
      topic.count(),
    ])
  }

  it('writes the whole network once, even when two processes start at once', async () => {
    const { members, persons, meetings, replies, encounters, topics } = demoNetwork({ seed: 1, day })
    const loaded = await Promise.all([loadDemo(db.prisma, { day }), loadDemo(db.prisma, { day })])
    expect(loaded.sort()).toEqual([false, true])
    expect(await counts()).toEqual([members, persons, meetings, replies, encounters, topics].map((rows) => rows.length))
  })

  it('writes nothing beside what is there already', async () => {
    await db.prisma.meeting.deleteMany()
    expect(await loadDemo(db.prisma, { day })).toBe(false)
    expect(await db.prisma.meeting.count()).toBe(0)
  })
})
