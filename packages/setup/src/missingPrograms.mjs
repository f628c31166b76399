import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const debianPostgres = '/usr/lib/postgresql'

/**
 * What the tests need beside npm's packages and cannot find, each as a sentence that says how to get it.
 * @returns {string[]}
 */
export function missingPrograms() {
  const missing = []
  const browser = process.env.CHROMIUM || '/usr/bin/chromium'
  if (!existsSync(browser))
    missing.push(`The tests need Chromium, and there is no ${browser}: apt-get install chromium, or set CHROMIUM.`)
  if (!hasPostgres())
    missing.push('The tests need a PostgreSQL server, and none is installed: apt-get install postgresql')
  return missing
}

function hasPostgres() {
  const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : []
  const folders = [
    ...versions.map((version) => path.join(debianPostgres, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
  return folders.some((folder) => existsSync(path.join(folder, 'initdb')))
}
