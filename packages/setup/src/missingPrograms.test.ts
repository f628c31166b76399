import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findPostgres } from '../../db/src/testing/findPostgres.mjs'
import { missingPrograms } from './missingPrograms.mjs'

it('says how to get a browser and a database that are not there', () => {
  expect(missingPrograms('/nowhere/chromium', '')).toEqual([
    'The tests need Chromium, and there is no /nowhere/chromium: apt-get install chromium, or set CHROMIUM.',
    'The tests need a PostgreSQL server, and none is installed: apt-get install postgresql',
  ])
})

it('misses nothing where both are', () => {
  expect(missingPrograms(process.execPath, '/somewhere')).toEqual([])
})

it("finds Debian's newest PostgreSQL first, then one in the search path, else none", () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'tafelrunde-find-'))
  const place = (...folders: string[]) => {
    mkdirSync(path.join(dir, ...folders), { recursive: true })
    writeFileSync(path.join(dir, ...folders, 'initdb'), '')
    return path.join(dir, ...folders)
  }
  const inPath = place('bin')
  expect(findPostgres(inPath, path.join(dir, 'debian'))).toBe(inPath)
  place('debian', '9', 'bin')
  const newest = place('debian', '15', 'bin')
  expect(findPostgres(inPath, path.join(dir, 'debian'))).toBe(newest)
  expect(findPostgres('', path.join(dir, 'none'))).toBe(undefined)
  rmSync(dir, { recursive: true })
})
