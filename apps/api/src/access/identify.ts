import type { Context as HonoContext } from 'hono'
import type { Services } from '../context.ts'
import { type Bindings, isKeySent, tooMany } from '../guards.ts'
import type { Auth } from './auth.ts'
import { toolOf } from './keys.ts'
import type { Limiter } from './limiter.ts'
import { unauthenticated, type Viewer } from './policy.ts'

/** A tool that works through the whole list stays below it; a tool that runs in circles does not. */
const perKey = { requests: 600, seconds: 60 }
/** Behind one address may be a whole hall of people. */
const perAddress = { requests: 3_000, seconds: 60 }

export interface IdentifyOptions extends Pick<Services, 'db' | 'clock'> {
  /** How many requests one address may send in a minute; without it `perAddress`. */
  readonly requestsPerMinute?: number
}

/** Who sends a request; or what to answer instead, when nobody is known or too much was asked. */
export type Identify = (c: HonoContext<Bindings>) => Promise<Viewer | Response>

/**
 * By a key, when one is sent, and then by nothing else; else by the session. A tool is counted by its key, everybody
 * else by the address.
 */
export function identifyBy(auth: Auth, limiter: Limiter, options: IdentifyOptions): Identify {
  const ofAddress = { ...perAddress, requests: options.requestsPerMinute ?? perAddress.requests }
  return async (c) => {
    const secret = secretIn(c.req.header('authorization'))
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

/** The secret of a key, empty when it has the wrong form; null when no key was sent. */
function secretIn(authorization: string | undefined): string | null {
  return isKeySent(authorization) ? (/^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '') : null
}
