import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

// Plain JavaScript: the check of what is missing runs before anything is installed.

export const postgresMissing = 'The tests need a PostgreSQL server, and none is installed: apt-get install postgresql'

/**
 * The folder of PostgreSQL's own programs (initdb, postgres), undefined when there is none. Debian keeps them out of
 * PATH, one folder per version; the newest is taken.
 *
 * @param {string} [searchPath] as in PATH
 * @param {string} [debian]
 * @returns {string | undefined}
 */
export function findPostgres(searchPath = process.env.PATH ?? '', debian = '/usr/lib/postgresql') {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...searchPath.split(path.delimiter)]
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')))
}
