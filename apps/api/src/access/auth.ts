import { AsyncLocalStorage } from 'node:async_hooks'
import type { PrismaClient } from '@tafelrunde/db'
import { prismaAdapter } from 'better-auth/adapters/prisma'
// The lighter door of the library: without the query builder for databases that we do not have.
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Logger } from 'pino'
import type { Mailer } from './mailer.ts'
import { personalLink } from './personalLink.ts'
import type { MemberViewer, StaffRole, StaffViewer } from './policy.ts'
import { findMemberViewer, mayEnter, mayHaveSession } from './store.ts'

/** How long a sign-in link can be used, once. */
export const linkMinutes = 15
/** The least that a password must have. */
export const passwordLength = { min: 12, max: 128 }
/** Under this name the chamber's own sign-on is known to the library, and part of its return address. */
export const chamber = 'kammer'
/** How long a session lasts; reading does not prolong it, so that reading never writes. */
const sessionDays = 7
/** The request's own address, set by the app itself and never taken from the client. */
export const addressHeader = 'x-tafelrunde-address'

/** A chamber's own sign-on (OpenID Connect). */
export interface SignOn {
  /** Without a slash at the end; its /.well-known/openid-configuration says the rest. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AuthOptions {
  readonly db: PrismaClient
  readonly clock: () => Date
  readonly mailer: Mailer
  readonly log: Logger
  /** Where people reach the service, such as https://tafelrunde.kammer.example, without a slash at the end. */
  readonly publicUrl: string
  /** Signs the session cookie. */
  readonly secret: string
  /** Undefined: the chamber has none. */
  readonly signOn?: SignOn
}

export interface Auth {
  /** Answers the requests below /auth that belong to sessions. */
  handle(request: Request): Promise<Response>
  /** Who sent these headers; null when the session is missing, over, or forged. */
  viewer(headers: Headers): Promise<StaffViewer | MemberViewer | null>
  /** Signs a member in by the token of a personal link, once. The answer sets the cookie; 401 when the link is over. */
  usePersonalLink(token: string, headers: Headers): Promise<Response>
  /** Gives whoever is signed in their first password. */
  setPassword(newPassword: string, headers: Headers): Promise<Response>
  /** Leads to the chamber's own sign-on. */
  signOn(headers: Headers): Promise<Response>
  /** A link that signs in its first user within `linkMinutes`. Nothing is sent. */
  signInLink(email: string): Promise<string>
}

/** Sessions and one-time links, kept in the database. Nobody can sign up: administrators enter whoever shall get in. */
export function createAuth(options: AuthOptions): Auth {
  const caught = new AsyncLocalStorage<{ url: string }>()
  const auth = betterAuth({
    ...settings(options),
    databaseHooks: {
      session: { create: { before: ({ userId }, context) => unlessShut(options.db, userId, context?.path) } },
    },
    plugins: [
      personalLink(options),
      twoFactor({ issuer: 'Tafelrunde' }),
      ...(options.signOn ? [chamberSignOn(options.signOn)] : []),
      magicLink({
        disableSignUp: true,
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        async sendMagicLink({ email, url, token }) {
          const catcher = caught.getStore()
          if (catcher) catcher.url = url
          else await mailLink(options, email, token)
        },
      }),
    ],
  })
  return {
    handle: (request) => auth.handler(request),
    async viewer(headers) {
      const session = await auth.api.getSession({ headers })
      if (!session || session.user.lockedAt) return null
      const { id, name, email, role } = session.user
      if (role === 'MEMBER') return findMemberViewer(options.db, id, options.clock())
      return { userId: id, name, email, role: role as StaffRole }
    },
    usePersonalLink: (token, headers) => auth.api.usePersonalLink({ body: { token }, headers, asResponse: true }),
    setPassword: (newPassword, headers) => auth.api.setPassword({ body: { newPassword }, headers, asResponse: true }),
    signOn: (headers) => {
      const body = { provider: chamber, callbackURL: '/', errorCallbackURL: '/anmelden' }
      return auth.api.signInSocial({ body, headers, asResponse: true })
    },
    async signInLink(email) {
      const catcher = { url: '' }
      const body = { email, callbackURL: '/', errorCallbackURL: '/anmelden' }
      await caught.run(catcher, () => auth.api.signInMagicLink({ body, headers: new Headers() }))
      return catcher.url
    },
  }
}

/**
 * False keeps a session from being made, such as by a link that was sent to somebody who was locked out since, or by a
 * password without a second factor.
 */
async function unlessShut(db: PrismaClient, userId: string, path: string | undefined): Promise<false | undefined> {
  return (await mayHaveSession(db, userId, path === '/sign-in/email')) ? undefined : false
}

/** Whoever is on the list of staff with the address that the chamber's sign-on has checked; strangers stay strangers. */
function chamberSignOn({ issuer, clientId, clientSecret }: SignOn) {
  return genericOAuth({
    config: [
      {
        providerId: chamber,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        requireIdTokenVerification: true,
      },
    ],
  })
}

function settings({ db, log, publicUrl, secret }: AuthOptions) {
  return {
    appName: 'Tafelrunde',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    // The page's own host is trusted as well: in development it is not the service's.
    trustedOrigins: (request?: Request) => {
      const host = request?.headers.get('host')
      return host ? [`http://${host}`, `https://${host}`] : []
    },
    user: {
      additionalFields: {
        role: { type: 'string' as const, input: false },
        lockedAt: { type: 'date' as const, input: false, required: false },
      },
    },
    session: { expiresIn: sessionDays * 24 * 60 * 60, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    account: { encryptOAuthTokens: true },
    onAPIError: { errorURL: `${publicUrl}/anmelden` },
    // The doors have limits of our own, which several processes count together.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'tafelrunde',
      // Said outright, because the library leaves the check out while NODE_ENV is "test".
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: publicUrl.startsWith('https://'),
    },
    logger: {
      level: 'warn' as const,
      log: (level: 'debug' | 'info' | 'warn' | 'error' | 'success', message: string) =>
        level === 'error' ? log.error(message) : log.warn(message),
    },
    telemetry: { enabled: false },
  }
}

/**
 * Sends the link to whoever is staff, and nothing to anybody else. Nobody waits for the letter:
 * neither the answer nor its time tells whether the address is known.
 */
async function mailLink({ db, mailer, log, publicUrl }: AuthOptions, email: string, token: string): Promise<void> {
  if (!(await mayEnter(db, email))) return
  const text = [
    'Guten Tag,',
    `mit diesem Link melden Sie sich an (${linkMinutes} Minuten gültig, einmal verwendbar):`,
    `With this link you sign in (valid for ${linkMinutes} minutes, once):`,
    `${publicUrl}/auth/link?token=${token}`,
    'Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun. / If you did not ask for it, ignore this mail.',
  ].join('\n\n')
  mailer
    .send({ to: email, subject: 'Ihre Anmeldung bei der Tafelrunde', text })
    .catch((error: unknown) => log.error({ err: error }, 'a sign-in link could not be sent'))
}
