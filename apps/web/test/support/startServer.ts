import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const program = path.resolve(import.meta.dirname, '../../../api/dist/server.js')
const patience = 60_000

export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  /** The one-time link that it printed. */
  readonly signInLink: string
  /** Everything that it has printed so far, letters among it. */
  said(): string
  stop(): Promise<void>
}

/**
 * The built program as a process of its own, with the demo network in a folder of its own, on any free port.
 * `settings` are further variables of its environment.
 */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  if (!existsSync(program)) throw new Error(`${program} is missing: run "npx turbo run build" first.`)
  const folder = mkdtempSync(path.join(tmpdir(), 'tafelrunde-web-'))
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: path.join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  const said = () => output
  try {
    await outputUntil(child, /sign in +(\S+)/, said)
    return { url: /ready +(\S+)/.exec(output)![1]!, signInLink: /sign in +(\S+)/.exec(output)![1]!, said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits until the program has said what is waited for. */
function outputUntil(child: ChildProcess, awaited: RegExp, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The server ${why}. It said:\n${said()}`))
    const timer = setTimeout(() => fail(`printed no link within ${patience / 1000} s`), patience)
    const listen = () => {
      if (!awaited.test(said())) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with code ${code}`)
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}
