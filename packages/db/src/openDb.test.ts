import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate } from './migrate.ts'
import { type Db, openDb } from './openDb.ts'
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

describe('openDb', () => {
  it('says in one sentence that a server does not answer, without the password', async () => {
    const opening = openDb({ url: 'postgres://anna:geheim@127.0.0.1:1/chamber' })
    await expect(opening).rejects.toThrow(
      'PostgreSQL at postgres://anna:***@127.0.0.1:1/chamber cannot be used: connect ECONNREFUSED 127.0.0.1:1. Check DATABASE_URL.',
    )
  })

  it('lets no statement take longer than half a minute, or than the address says', async () => {
    const usual = await openTestDb('postgres')
    const short = await openDb({ url: `${inject('postgresUrl')}?statement_timeout=20` })
    try {
      await migrate(usual.pool)
      expect((await usual.pool.query('SHOW statement_timeout')).rows).toEqual([{ statement_timeout: '30s' }])
      await expect(short.pool.query('SELECT pg_sleep(20)')).rejects.toMatchObject({ code: '57014' })
      expect((await short.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    } finally {
      await Promise.all([usual.close(), short.close()])
    }
  })

  it('keeps every acknowledged row when the process is killed', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'tafelrunde-killed-'))
    const acknowledged = await writeUntilKilled(dir, 40)
    const { pool, close } = await openDb({ dir })
    const { rows } = await pool.query<{ n: number }>('SELECT n FROM row ORDER BY n')
    await close()
    rmSync(dir, { recursive: true })
    expect(acknowledged.length).toBeGreaterThanOrEqual(40)
    expect(rows.map(({ n }) => n)).toEqual(expect.arrayContaining(acknowledged))
  })
})

const writer = `
  import { openEmbedded } from ${JSON.stringify(fileURLToPath(new URL('./embedded/openEmbedded.ts', import.meta.url)))}
  const { pool } = await openEmbedded({ dir: process.env.DIR })
  await pool.query('CREATE TABLE row (n int)')
  for (let n = 0; ; n++) {
    await pool.query('INSERT INTO row VALUES ($1)', [n])
    console.log(n)
  }`

/** The numbers that another process reported as written before kill -9, at least `count` of them. */
async function writeUntilKilled(dir: string, count: number): Promise<number[]> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', writer]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DIR: dir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const reported: number[] = []
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    reported.push(...text.trim().split('\n').map(Number))
    if (reported.length >= count) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return reported
}
