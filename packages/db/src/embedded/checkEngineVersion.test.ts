import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkEngineVersion, engineVersion } from './checkEngineVersion.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'tafelrunde-version-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function madeBy(version: string): void {
  mkdirSync(path.join(dir, 'postgres'))
  writeFileSync(path.join(dir, 'engine-version'), `${version}\n`)
}

it('writes the version beside a new database', () => {
  checkEngineVersion(dir)
  expect(readFileSync(path.join(dir, 'engine-version'), 'utf8')).toBe(`${engineVersion()}\n`)
})

it('accepts a database made by another patch version', () => {
  madeBy('0.5.1')
  expect(() => checkEngineVersion(dir, '0.5.16')).not.toThrow()
})

it('refuses a database made by another version, naming both and the way out', () => {
  madeBy('0.4.3')
  expect(() => checkEngineVersion(dir, '0.5.16')).toThrow(
    `The database in ${dir} was made by engine 0.4.3, this program has 0.5.16 and cannot read it: start it with the ` +
      'program version that made it, or choose an empty folder with DATA_DIR.',
  )
})

it('refuses a database of unknown origin', () => {
  mkdirSync(path.join(dir, 'postgres'))
  expect(() => checkEngineVersion(dir)).toThrow('was made by engine unknown')
})
