import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { killLeftovers } from './killLeftovers.mjs'

it('ends what inherited the folder for temporary files, and says what it was', async () => {
  const scratch = '/nowhere/of-this-test'
  const env = { ...process.env, TMPDIR: scratch }
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', 'left behind'], { env })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  expect(killLeftovers(`${scratch}-2`)).toEqual([])
  expect(killLeftovers(scratch)).toEqual([expect.stringMatching(new RegExp(`^${child.pid} .+ left behind$`))])
  expect(await ended).toEqual([null, 'SIGKILL'])
})
