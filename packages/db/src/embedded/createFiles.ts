import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What the other process runs; plain JavaScript, so that it also works where this file is run from its source. */
const script = `
  const [engine, files] = process.argv.slice(1)
  process.stdin.on('end', () => process.exit(1)).resume() // we were killed: nobody waits for the files
  require(engine).PGlite.create(files).then((pglite) => pglite.close()).then(() => process.exit(0))`

/**
 * Makes the files of a new embedded database in `dir`/postgres. Another process does it, because the memory that this
 * takes once (800 MB) would stay with ours; the finished files are renamed into place, so half a database is never seen.
 */
export async function createFiles(dir: string): Promise<void> {
  const draft = path.join(dir, `postgres.${randomUUID()}`)
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const child = spawn(process.execPath, ['-e', script, engine, draft], { stdio: ['pipe', 'ignore', 'pipe'] })
  const errors: Buffer[] = []
  child.stderr.on('data', (text) => errors.push(text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The database in ${dir} could not be made: ${Buffer.concat(errors)}`)
  await rename(draft, path.join(dir, 'postgres'))
  await sweepDrafts(dir)
}

/** What killed first starts left. Their other process may have written on for some seconds; by now it is gone too. */
async function sweepDrafts(dir: string): Promise<void> {
  const drafts = (await readdir(dir)).filter((name) => name.startsWith('postgres.'))
  for (const draft of drafts) await rm(path.join(dir, draft), { recursive: true, maxRetries: 5, retryDelay: 500 })
}
