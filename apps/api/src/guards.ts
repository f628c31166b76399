import type { Hono, Context as HonoContext, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Count, Limit, Limiter } from './access/limiter.ts'

/** What every request brings along: the sender's address, and how far a limit is used up once it was counted. */
export interface Bindings {
  readonly Bindings: { readonly address: string }
  readonly Variables: { count?: Count }
}

export type Router = Hono<Bindings>

/** More than any operation needs. */
export const maxOperationBytes = 64 * 1024

/** Whether an Authorization header brings the key of a tool. Other kinds may come from a proxy and say nothing to us. */
export function isKeySent(authorization: string | undefined): boolean {
  return /^bearer\b/i.test(authorization ?? '')
}

/**
 * Refuses what a page of somebody else could make a browser send: a foreign Origin, or a request
 * without a header that only our own scripts (and programs) can set.
 */
export function ownPagesOnly(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl).host
  return async (c, next) => {
    // No page can make a browser send this header, and with it cookies do not count.
    if (isKeySent(c.req.header('authorization'))) return next()
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

export function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) => c.json(refused('TOO_LARGE', `The body is over ${maxSize / 1024} KiB.`), 413),
  })
}

export function refused(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}

export const securityHeaders =
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

/** Lets one address through so often. */
export function door(limiter: Limiter, limit: Limit): MiddlewareHandler<Bindings> {
  return async (c, next) => {
    const count = await limiter.count(`${c.req.path} ${c.env.address}`, limit)
    c.set('count', count)
    return count.exceeded ? tooMany(c, count) : next()
  }
}

export function tooMany(c: HonoContext<Bindings>, { secondsLeft }: Count): Response {
  const message = `Zu viele Anfragen, bitte in ${secondsLeft} Sekunden wieder. / Too many requests, try again in ${secondsLeft} seconds.`
  return c.json(refused('RATE_LIMITED', message), 429, { 'retry-after': String(secondsLeft) })
}

/** Says in the headers of every counted answer how far the limit is used up. */
export const tellCount: MiddlewareHandler<Bindings> = async (c, next) => {
  await next()
  const count = c.get('count')
  if (!count) return
  c.res.headers.set('ratelimit-limit', String(count.limit))
  c.res.headers.set('ratelimit-remaining', String(count.remaining))
  c.res.headers.set('ratelimit-reset', String(count.secondsLeft))
}
