import { openTestDb } from '@tafelrunde/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, once } from './idempotency.ts'

describe.each(['embedded', 'postgres'] as const)('what is done once (%s)', (kind) => {
  let db: Awaited<ReturnType<typeof openTestDb>>
  beforeAll(async () => {
    db = await openTestDb(kind)
  })
  afterAll(() => db.close())

  let count = 0
  const done = async () => ({ count: ++count, userErrors: [] as string[] })
  const asking = (key: string, input: unknown = {}): Asking => ({ userId: 'frieda', operation: 'test', key, input })

  test('the same asking is answered as before, in whatever order its input is written', async () => {
    const first = await once(db.prisma, asking('a', { x: 1, y: [{ p: 2, q: 3 }] }), done)
    const again = await once(db.prisma, asking('a', { y: [{ q: 3, p: 2 }], x: 1 }), done)
    expect(again).toEqual(first)
  })

  test('another input with the key is a conflict, in lists the order counts', async () => {
    await once(db.prisma, asking('b', { x: [1, 2] }), done)
    expect(await once(db.prisma, asking('b', { x: [2, 1] }), done)).toBeNull()
  })

  test('other users and other operations have keys of their own', async () => {
    const first = await once(db.prisma, asking('c'), done)
    const others = [{ userId: 'karl' }, { operation: 'other' }].map((other) => ({ ...asking('c'), ...other }))
    for (const other of others) expect(await once(db.prisma, other, done)).not.toEqual(first)
  })

  test('ten at the same time are done once', async () => {
    const before = count
    const answers = await Promise.all(Array.from({ length: 10 }, () => once(db.prisma, asking('d'), done)))
    expect(new Set(answers.map((answer) => answer?.count))).toEqual(new Set([before + 1]))
  })

  test('a failure or a user error leaves the key free', async () => {
    await expect(once(db.prisma, asking('e'), () => Promise.reject(new Error('power cut')))).rejects.toThrow(
      'power cut',
    )
    const refused = await once(db.prisma, asking('e'), async () => ({ count: 0, userErrors: ['too few'] }))
    expect(refused).toEqual({ count: 0, userErrors: ['too few'] })
    expect((await once(db.prisma, asking('e', { mended: true }), done))?.userErrors).toEqual([])
  })
})
