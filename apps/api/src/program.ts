// The program: environment, database, demo network, port. All it does is said in a few lines.

import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Db, migrate, openDb } from '@tafelrunde/db'
import { pino } from 'pino'
import { linkMinutes } from './access/auth.ts'
import { type Mailer, printMailer, smtpMailer } from './access/mailer.ts'
import { enterFirstStaff } from './access/store.ts'
import { type App, createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { openFrontDoor } from './frontDoor.ts'
import { keepSecret } from './keepSecret.ts'

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Undone in the opposite order when the program ends. */
const closers: (() => Promise<unknown>)[] = []
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
start().catch(async (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  await stop(1)
})

async function start(): Promise<void> {
  const config = readConfig(process.env)
  say('Tafelrunde')
  const db = await openDatabase(config)
  const administrator = await fill(db, config)
  const door = openFrontDoor()
  const server = createAdaptorServer({
    fetch: (request, env) => door.fetch(request, senderOf(env.incoming as IncomingMessage, config.trustProxy)),
  }) as Server
  const port = await listen(server, config)
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`
  const app = serviceOf(db, config, publicUrl)
  door.leadTo(app)
  closers.push(async () => {
    server.close()
    await app.close()
    server.closeAllConnections()
  })
  say(`  ready       ${publicUrl}`)
  if (config.smtpUrl) return
  say(`  sign in     ${await app.signInLink(administrator)}`)
  say(`              (as ${administrator}, once, within ${linkMinutes} minutes; another one: ${publicUrl}/anmelden)`)
}

async function openDatabase({ databaseUrl, dataDir }: Config): Promise<Db> {
  say(`  database    ${databaseUrl ? 'PostgreSQL at DATABASE_URL' : `embedded, in ${dataDir}`}`)
  const db = await openDb(databaseUrl ? { url: databaseUrl } : { dir: dataDir })
  closers.push(() => db.close())
  const applied = await migrate(db.pool)
  say(`  migrations  ${applied.length === 0 ? 'up to date' : `${applied.length} applied`}`)
  return db
}

/** @returns the address of an administrator */
async function fill({ prisma }: Db, { demo, staffEmails }: Config): Promise<string> {
  const administrator = await enterFirstStaff(prisma, staffEmails, new Date())
  if (!demo) return administrator
  // Loaded here and not above: most starts have no use for it.
  const { loadDemo } = await import('@tafelrunde/demo')
  const loaded = await loadDemo(prisma, { day: today() })
  if (loaded) say(`  demo        ${await prisma.member.count()} invented firms loaded`)
  return administrator
}

function serviceOf({ prisma: db }: Db, config: Config, publicUrl: string): App {
  return createApp({
    db,
    clock: () => new Date(),
    newSeed: () => randomInt(2 ** 31),
    log: pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2)),
    mailer: mailerOf(config),
    publicUrl,
    requestsPerMinute: config.requestsPerMinute,
    signOn: config.signOn,
    secret: config.secret ?? keepSecret(config.dataDir),
    webRoot: existsSync(webRoot) ? webRoot : undefined,
  })
}

function mailerOf({ smtpUrl, mailFrom }: Config): Mailer {
  return smtpUrl ? smtpMailer(smtpUrl, mailFrom) : printMailer((text) => say(text))
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(`The port ${port} cannot be opened (${error.code}): stop what uses it, or choose another with PORT.`),
      ),
    )
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** The one who asks: the other end of the connection, or what the trusted proxy there says of it. */
function senderOf({ headers, socket }: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? headers['x-forwarded-for'] : undefined
  return (
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() || socket.remoteAddress
  )
}

/** The day in Berlin, as 'YYYY-MM-DD'. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const close of closers.reverse()) await close()
  process.exit(code)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
