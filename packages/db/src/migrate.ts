import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, in hex. */
  readonly checksum: string
}

interface Applied {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

/** The key Prisma Migrate locks with, so that both never work at once. */
const advisoryLock = 72707369

/** prisma/migrations: the same number of steps up from src and from dist. */
export const migrationsDir: string = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))

/**
 * Brings the database to the last migration and returns the names of those applied now. Each one is a transaction.
 * The record is kept as Prisma Migrate keeps it, so either may go on where the other stopped. Several processes may
 * start at once: one works, the others wait.
 *
 * @throws Error when a migration fails, failed earlier, was edited after it was applied, or is unknown to this program
 */
export async function migrate(pool: pg.Pool, dir: string = migrationsDir): Promise<string[]> {
  const migrations = readMigrations(dir)
  const client = await pool.connect()
  try {
    // A migration, and waiting for that of another process, may take as long as it takes.
    await client.query('SET statement_timeout = 0')
    await client.query(`SELECT pg_advisory_lock(${advisoryLock})`)
    await client.query(recordTable)
    const open = unapplied(migrations, await readRecord(client))
    for (const migration of open) await apply(client, migration)
    return open.map(({ name }) => name)
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${advisoryLock})`).catch(() => {})
    await client.query('RESET statement_timeout').catch(() => {})
    client.release()
  }
}

function readMigrations(dir: string): Migration[] {
  const entries = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = entries.map((entry) => entry.name).sort()
  return names.map((name) => {
    const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function readRecord(client: pg.PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}

function unapplied(migrations: readonly Migration[], record: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of record) {
    const migration = known.get(row.migration_name)
    if (!migration)
      throw new Error(
        `The database has the migration ${row.migration_name}, which this program does not know: it was used with a ` +
          'newer version. Start that one.',
      )
    if (row.finished_at === null)
      throw new Error(`The migration ${row.migration_name} began earlier and did not finish: restore the last backup.`)
    if (row.checksum !== migration.checksum)
      throw new Error(
        `The migration ${row.migration_name} was edited after it was applied: undo the edit and add a new migration.`,
      )
  }
  const done = new Set(record.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(recordRow, [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The migration ${name} failed and was undone: ${reason}`, { cause: error })
  }
}

const recordTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

const recordRow = `
  INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), now(), 1)`
