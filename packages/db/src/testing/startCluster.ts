import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { findPostgres, postgresMissing } from './findPostgres.mjs'

/** A PostgreSQL server that belongs to this process alone. */
export interface Cluster {
  /** postgres:// address without a database. */
  readonly url: string
  /** Ends the server and removes its files. */
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL on a free port with its files in the folder for temporary ones. PostgreSQL refuses to run as
 * root; root starts it as the user `postgres`, whom the package brings.
 *
 * @throws Error saying what to install when PostgreSQL is missing
 */
export async function startCluster(): Promise<Cluster> {
  const bin = findPostgres()
  if (!bin) throw new Error(postgresMissing)
  const files = mkdtempSync(path.join(tmpdir(), 'tafelrunde-postgres-'))
  const as = identity()
  if (as) chownSync(files, as.uid, as.gid)
  let server: Server | undefined
  const stop = async () => {
    if (server) await end(server)
    rmSync(files, { recursive: true, force: true })
  }
  try {
    createCluster(bin, files, as)
    const port = await freePort()
    const url = `postgres://postgres@127.0.0.1:${port}/`
    server = spawn('sh', ['-c', watched, path.join(bin, 'postgres'), ...serverArguments(files, port)], {
      ...as,
      cwd: files,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    await untilReady(url, server)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Server = ChildProcessByStdio<Writable, null, Readable>

interface User {
  readonly uid: number
  readonly gid: number
}

/** The server ends when the pipe from this process closes, so it never outlives us, not even a kill -9. */
const watched = '"$0" "$@" & read -r line; kill -QUIT "$!"; wait "$!"'

function createCluster(bin: string, files: string, as: User | undefined): void {
  const args = ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']
  const { status, stdout, stderr } = spawnSync(path.join(bin, 'initdb'), args, { ...as, cwd: files, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${stderr || stdout}`)
}

/** Nothing here has to survive a power cut, so nothing is flushed to disk. */
function serverArguments(files: string, port: number): string[] {
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB']
  return ['-D', files, '-p', String(port), '-h', '127.0.0.1', '-k', files, ...settings.flatMap((text) => ['-c', text])]
}

/** Whom to run as: undefined for oneself. */
function identity(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

/** Waits until the server answers, two minutes at most: a crowded machine takes a while. */
async function untilReady(url: string, server: Server): Promise<void> {
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  for (let tries = 0; tries < 1200; tries++) {
    const client = new pg.Client({ connectionString: new URL('/postgres', url).href })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`PostgreSQL does not answer at ${url}. It said: ${said}`)
}

async function end(server: Server): Promise<void> {
  const gone = once(server, 'close')
  server.stdin.end()
  await gone
}
