import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { object, string } from 'zod'
import type { Services } from '../context.ts'
import { enterByLink } from './links.ts'

const body = object({ token: string() })

/** The door of members as an addition to the library that keeps the sessions. No path leads to it from outside. */
export function personalLink(services: Pick<Services, 'db' | 'clock'>) {
  return {
    id: 'personal-link',
    endpoints: {
      usePersonalLink: createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true, body }, async (ctx) => {
        const user = await enterByLink(services, ctx.body.token)
        const session = user && (await ctx.context.internalAdapter.createSession(user.id))
        if (!session) throw new APIError('UNAUTHORIZED', { code: 'LINK_OVER' })
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ status: true })
      }),
    },
  }
}
