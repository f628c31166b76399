import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../src/server.ts', import.meta.url))
const running = new Set<ChildProcess>()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tafelrunde-server-'))
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The program as a process of its own, from its sources. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@tafelrunde/source', program], {
    env: { PATH: process.env.PATH, PORT: '0', DEMO: '0', DATA_DIR: path.join(folder, 'data'), ...env },
  })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  ended.then(() => running.delete(child))
  return {
    said,
    ended,
    stop: (signal: NodeJS.Signals) => child.kill(signal),
    /** The sign-in link, printed last. */
    async ready(): Promise<URL> {
      const link = () => /sign in +(\S+)\n.*anmelden\)/.exec(said.out)?.[1]
      while (!link() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50))
      if (!link()) throw new Error(`It ended without being ready:\n${said.out}${said.err}`)
      return new URL(link()!)
    },
  }
}

// Each start loads everything from its sources: on a busy machine that takes its time.
describe('the program', { timeout: 300_000 }, () => {
  test('starts on an empty folder, says what it does, signs staff in, and ends cleanly', async () => {
    const server = start({ STAFF_EMAIL: 'netz@kammer.example' })
    const link = await server.ready()
    expect(server.said.out).toMatch(
      /database +embedded, in .*data\n +migrations +\d+ applied\n +ready +http:\/\/localhost:\d+\n/,
    )
    expect(server.said.err).toBe('')
    const response = await fetch(link, { redirect: 'manual' })
    expect(response.headers.get('location')).toBe(`${link.origin}/`)
    const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!
    const headers = { cookie, 'content-type': 'application/json', 'x-tafelrunde': '1' }
    const body = JSON.stringify({ query: '{ viewer { user { email } } members(first: 1) { totalCount } }' })
    const answer = await (await fetch(new URL('/graphql', link), { method: 'POST', headers, body })).json()
    expect(answer).toEqual({ data: { viewer: { user: { email: 'netz@kammer.example' } }, members: { totalCount: 0 } } })

    const asking = JSON.stringify({ email: 'netz@kammer.example', callbackURL: '/' })
    const origin = { 'content-type': 'application/json', origin: link.origin }
    const asked = await fetch(new URL('/auth/sign-in/magic-link', link), {
      method: 'POST',
      headers: origin,
      body: asking,
    })
    expect(asked.status).toBe(200)
    expect(server.said.out).toMatch(/netz@kammer\.example\n[\s\S]*http:\/\/localhost:\d+\/auth\/link\?token=\w+\n/)

    const [second, lost] = [start({}), start({ PORT: 'viertausend' })]
    expect([await second.ended, await lost.ended]).toEqual([1, 1])
    expect(second.said.err).toMatch(/^The folder .* is in use by process \d+: .*\n$/)
    expect(lost.said.err).toMatch(/^PORT is "viertausend", .*\n$/)

    server.stop('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  test('refuses a port that is taken in one sentence, and gives the folder back', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, () => resolve((taken.address() as { port: number }).port))
    })
    try {
      const server = start({ PORT: String(port) })
      expect(await server.ended).toBe(1)
      expect(server.said.err).toMatch(/^The port \d+ cannot be opened \(EADDRINUSE\): .*\n$/)
    } finally {
      taken.close()
    }
  })

  test('starts again, keeps the session secret to its owner, and ends by Ctrl-C', async () => {
    const server = start({})
    await server.ready()
    expect(server.said.out).toMatch(/migrations +up to date/)
    expect(statSync(path.join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600)
    server.stop('SIGINT')
    expect(await server.ended).toBe(0)
  })
})
