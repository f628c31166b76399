import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from './lockFolder.ts'
import { processBirth } from './processBirth.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'tafelrunde-lock-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const holder = `
  import { lockFolder } from ${JSON.stringify(fileURLToPath(new URL('./lockFolder.ts', import.meta.url)))}
  process.stdin.once('data', () => {
    try {
      lockFolder(process.env.DIR)
      console.log('held')
    } catch (error) {
      console.log(error.message)
    }
  })`

/** Another process that tries to take the folder when told so, and keeps it while it lives. */
async function start() {
  const args = ['--import', 'tsx', '--input-type=module', '-e', holder]
  const child = spawn(process.execPath, args, { env: { ...process.env, DIR: dir }, stdio: ['pipe', 'pipe', 'inherit'] })
  return {
    pid: child.pid,
    async take(): Promise<string> {
      child.stdin.write('go\n')
      const [answer] = await once(child.stdout, 'data')
      return String(answer).trim()
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

it('refuses the folder of a living process with its pid and the way out', () => {
  const unlock = lockFolder(dir)
  expect(() => lockFolder(dir)).toThrow(`The folder ${dir} is in use by process ${process.pid}: stop that one first`)
  unlock()
})

it('says what to do about a folder that cannot be one', () => {
  const file = path.join(dir, 'file')
  writeFileSync(file, '')
  expect(() => lockFolder(path.join(file, 'data'))).toThrow(
    `The folder ${file}/data cannot be used (ENOTDIR): choose another one with DATA_DIR, on a local disk.`,
  )
})

it('lets the folder go, and be taken again, without a heap of files', () => {
  for (let round = 0; round < 5; round++) lockFolder(dir)()
  const unlock = lockFolder(dir)
  expect(readdirSync(dir)).toHaveLength(1)
  unlock()
})

it('takes over from a process that was killed', async () => {
  const other = await start()
  expect(await other.take()).toBe('held')
  expect(() => lockFolder(dir)).toThrow(`is in use by process ${other.pid}`)
  await other.kill()
  lockFolder(dir)()
})

it('is not fooled by a pid that was given again', () => {
  const reused = { pid: process.ppid, birth: 'some other boot 1' }
  expect(processBirth(process.ppid)).not.toBe(reused.birth)
  writeFileSync(path.join(dir, 'lock.3'), JSON.stringify(reused))
  lockFolder(dir)()
})

it('gives the folder to exactly one of several that take over at once', async () => {
  for (let round = 0; round < 2; round++) {
    const dead = { pid: 2 ** 22 + 1, birth: null }
    writeFileSync(path.join(dir, `lock.${100 * (round + 1)}`), JSON.stringify(dead))
    const others = await Promise.all(Array.from({ length: 4 }, start))
    const answers = await Promise.all(others.map((other) => other.take()))
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
    expect(answers.filter((answer) => answer.includes('is in use by process'))).toHaveLength(3)
    await Promise.all(others.map((other) => other.kill()))
  }
})
