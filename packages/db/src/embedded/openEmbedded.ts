import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { checkEngineVersion } from './checkEngineVersion.ts'
import { createFiles } from './createFiles.ts'
import { lockFolder } from './lockFolder.ts'
import { PGliteStream } from './PGliteStream.ts'
import { SharedBackend } from './SharedBackend.ts'

/** A PostgreSQL inside this process. */
export interface Embedded {
  readonly pool: pg.Pool
  /** The files of a database in memory as one archive, to open a copy from. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/**
 * Opens the embedded PostgreSQL (PGlite). Without `dir` it lives in memory and is gone on close.
 *
 * @param dir data folder, made when missing and locked for this process until close
 * @param from archive of another database to start with; for one in memory only
 * @throws Error when another process uses the folder, or another version of the engine made it
 */
export async function openEmbedded({ dir, from }: { dir?: string; from?: Blob } = {}): Promise<Embedded> {
  const unlock = dir === undefined ? () => {} : lockFolder(dir)
  try {
    const files = dir === undefined ? undefined : await prepareFiles(dir)
    // Loaded here and not above: whoever uses a real PostgreSQL does not pay for it in memory.
    const { PGlite } = await import('@electric-sql/pglite')
    const pglite = await PGlite.create({ dataDir: files, loadDataDir: from })
    const pool = sharedPool(new SharedBackend(pglite))
    return {
      pool,
      dump: () => pglite.dumpDataDir('none'),
      async close() {
        await pool.end()
        await pglite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The folder of the database files, which exists when this returns. */
async function prepareFiles(dir: string): Promise<string> {
  checkEngineVersion(dir)
  const files = path.join(dir, 'postgres')
  if (!existsSync(files)) await createFiles(dir)
  return files
}

/** A few clients, so that one in a transaction does not make the others wait before they can even queue. */
function sharedPool(backend: SharedBackend): pg.Pool {
  return new pg.Pool({
    stream: () => new PGliteStream(backend),
    user: 'postgres',
    database: 'postgres',
    max: 4,
    idleTimeoutMillis: 0,
  })
}
