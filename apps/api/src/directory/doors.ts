import { createHash } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import type { Limiter } from '../access/limiter.ts'
import type { Services } from '../context.ts'
import { type Bindings, door, type Router } from '../guards.ts'
import { embedPage, embedPolicy } from './embedPage.ts'
import { readDirectory } from './service.ts'

/** A website that asks anew for every visitor stays below it. */
const perAddress = { requests: 600, seconds: 60 }

/**
 * The public list, for everybody: as JSON, and as a page without script for a frame. Both may be kept but have to be
 * asked for anew each time, so that what was withdrawn is gone at once.
 */
export function routeDirectory(app: Router, limiter: Limiter, services: Services): void {
  const limited = door(limiter, perAddress)
  app.get('/directory/members.json', limited, async (c) => {
    const body = JSON.stringify(await ask(c, services))
    c.header('access-control-allow-origin', '*')
    return answer(c, 'application/json; charset=utf-8', body)
  })
  app.get('/directory/embed', limited, async (c) => {
    c.header('content-security-policy', embedPolicy)
    return answer(c, 'text/html; charset=utf-8', embedPage(await ask(c, services), choices(c)))
  })
  app.all('/directory/*', (c) => c.notFound())
}

function ask(c: HonoContext<Bindings>, services: Services) {
  const page = Number(c.req.query('page') ?? 1)
  return readDirectory(services, choices(c), Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1)
}

/** What the query names and could be a key; else nothing, as in an empty field of a form. */
function choices(c: HonoContext<Bindings>) {
  const key = (name: string) => /^[\w-]{1,10}$/.exec(c.req.query(name) ?? '')?.[0] ?? null
  return { tradeId: key('trade'), district: key('district') }
}

function answer(c: HonoContext<Bindings>, type: string, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  c.header('etag', etag)
  c.header('cache-control', 'no-cache')
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': type })
}
