import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import type { Db } from './openDb.ts'
import { openTestDb } from './testing/openTestDb.ts'

describe.each(['embedded', 'postgres'] as const)('migrate (%s)', (kind) => {
  let db: Db
  let dir: string

  beforeAll(async () => {
    db = await openTestDb(kind)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'tafelrunde-migrations-'))
    await db.pool.query('DROP TABLE IF EXISTS shelf, _prisma_migrations')
    write('1_shelf', 'CREATE TABLE shelf (id int)')
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  function write(name: string, sql: string): void {
    mkdirSync(path.join(dir, name), { recursive: true })
    writeFileSync(path.join(dir, name, 'migration.sql'), sql)
  }

  it('applies what is new, in order, and nothing twice', async () => {
    write('2_height', 'ALTER TABLE shelf ADD height int; ALTER TABLE shelf ADD width int')
    expect(await migrate(db.pool, dir)).toEqual(['1_shelf', '2_height'])
    write('3_rows', 'INSERT INTO shelf VALUES (1, 2, 3)')
    expect(await migrate(db.pool, dir)).toEqual(['3_rows'])
    expect(await migrate(db.pool, dir)).toEqual([])
    expect((await db.pool.query('SELECT * FROM shelf')).rows).toEqual([{ id: 1, height: 2, width: 3 }])
  })

  it('undoes a migration that fails and names it', async () => {
    write('2_broken', 'ALTER TABLE shelf ADD height int; ALTER TABLE nowhere ADD width int')
    await expect(migrate(db.pool, dir)).rejects.toThrow(
      'The migration 2_broken failed and was undone: relation "nowhere" does not exist',
    )
    write('2_broken', 'ALTER TABLE shelf ADD height int')
    expect(await migrate(db.pool, dir)).toEqual(['2_broken'])
  })

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate(db.pool, dir)
    write('1_shelf', 'CREATE TABLE shelf (id bigint)')
    await expect(migrate(db.pool, dir)).rejects.toThrow('The migration 1_shelf was edited after it was applied')
  })

  it('refuses a database that is newer than the program', async () => {
    write('2_future', 'SELECT 1')
    await migrate(db.pool, dir)
    rmSync(path.join(dir, '2_future'), { recursive: true })
    await expect(migrate(db.pool, dir)).rejects.toThrow('has the migration 2_future, which this program does not know')
  })

  it('refuses to go on after one that Prisma Migrate left unfinished', async () => {
    await migrate(db.pool, dir)
    await db.pool.query('UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(db.pool, dir)).rejects.toThrow('The migration 1_shelf began earlier and did not finish')
  })
})

it('applies each migration once when several processes start at once', async () => {
  const db = await openTestDb('postgres')
  await db.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(db.pool)))
  expect(applied.flat()).toEqual(await migratedNames(db))
  await db.close()
})

async function migratedNames({ pool }: Db): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name',
  )
  return rows.map(({ name }) => name)
}
