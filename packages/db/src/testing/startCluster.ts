import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

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
  const bin = findBinaries()
  const files = mkdtempSync(path.join(tmpdir(), 'tafelrunde-postgres-'))
  const as = identity()
  if (as) chownSync(files, as.uid, as.gid)
  try {
    run(
      path.join(bin, 'initdb'),
      ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
      as,
    )
    const port = await freePort()
    const server = spawn(path.join(bin, 'postgres'), serverArguments(files, port), {
      ...as,
      cwd: files,
      stdio: 'ignore',
    })
    const url = `postgres://postgres@127.0.0.1:${port}/`
    await untilReady(url, server)
    return { url, stop: () => stop(server, files) }
  } catch (error) {
    rmSync(files, { recursive: true, force: true })
    throw error
  }
}

/** Nothing here has to survive a power cut, so nothing is flushed to disk. */
function serverArguments(files: string, port: number): string[] {
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB']
  return ['-D', files, '-p', String(port), '-h', '127.0.0.1', '-k', files, ...settings.flatMap((text) => ['-c', text])]
}

/** Debian keeps the server's programs out of PATH, one folder per version; the newest is taken. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
  const found = folders.find((folder) => existsSync(path.join(folder, 'initdb')))
  if (found) return found
  throw new Error('The tests need a PostgreSQL server, and none is installed: apt-get install postgresql')
}

/** Whom to run as: undefined for oneself. */
function identity(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

function run(program: string, args: string[], as: { uid: number; gid: number } | undefined): void {
  const { status, stdout, stderr } = spawnSync(program, args, { ...as, cwd: tmpdir(), encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${stderr || stdout}`)
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

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const client = new pg.Client({ connectionString: new URL('/postgres', url).href })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`PostgreSQL ended at once with code ${server.exitCode}.`)
}

async function stop(server: ChildProcess, files: string): Promise<void> {
  if (server.exitCode === null) {
    server.kill('SIGQUIT') // at once and without cleaning up: the files go anyway
    await once(server, 'exit')
  }
  rmSync(files, { recursive: true, force: true })
}
