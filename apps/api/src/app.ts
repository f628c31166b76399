import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { createYoga } from 'graphql-yoga'
import { Hono } from 'hono'
import { createAuth, type SignOn } from './access/auth.ts'
import { useMatrix } from './access/checkFields.ts'
import { routeDoors } from './access/doors.ts'
import { type Identify, identifyBy } from './access/identify.ts'
import { createLimiter } from './access/limiter.ts'
import type { Viewer } from './access/policy.ts'
import type { Context, Services } from './context.ts'
import { routeDirectory } from './directory/doors.ts'
import { maskError } from './errors.ts'
import {
  limitBody,
  maxOperationBytes,
  ownPagesOnly,
  type Router,
  refused,
  securityHeaders,
  tellCount,
} from './guards.ts'
import { readLanguage } from './language.ts'
import { documentCache, useLimits } from './limits.ts'
import { routeExports } from './people/doors.ts'
import { keepMembers } from './people/policy.ts'
import { keepUpload } from './people/service.ts'
import { schema } from './schema.ts'
import { openSeatingDesk, type SeatingDesk } from './seating/desk.ts'

const maxUploadBytes = 5 * 1024 * 1024

export interface AppOptions extends Services {
  /** Signs the session cookie. */
  readonly secret: string
  /** Folder of the built web client; without it only the service answers. */
  readonly webRoot?: string
  /** The chamber's own sign-on; undefined when it has none. */
  readonly signOn?: SignOn
  /** How many requests one address may send in a minute; without it 3,000. */
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

/** The whole service without a port. */
export function createApp(options: AppOptions): App {
  const auth = createAuth(options)
  const seating = openSeatingDesk(options)
  const app: Router = new Hono()
  app.use(securityHeaders(options.publicUrl), tellCount)
  app.get('/health', (c) => c.json({ status: 'ok' }))
  const limiter = createLimiter(options.db)
  const identify = identifyBy(auth, limiter, options)
  routeDoors(app, auth, limiter, options)
  routeGraphql(app, identify, seating, options)
  routeUploads(app, identify, options)
  routeExports(app, identify, options)
  routeDirectory(app, limiter, options)
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
