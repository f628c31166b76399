import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * The files of an embedded database can be read only by the engine that made them: its version is written beside them.
 * Patch versions share their format (one PostgreSQL), so major and minor must agree.
 *
 * @param dir the data folder; its subfolder `postgres` holds the files
 * @throws Error naming the folder, both versions and the way out
 */
export function checkEngineVersion(dir: string, engine = engineVersion()): void {
  const file = path.join(dir, 'engine-version')
  if (!existsSync(path.join(dir, 'postgres'))) {
    writeFileSync(file, `${engine}\n`)
    return
  }
  const made = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown'
  if (minor(made) === minor(engine)) return
  throw new Error(
    `The database in ${dir} was made by engine ${made}, this program has ${engine} and cannot read it: ` +
      'start it with the program version that made it, or choose an empty folder with DATA_DIR.',
  )
}

/** The version of the installed PGlite, which does not export it. */
export function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(entry), '../package.json'), 'utf8'))
  return version
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}
