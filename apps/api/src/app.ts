import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomUUID } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { createYoga } from 'graphql-yoga'
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Auth, addressHeader, chamber, createAuth, type SignOn } from './access/auth.ts'
import { useMatrix } from './access/checkFields.ts'
import { confirmPage, personalPage } from './access/confirm.ts'
import { toolOf } from './access/keys.ts'
import { type Count, createLimiter, type Limit, type Limiter } from './access/limiter.ts'
import { askForLink } from './access/links.ts'
import { unauthenticated, type Viewer } from './access/policy.ts'
import type { Context, Services } from './context.ts'
import { maskError } from './errors.ts'
import { readLanguage } from './language.ts'
import { documentCache, useLimits } from './limits.ts'
import { keepMembers } from './people/policy.ts'
import { keepUpload } from './people/service.ts'
import { schema } from './schema.ts'
import { openSeatingDesk, type SeatingDesk } from './seating/desk.ts'

const maxOperationBytes = 64 * 1024
const maxUploadBytes = 5 * 1024 * 1024
/** A tool that works through the whole list stays below it; a tool that runs in circles does not. */
const perKey = { requests: 600, seconds: 60 }
/** Behind one address may be a whole hall of people. */
const perAddress = { requests: 3_000, seconds: 60 }
const askingForLinks = { requests: 10, seconds: 600 }
/** Six digits have a million values: at this pace guessing one takes years. */
const enteringCodes = { requests: 10, seconds: 600 }
const usingLinks = { requests: 30, seconds: 600 }

export interface AppOptions extends Services {
  /** Signs the session cookie. */
  readonly secret: string
  /** Folder of the built web client; without it only the service answers. */
  readonly webRoot?: string
  /** The chamber's own sign-on; undefined when it has none. */
  readonly signOn?: SignOn
  /** How many requests one address may send in a minute; without it `perAddress`. */
  readonly requestsPerMinute?: number
}

export interface App {
  /** Answers one request. `address` is the sender's, for the rate limit of signing in. */
  fetch(request: Request, address?: string): Promise<Response>
  /** A link that signs staff in once. */
  signInLink(email: string): Promise<string>
  /** Where searches for a plan run. */
  readonly seating: SeatingDesk
  /** Ends what runs in the background. The database is the caller's to close. */
  close(): Promise<void>
}

type Bindings = { Bindings: { readonly address: string }; Variables: { count?: Count } }
type Router = Hono<Bindings>

/** The whole service without a port. */
export function createApp(options: AppOptions): App {
  const auth = createAuth(options)
  const seating = openSeatingDesk(options)
  const app: Router = new Hono()
  app.use(securityHeaders(options.publicUrl), tellCount)
  app.get('/health', (c) => c.json({ status: 'ok' }))
  const limiter = createLimiter(options.db)
  const identify = identifyBy(auth, limiter, options)
  routeAuth(app, auth, limiter)
  routePassword(app, auth, limiter, options)
  routePersonal(app, auth, limiter, options)
  app.all('/auth/*', (c) => c.notFound())
  routeGraphql(app, identify, seating, options)
  routeUploads(app, identify, options)
  if (options.webRoot) routeWeb(app, options.webRoot)
  app.onError((error, c) => {
    const told = maskError(error, options.log, randomUUID())
    return c.json({ errors: [told] }, (told.extensions.http as { status: 403 }).status)
  })
  return {
    fetch: async (request, address = '127.0.0.1') => app.fetch(request, { address }),
    signInLink: (email) => auth.signInLink(email),
    seating,
    close: () => seating.close(),
  }
}

/** The doors of sessions that are open, no more than needed; whatever else the library offers stays shut. */
function routeAuth(app: Router, auth: Auth, limiter: Limiter): void {
  const handle = (c: HonoContext<Bindings>) => auth.handle(new Request(c.req.raw, { headers: withAddress(c) }))
  app.get('/auth/link', (c) => {
    const { html, policy } = confirmPage(c.req.query('token') ?? '', randomUUID())
    return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' })
  })
  app.get('/auth/magic-link/verify', door(limiter, usingLinks), async (c) => {
    const purpose = `${c.req.header('sec-purpose') ?? ''}${c.req.header('purpose') ?? ''}`
    // A browser that only looks ahead must not use the link up.
    return purpose.includes('prefetch') ? c.body(null, 503) : handle(c)
  })
  app.post('/auth/sign-in/magic-link', door(limiter, askingForLinks), limitBody(maxOperationBytes), handle)
  app.post('/auth/sign-out', limitBody(maxOperationBytes), handle)
  for (const path of ['enable', 'disable', 'verify-totp', 'verify-backup-code', 'generate-backup-codes']) {
    app.post(`/auth/two-factor/${path}`, door(limiter, enteringCodes), limitBody(maxOperationBytes), handle)
  }
  app.post('/auth/change-password', door(limiter, enteringCodes), limitBody(maxOperationBytes), handle)
}

