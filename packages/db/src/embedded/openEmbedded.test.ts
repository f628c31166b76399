import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Embedded, openEmbedded } from './openEmbedded.ts'

describe('the pool of an embedded database', () => {
  let embedded: Embedded
  let pool: pg.Pool

  beforeAll(async () => {
    embedded = await openEmbedded()
    pool = embedded.pool
    await pool.query('CREATE TABLE note (id int PRIMARY KEY, text text NOT NULL)')
  })
  beforeEach(() => pool.query('TRUNCATE note'))
  afterAll(() => embedded.close())

  const ids = async () => (await pool.query<{ id: number }>('SELECT id FROM note ORDER BY id')).rows.map(({ id }) => id)

  it('answers each of 300 concurrent operations with its own result', async () => {
    const numbers = Array.from({ length: 300 }, (_, i) => i)
    const echoed = await Promise.all(
      numbers.map(async (i) => {
        if (i % 3 === 0) await pool.query('INSERT INTO note VALUES ($1, $2)', [i, `note ${i}`])
        const { rows } = await pool.query('SELECT $1::int AS i, repeat($2, $1::int) AS text', [i, 'ä'])
        return rows[0]
      }),
    )
    expect(echoed).toEqual(numbers.map((i) => ({ i, text: 'ä'.repeat(i) })))
    expect(await ids()).toEqual(numbers.filter((i) => i % 3 === 0))
  })

  it('hides an open transaction from the other clients until it commits', async () => {
    const writer = await pool.connect()
    await writer.query('BEGIN')
    await writer.query("INSERT INTO note VALUES (1, 'open')")
    const seen = ids()
    await writer.query("INSERT INTO note VALUES (2, 'open')")
    await writer.query('COMMIT')
    writer.release()
    expect(await seen).toEqual([1, 2])
  })

  it('rolls back after an error in a transaction and goes on', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query("INSERT INTO note VALUES (1, 'lost')")
    await expect(client.query("INSERT INTO note VALUES (1, 'twice')")).rejects.toThrow('duplicate key')
    await expect(client.query('SELECT 1')).rejects.toThrow('transaction is aborted')
    await client.query('ROLLBACK')
    client.release()
    expect(await ids()).toEqual([])
  })

  it('undoes what a client left open that was destroyed in mid-transaction', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query("INSERT INTO note VALUES (1, 'lost')")
    client.release(true)
    expect(await ids()).toEqual([])
  })

  it('undoes what a client left open that said goodbye in mid-transaction', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query("INSERT INTO note VALUES (1, 'lost')")
    client.release(new Error('gone'))
    await pool.query("INSERT INTO note VALUES (2, 'kept')")
    expect(await ids()).toEqual([2])
  })

  it('keeps prepared statements of the same name apart', async () => {
    const [one, two] = [await pool.connect(), await pool.connect()]
    const named = (text: string) => ({ name: 'same', text })
    expect((await one.query(named('SELECT 1 AS n'))).rows).toEqual([{ n: 1 }])
    expect((await two.query(named('SELECT 2 AS n'))).rows).toEqual([{ n: 2 }])
    expect((await one.query(named('SELECT 1 AS n'))).rows).toEqual([{ n: 1 }])
    one.release(true)
    two.release(true)
    expect((await pool.query('SELECT name FROM pg_prepared_statements')).rows).toEqual([])
  })

  it('carries a large answer whole', async () => {
    const { rows } = await pool.query("SELECT repeat('x', 3000000) AS text")
    expect(rows[0].text.length).toBe(3_000_000)
  })

  it('opens a copy from a dump', async () => {
    await pool.query("INSERT INTO note VALUES (7, 'copied')")
    const copy = await openEmbedded({ from: await embedded.dump() })
    await pool.query('TRUNCATE note')
    expect((await copy.pool.query('SELECT id FROM note')).rows).toEqual([{ id: 7 }])
    await copy.close()
  })
})

describe('an embedded database in a folder', () => {
  let dir: string
  beforeEach(() => {
    dir = path.join(mkdtempSync(path.join(tmpdir(), 'tafelrunde-embedded-')), 'data')
  })
  afterEach(() => rmSync(path.dirname(dir), { recursive: true }))

  it('is there again after it was closed, and belongs to one opener at a time', async () => {
    const first = await openEmbedded({ dir })
    await first.pool.query('CREATE TABLE note AS SELECT 1 AS id')
    await expect(openEmbedded({ dir })).rejects.toThrow(`The folder ${dir} is in use by process ${process.pid}`)
    await first.close()
    const second = await openEmbedded({ dir })
    expect((await second.pool.query('SELECT id FROM note')).rows).toEqual([{ id: 1 }])
    await second.close()
  })

  it('sweeps away what a killed first start left half made', async () => {
    mkdirSync(path.join(dir, 'postgres.1'), { recursive: true })
    const embedded = await openEmbedded({ dir })
    await embedded.close()
    expect(readdirSync(dir).sort()).toEqual(['engine-version', 'lock.1', 'postgres'])
  })

  it('gives the folder back when it cannot be opened', async () => {
    mkdirSync(path.join(dir, 'postgres'), { recursive: true })
    await expect(openEmbedded({ dir })).rejects.toThrow('was made by engine unknown')
    await expect(openEmbedded({ dir })).rejects.toThrow('was made by engine unknown')
  })
})
