import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { createYoga } from 'graphql-yoga'
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Auth, addressHeader, createAuth } from './access/auth.ts'
import { confirmPage } from './access/confirm.ts'
import { requireStaff, unauthenticated, type Viewer } from './access/policy.ts'
import type { Context, Services } from './context.ts'
import { maskError } from './errors.ts'
import { readLanguage } from './language.ts'
import { documentCache, useLimits } from './limits.ts'
import { keepUpload } from './people/service.ts'
import { schema } from './schema.ts'
import { openSeatingDesk, type SeatingDesk } from './seating/desk.ts'

const maxOperationBytes = 64 * 1024
const maxUploadBytes = 5 * 1024 * 1024

export interface AppOptions extends Services {
  /** Signs the session cookie. */
  readonly secret: string
  /** Folder of the built web client; without it only the service answers. */
  readonly webRoot?: string
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

type Bindings = { Bindings: { readonly address: string } }
type Router = Hono<Bindings>

/** The whole service without a port. */
export function createApp(options: AppOptions): App {
  const auth = createAuth(options)
  const seating = openSeatingDesk(options)
  const app: Router = new Hono()
  app.use(securityHeaders)
  app.get('/health', (c) => c.json({ status: 'ok' }))
  routeAuth(app, auth)
  routeGraphql(app, auth, seating, options)
  routeUploads(app, auth, options)
  if (options.webRoot) routeWeb(app, options.webRoot)
  return {
    fetch: async (request, address = '127.0.0.1') => app.fetch(request, { address }),
    signInLink: (email) => auth.signInLink(email),
    seating,
    close: () => seating.close(),
  }
}

/** The doors of sessions that are open, no more than needed; whatever else the library offers stays shut. */
function routeAuth(app: Router, auth: Auth): void {
  const handle = (c: HonoContext<Bindings>) => {
    // Set here and now, so that whatever the client wrote there does not count.
    const headers = new Headers(c.req.raw.headers)
    headers.set(addressHeader, c.env.address)
    return auth.handle(new Request(c.req.raw, { headers }))
  }
  app.get('/auth/link', (c) => {
    const { html, policy } = confirmPage(c.req.query('token') ?? '', randomUUID())
    return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' })
  })
  app.get('/auth/magic-link/verify', async (c) => {
    const purpose = `${c.req.header('sec-purpose') ?? ''}${c.req.header('purpose') ?? ''}`
    // A browser that only looks ahead must not use the link up.
    return purpose.includes('prefetch') ? c.body(null, 503) : handle(c)
  })
  app.post('/auth/sign-in/magic-link', limitBody(maxOperationBytes), handle)
  app.post('/auth/sign-out', limitBody(maxOperationBytes), handle)
  app.all('/auth/*', (c) => c.notFound())
}

function routeGraphql(app: Router, auth: Auth, seating: SeatingDesk, options: AppOptions): void {
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
    plugins: [useLimits()],
    parserAndValidationCache: { documentCache: documentCache(), errorCache: { get: () => undefined, set() {} } },
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  })
  app.all('/graphql', ownPagesOnly(options.publicUrl), limitBody(maxOperationBytes), async (c) => {
    const viewer = await auth.viewer(c.req.raw.headers)
    if (!viewer) return c.json({ errors: [unauthenticated()] }, 401)
    const requestId = randomUUID()
    const response = await requestIds.run(requestId, () => yoga.fetch(c.req.raw, { viewer, requestId }))
    response.headers.set('x-request-id', requestId)
    return response
  })
}

/** POST /uploads: the bytes of a file, or pasted text, kept for a day under an id. */
function routeUploads(app: Router, auth: Auth, options: AppOptions): void {
  app.post('/uploads', ownPagesOnly(options.publicUrl), limitBody(maxUploadBytes), async (c) => {
    const viewer = await auth.viewer(c.req.raw.headers)
    if (!viewer) return c.json({ errors: [unauthenticated()] }, 401)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length === 0) return c.json(refused('EMPTY', 'Die Datei ist leer. / The file is empty.'), 400)
    const upload = { name: c.req.header('x-file-name') ?? '', bytes }
    return c.json({ uploadId: await keepUpload(options, requireStaff({ viewer }), upload) }, 201)
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

const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const headers = c.res.headers
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