/** Who sends a request; or what to answer instead, when nobody is known or too much was asked. */
type Identify = (c: HonoContext<Bindings>) => Promise<Viewer | Response>

/**
 * By a key, when one is sent, and then by nothing else; else by the session. A tool is counted by its key, everybody
 * else by the address.
 */
function identifyBy(auth: Auth, limiter: Limiter, options: AppOptions): Identify {
  const ofAddress = { ...perAddress, requests: options.requestsPerMinute ?? perAddress.requests }
  return async (c) => {
    const secret = keySent(c)
    const tool = secret === null ? null : await toolOf(options, secret)
    const [count, person] = await Promise.all([
      tool ? limiter.count(tool.userId, perKey) : limiter.count(`address ${c.env.address}`, ofAddress),
      secret === null ? auth.viewer(c.req.raw.headers) : null,
    ])
    c.set('count', count)
    if (count.exceeded) return tooMany(c, count)
    const viewer = tool ?? person
    if (viewer) return viewer
    if (secret !== null) c.header('www-authenticate', 'Bearer')
    return c.json({ errors: [unauthenticated()] }, 401)
  }
}

/** Lets one address through so often. */
function door(limiter: Limiter, limit: Limit): MiddlewareHandler<Bindings> {
  return async (c, next) => {
    const count = await limiter.count(`${c.req.path} ${c.env.address}`, limit)
    c.set('count', count)
    return count.exceeded ? tooMany(c, count) : next()
  }
}

function tooMany(c: HonoContext<Bindings>, { secondsLeft }: Count): Response {
  const message = `Zu viele Anfragen, bitte in ${secondsLeft} Sekunden wieder. / Too many requests, try again in ${secondsLeft} seconds.`
  return c.json(refused('RATE_LIMITED', message), 429, { 'retry-after': String(secondsLeft) })
}

/** Says in the headers of every counted answer how far the limit is used up. */
const tellCount: MiddlewareHandler<Bindings> = async (c, next) => {
  await next()
  const count = c.get('count')
  if (!count) return
  c.res.headers.set('ratelimit-limit', String(count.limit))
  c.res.headers.set('ratelimit-remaining', String(count.remaining))
  c.res.headers.set('ratelimit-reset', String(count.secondsLeft))
}

/** The secret of a key; empty when another kind of authorization was sent, null when none. */
function keySent(c: HonoContext): string | null {
  const sent = c.req.header('authorization')
  return sent === undefined ? null : (/^Bearer +(\S+)$/i.exec(sent)?.[1] ?? '')
}

/** A password for staff, which opens nothing without a second factor, and the chamber's own sign-on. */
function routePassword(app: Router, auth: Auth, limiter: Limiter, { publicUrl, signOn }: AppOptions): void {
  const own = ownPagesOnly(publicUrl)
  app.post('/auth/sign-in/email', door(limiter, enteringCodes), own, limitBody(maxOperationBytes), async (c) => {
    const body = await c.req.text()
    const address = createHash('sha256').update(emailIn(body)).digest('hex')
    const count = await limiter.count(`password ${address}`, enteringCodes)
    if (count.exceeded) return tooMany(c, count)
    const response = await auth.handle(new Request(c.req.url, { method: 'POST', headers: withAddress(c), body }))
    // One answer to everything that is wrong: unknown, locked, wrong password, or none with a second factor.
    return response.ok ? response : c.json(refused('WRONG_PASSWORD', wrongPassword), 401)
  })
  app.post('/auth/password', door(limiter, enteringCodes), own, limitBody(maxOperationBytes), async (c) => {
    const viewer = await auth.viewer(c.req.raw.headers)
    if (viewer?.role !== 'STAFF' && viewer?.role !== 'ADMINISTRATOR')
      return c.json({ errors: [unauthenticated()] }, 401)
    return auth.setPassword(await textIn(c, 'newPassword'), withAddress(c))
  })
  app.get('/auth/doors', (c) => c.json({ signOn: signOn !== undefined }))
  if (!signOn) return
  app.get('/auth/kammer', door(limiter, usingLinks), async (c) => {
    const response = await auth.signOn(withAddress(c))
    const { url } = (await response.json()) as { readonly url?: string }
    if (!url) return c.redirect('/anmelden?error=SIGN_ON_AWAY')
    for (const cookie of response.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.redirect(url)
  })
  app.get(`/auth/callback/${chamber}`, door(limiter, usingLinks), (c) =>
    auth.handle(new Request(c.req.raw, { headers: withAddress(c) })),
  )
}

const wrongPassword =
  'Adresse oder Passwort stimmt nicht, oder der zweite Faktor fehlt. / Wrong address or password, or no second factor.'

/** The address that a sign-in names, in small letters; empty when it names none. */
function emailIn(body: string): string {
  try {
    const { email } = JSON.parse(body) as { readonly email?: unknown }
    return typeof email === 'string' ? email.trim().toLowerCase() : ''
  } catch {
    return ''
  }
}

/** The door of members: the page behind a personal link, using the link, and asking for another one. */
function routePersonal(app: Router, auth: Auth, limiter: Limiter, options: AppOptions): void {
  const own = ownPagesOnly(options.publicUrl)
  app.get('/auth/zugang', (c) => {
    const { html, policy } = personalPage(randomUUID())
    return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' })
  })
  app.post('/auth/zugang', door(limiter, usingLinks), own, limitBody(maxOperationBytes), async (c) =>
    auth.usePersonalLink(await textIn(c, 'token'), withAddress(c)),
  )
  app.post('/auth/zugang/anfordern', door(limiter, askingForLinks), own, limitBody(maxOperationBytes), async (c) => {
    await askForLink(options, await textIn(c, 'email'))
    return c.json({ status: true })
  })
}

/** A text of a JSON body; empty when it is not there. */
async function textIn(c: HonoContext, name: string): Promise<string> {
  const body: unknown = await c.req.json().catch(() => null)
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : null
  return typeof value === 'string' ? value : ''
}

/** The headers with the sender's address, set here and now, so that whatever the client wrote there does not count. */
function withAddress(c: HonoContext<Bindings>): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.set(addressHeader, c.env.address)
  return headers
}

