import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What the other process runs; plain JavaScript, so that it also works where this file is run from its source. */
const script = `
  const [engine, files] = process.argv.slice(1)
  require(engine).PGlite.create(files).then((pglite) => pglite.close())`

/**
 * Makes the files of a new embedded database in `dir`/postgres. Another process does it, because the memory that this
 * takes once (800 MB) would stay with ours; the finished files are renamed into place, so half a database is never seen.
 */
export async function createFiles(dir: string): Promise<void> {
  for (const name of readdirSync(dir))
    if (name.startsWith('postgres.')) rmSync(path.join(dir, name), { recursive: true })
  const draft = path.join(dir, `postgres.${process.pid}`)
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const child = spawn(process.execPath, ['-e', script, engine, draft], { stdio: ['ignore', 'ignore', 'pipe'] })
  const errors: Buffer[] = []
  child.stderr.on('data', (text) => errors.push(text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The database in ${dir} could not be made: ${Buffer.concat(errors)}`)
  renameSync(draft, path.join(dir, 'postgres'))
}
