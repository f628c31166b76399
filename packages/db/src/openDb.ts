import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { openEmbedded } from './embedded/openEmbedded.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { listenToSql } from './listenToSql.ts'

export interface Db {
  readonly kind: 'postgres' | 'embedded'
  readonly prisma: PrismaClient
  /** For statements written by hand; shares its connections with `prisma`. */
  readonly pool: pg.Pool
  /** Ends all connections, stops the embedded database and gives its folder back. */
  close(): Promise<void>
}

export interface DbOptions {
  /** A postgres:// address; when absent the embedded database is opened. */
  readonly url?: string
  /** Data folder of the embedded database; when absent too, it lives in memory. */
  readonly dir?: string
  /** Hears the text of every statement sent to the database, BEGIN and COMMIT too. */
  readonly onSql?: (sql: string) => void
}

/**
 * Milliseconds: for reaching the server and for waiting until one of the connections is free; and for one statement,
 * which the server then breaks off. `?statement_timeout=…` in the address says otherwise.
 */
const limits = { connectionTimeoutMillis: 15_000, statement_timeout: 30_000 }

/**
 * Opens PostgreSQL at `url`, or the embedded one. It is not migrated: see `migrate`.
 *
 * @throws Error when the server does not answer, or the folder is in use or of another engine version
 */
export async function openDb({ url, dir, onSql }: DbOptions = {}): Promise<Db> {
  if (url === undefined) {
    const { pool, close } = await openEmbedded({ dir })
    return assembleDb('embedded', pool, close, onSql)
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, ...limits })
  const db = assembleDb('postgres', pool, () => pool.end(), onSql)
  await refuseUnusable(pool, url)
  return db
}

/** The Prisma client and the listener on a pool; `stop` ends the pool and what is behind it. */
export function assembleDb(
  kind: Db['kind'],
  pool: pg.Pool,
  stop: () => Promise<void>,
  onSql?: (sql: string) => void,
): Db {
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  if (onSql) listenToSql(pool, onSql)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Milliseconds. Behind the one backend of the embedded database others may be in line for longer than the usual two seconds.
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })
  return {
    kind,
    prisma,
    pool,
    async close() {
      await prisma.$disconnect()
      await stop()
    },
  }
}

async function refuseUnusable(pool: pg.Pool, url: string): Promise<void> {
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await pool.end()
    const text = `PostgreSQL at ${withoutPassword(url)} cannot be used: ${reason(error)}. Check DATABASE_URL.`
    throw new Error(text, { cause: error })
  }
}

/** node-postgres gives an AggregateError without a message when every address of a host refuses. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : String(error)
}

function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@]*):[^@]*@/, '$1:***@')
}
