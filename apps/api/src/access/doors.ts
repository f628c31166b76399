import { createHash, randomUUID } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import type { Services } from '../context.ts'
import {
  type Bindings,
  door,
  limitBody,
  maxOperationBytes,
  ownPagesOnly,
  type Router,
  refused,
  tooMany,
} from '../guards.ts'
import { type Auth, addressHeader, chamber, type SignOn } from './auth.ts'
import { confirmPage, personalPage } from './confirm.ts'
import type { Limiter } from './limiter.ts'
import { askForLink } from './links.ts'
import { unauthenticated } from './policy.ts'

const askingForLinks = { requests: 10, seconds: 600 }
/** Letters that anybody may have sent to one and the same address. */
const lettersToOne = { requests: 5, seconds: 600 }
const usingLinks = { requests: 30, seconds: 600 }
/** Six digits have a million values: at this pace guessing one takes years. */
const enteringCodes = { requests: 10, seconds: 600 }

export interface DoorOptions extends Services {
  readonly signOn?: SignOn
}

/** All doors through which people come in, below /auth; whatever else the library offers stays shut. */
export function routeDoors(app: Router, auth: Auth, limiter: Limiter, options: DoorOptions): void {
  routeSessions(app, auth, limiter)
  routePassword(app, auth, limiter, options)
  routeSignOn(app, auth, limiter, options)
  routePersonal(app, auth, limiter, options)
  app.all('/auth/*', (c) => c.notFound())
}

/** The doors of the library that are open, no more than needed. */
function routeSessions(app: Router, auth: Auth, limiter: Limiter): void {
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
  app.post('/auth/sign-in/magic-link', door(limiter, askingForLinks), limitBody(maxOperationBytes), async (c) => {
    const body = await c.req.text()
    if (await hasManyLetters(limiter, emailIn(body))) return c.json({ status: true })
    return auth.handle(new Request(c.req.url, { method: 'POST', headers: withAddress(c), body }))
  })
  app.post('/auth/sign-out', limitBody(maxOperationBytes), handle)
  for (const path of ['enable', 'disable', 'verify-totp', 'verify-backup-code', 'generate-backup-codes']) {
    app.post(`/auth/two-factor/${path}`, door(limiter, enteringCodes), limitBody(maxOperationBytes), handle)
  }
  app.post('/auth/change-password', door(limiter, enteringCodes), limitBody(maxOperationBytes), handle)
}

/** A password for staff, which opens nothing without a second factor. */
function routePassword(app: Router, auth: Auth, limiter: Limiter, { publicUrl }: DoorOptions): void {
  const own = ownPagesOnly(publicUrl)
  app.post('/auth/sign-in/email', door(limiter, enteringCodes), own, limitBody(maxOperationBytes), async (c) => {
    const body = await c.req.text()
    const count = await limiter.count(`password ${hashOf(emailIn(body))}`, enteringCodes)
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
}

/** The chamber's own sign-on, and whether there is one. */
function routeSignOn(app: Router, auth: Auth, limiter: Limiter, { signOn }: DoorOptions): void {
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
function routePersonal(app: Router, auth: Auth, limiter: Limiter, options: DoorOptions): void {
  const own = ownPagesOnly(options.publicUrl)
  app.get('/auth/zugang', (c) => {
    const { html, policy } = personalPage(randomUUID())
    return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' })
  })
  app.post('/auth/zugang', door(limiter, usingLinks), own, limitBody(maxOperationBytes), async (c) =>
    auth.usePersonalLink(await textIn(c, 'token'), withAddress(c)),
  )
  app.post('/auth/zugang/anfordern', door(limiter, askingForLinks), own, limitBody(maxOperationBytes), async (c) => {
    const email = await textIn(c, 'email')
    if (await hasManyLetters(limiter, email.trim().toLowerCase())) return c.json({ status: true })
    const sending = askForLink(options, email)
    // Not waited for: the time of the answer must not tell whether the address is known.
    sending.catch((error: unknown) => options.log.error({ err: error }, 'a personal link could not be made'))
    return c.json({ status: true })
  })
}

/** Whether so many letters were asked for to this address that another would be a nuisance; whoever asks is not told. */
async function hasManyLetters(limiter: Limiter, email: string): Promise<boolean> {
  return (await limiter.count(`letter ${hashOf(email)}`, lettersToOne)).exceeded
}

/** Addresses are not kept where requests are counted. */
function hashOf(email: string): string {
  return createHash('sha256').update(email).digest('hex')
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
