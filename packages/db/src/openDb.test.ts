import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from './openDb.ts'
import { openTestDb } from './testing/openTestDb.ts'

describe.each(['embedded', 'postgres'] as const)('a database (%s)', (kind) => {
  let db: Db
  const heard: string[] = []

  beforeAll(async () => {
    db = await openTestDb(kind, { onSql: (sql) => heard.push(sql) })
  })
  afterAll(() => db.close())

  it('is migrated and empty', async () => {
    expect(db.kind).toBe(kind)
    expect(await db.prisma.member.count()).toBe(0)
  })

  it('keeps what Prisma writes', async () => {
    const trades = { tradeIds: ['A-27', 'B1-38'] }
    await db.prisma.member.create({ data: { externalId: 'B-1', firm: 'Müller & Söhne', ...trades } })
    expect(await db.prisma.member.findUnique({ where: { externalId: 'B-1' } })).toMatchObject(trades)
  })

  it('tells the listener every statement, by Prisma or by hand', async () => {
    heard.length = 0
    await db.prisma.member.count()
    await db.pool.query({ name: 'hand', text: 'SELECT 1 AS one' })
    expect(heard).toEqual([expect.stringContaining('COUNT'), 'SELECT 1 AS one'])
  })
})