function routeGraphql(app: Router, identify: Identify, seating: SeatingDesk, options: AppOptions): void {
  const { db, clock, newSeed, log, mailer, publicUrl } = options
  const requestIds = new AsyncLocalStorage<string>()
  const yoga = createYoga<{ viewer: Viewer; requestId: string }, Context>({
    schema,
    context: ({ request, viewer, requestId }) => {
      return {
        db,
        clock,
        newSeed,
        log,
        mailer,
        publicUrl,
        seating,
        viewer,
        requestId,
        language: readLanguage(request.headers.get('accept-language')),
      }
    },
    maskedErrors: { maskError: (error) => maskError(error, log, requestIds.getStore() ?? randomUUID()) },
    plugins: [useLimits(), useMatrix()],
    parserAndValidationCache: { documentCache: documentCache(), errorCache: { get: () => undefined, set() {} } },
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  })
  app.all('/graphql', ownPagesOnly(options.publicUrl), limitBody(maxOperationBytes), async (c) => {
    const viewer = await identify(c)
    if (viewer instanceof Response) return viewer
    const requestId = randomUUID()
    const response = await requestIds.run(requestId, () => yoga.fetch(c.req.raw, { viewer, requestId }))
    response.headers.set('x-request-id', requestId)
    return response
  })
}

/** POST /uploads: the bytes of a file, or pasted text, kept for a day under an id. */
function routeUploads(app: Router, identify: Identify, options: AppOptions): void {
  app.post('/uploads', ownPagesOnly(options.publicUrl), limitBody(maxUploadBytes), async (c) => {
    const viewer = await identify(c)
    if (viewer instanceof Response) return viewer
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length === 0) return c.json(refused('EMPTY', 'Die Datei ist leer. / The file is empty.'), 400)
    const upload = { name: c.req.header('x-file-name') ?? '', bytes }
    return c.json({ uploadId: await keepUpload(options, keepMembers({ viewer }), upload) }, 201)
  })
}

/** The built client. Its assets have their content in their names; any path that is no file is one of its pages. */
function routeWeb(app: Router, root: string): void {
  for (const door of ['/graphql/*', '/uploads/*']) app.all(door, (c) => c.notFound())
  app.get('*', async (c, next) => {
    await next()
    const forGood = c.res.ok && c.req.path.startsWith('/assets/')
    c.res.headers.set('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('*', serveStatic({ root }))
  app.get('/assets/*', (c) => c.notFound())
  app.get('*', serveStatic({ root, path: 'index.html' }))
}

/**
 * Refuses what a page of somebody else could make a browser send: a foreign Origin, or a request
 * without a header that only our own scripts (and programs) can set.
 */
export function ownPagesOnly(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl).host
  return async (c, next) => {
    // No page can make a browser send this header, and with it cookies do not count.
    if (c.req.header('authorization') !== undefined) return next()
    const origin = c.req.header('origin')
    const host = origin && URL.canParse(origin) ? new URL(origin).host : origin
    if (host !== undefined && host !== own && host !== c.req.header('host')) {
      return c.json(refused('FOREIGN_ORIGIN', `Requests from ${origin} are refused.`), 403)
    }
    if (!c.req.header('x-graphql-yoga-csrf') && !c.req.header('x-tafelrunde')) {
      return c.json(refused('HEADER_MISSING', 'Send the header "x-tafelrunde: 1" with every request.'), 403)
    }
    await next()
  }
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) => c.json(refused('TOO_LARGE', `The body is over ${maxSize / 1024} KiB.`), 413),
  })
}

function refused(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}

const securityHeaders =
  (publicUrl: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const headers = c.res.headers
    // Behind TLS only, because a browser keeps to it for a year.
    if (publicUrl.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000')
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (!headers.has('content-security-policy')) {
      headers.set(
        'content-security-policy',
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
    }
  }
