import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled, refuseOldNode } from './prepare.mjs'

describe('refuseOldNode', () => {
  it.each(['18.20.4', '20.18.3'])('refuses %s and names what is needed', (version) => {
    expect(() => refuseOldNode(version)).toThrow(`Node 20.19 or newer is needed, this is ${version}.`)
  })

  it.each(['20.19.0', '22.0.0', '24.21.0'])('takes %s', (version) => {
    expect(() => refuseOldNode(version)).not.toThrow()
  })
})

describe('isInstalled', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'tafelrunde-installed-'))
    mkdirSync(path.join(dir, 'node_modules'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  const wanted = {
    '': { version: '1.0.0' },
    'packages/core': { version: '0.1.0' },
    'node_modules/@tafelrunde/core': { link: true },
    'node_modules/pg': { version: '8.1.0' },
    'node_modules/fsevents': { version: '2.0.0', optional: true },
    'packages/core/node_modules/pg': { version: '7.0.0' },
  }
  const write = (file: string, packages: object) => writeFileSync(path.join(dir, file), JSON.stringify({ packages }))
  const installed = (packages: object) => {
    write('package-lock.json', wanted)
    write('node_modules/.package-lock.json', packages)
    return isInstalled(dir)
  }

  it('is true when every version of the lock file is there, but for optional ones of other systems', () => {
    const { 'node_modules/fsevents': _, ...present } = wanted
    expect(installed(present)).toBe(true)
  })

  it('is false when a package is missing, also one nested in a workspace', () => {
    const { 'packages/core/node_modules/pg': _, ...present } = wanted
    expect(installed(present)).toBe(false)
  })

  it('is false when a version differs', () => {
    expect(installed({ ...wanted, 'node_modules/pg': { version: '8.0.9' } })).toBe(false)
  })

  it('is false when a new workspace is not linked yet', () => {
    const { 'node_modules/@tafelrunde/core': _, ...present } = wanted
    expect(installed(present)).toBe(false)
  })

  it('is false when nothing was installed', () => {
    expect(isInstalled(dir)).toBe(false)
  })
})
