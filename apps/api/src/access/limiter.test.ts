import { openTestDb } from '@tafelrunde/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLimiter } from './limiter.ts'

describe.each(['embedded', 'postgres'] as const)('counting requests (%s)', (kind) => {
  let db: Awaited<ReturnType<typeof openTestDb>>
  const statements: string[] = []
  beforeAll(async () => {
    db = await openTestDb(kind, { onSql: (sql) => statements.push(sql) })
  })
  beforeEach(async () => {
    await db.prisma.rateLimit.deleteMany()
    statements.length = 0
  })
  afterAll(() => db.close())

  test('as many pass as the limit says, and each is told how many are left', async () => {
    const limiter = createLimiter(db.prisma)
    const counts = []
    for (let at = 0; at < 5; at++) counts.push(await limiter.count('a', { requests: 3, seconds: 60 }))
    expect(counts.map(({ remaining, exceeded }) => [remaining, exceeded])).toEqual([
      [2, false],
      [1, false],
      [0, false],
      [0, true],
      [0, true],
    ])
    expect(counts.every(({ secondsLeft }) => secondsLeft >= 1 && secondsLeft <= 60)).toBe(true)
    expect((await limiter.count('b', { requests: 3, seconds: 60 })).remaining).toBe(2)
  })

  test('when the window is over counting begins anew', async () => {
    const limiter = createLimiter(db.prisma)
    const limit = { requests: 1, seconds: 60 }
    expect((await limiter.count('a', limit)).exceeded).toBe(false)
    expect((await limiter.count('a', limit)).exceeded).toBe(true)
    await db.prisma.rateLimit.updateMany({ data: { resetAt: new Date(0) } })
    expect((await limiter.count('a', limit)).exceeded).toBe(false)
  })

  test('several processes at once never let more pass than the limit, and hardly fewer', async () => {
    const limiters = [createLimiter(db.prisma), createLimiter(db.prisma), createLimiter(db.prisma)]
    const limit = { requests: 400, seconds: 60 }
    const counts = await Promise.all(Array.from({ length: 900 }, (_, at) => limiters[at % 3]!.count('a', limit)))
    expect(counts.filter(({ exceeded }) => !exceeded)).toHaveLength(400)
  })

  test('a large limit is counted ahead, so that a hundred requests write once', async () => {
    const limiter = createLimiter(db.prisma)
    for (let at = 0; at < 100; at++) await limiter.count('a', { requests: 10_000, seconds: 60 })
    expect(statements).toHaveLength(1)
    expect((await limiter.count('a', { requests: 10_000, seconds: 60 })).remaining).toBe(9_899)
  })
})
