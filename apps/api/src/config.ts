import type { SignOn } from './access/auth.ts'

/** What the environment says; see `npm start -- --help`. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number
  /** The address to listen on; undefined is every one of the machine. */
  readonly host: string | undefined
  readonly dataDir: string
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Without a slash at the end; undefined: http://localhost and the port. */
  readonly publicUrl: string | undefined
  /** Who enters the empty list of staff as its administrators, at least one. */
  readonly staffEmails: readonly [string, ...string[]]
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly secret: string | undefined
  /** The chamber's own sign-on; undefined when it has none. */
  readonly signOn: SignOn | undefined
  /** Whether an empty database gets the demo network. */
  readonly demo: boolean
  /** How many requests one address may send in a minute; undefined: the default of the service. */
  readonly requestsPerMinute: number | undefined
  /** Whether a proxy stands before the service and says in X-Forwarded-For who asks. */
  readonly trustProxy: boolean
}

/**
 * Reads the environment; an empty variable is none.
 * @throws Error with one sentence naming the variable, its value and what is allowed
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: string) => env[name]?.trim() || undefined
  const publicUrl = readUrl('PUBLIC_URL', value('PUBLIC_URL'), ['http:', 'https:'])?.replace(/\/+$/, '')
  const staffEmails = readEmails(value('STAFF_EMAIL') ?? 'netzwerk@kammer.example')
  return {
    port: readPort(value('PORT') ?? '4000'),
    host: value('HOST'),
    dataDir: value('DATA_DIR') ?? '.data',
    databaseUrl: readUrl('DATABASE_URL', value('DATABASE_URL'), ['postgres:', 'postgresql:']),
    publicUrl,
    staffEmails,
    smtpUrl: readUrl('SMTP_URL', value('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: value('MAIL_FROM') ?? `Tafelrunde <${staffEmails[0]}>`,
    secret: readSecret(value('SECRET'), publicUrl),
    signOn: readSignOn(value),
    demo: value('DEMO') !== '0',
    requestsPerMinute: readCount('RATE_LIMIT', value('RATE_LIMIT')),
    trustProxy: value('TRUST_PROXY') === '1',
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT is "${text}", but a port is a whole number from 0 (any free one) to 65535.`)
}

function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined || (/^\d{1,9}$/.test(text) && Number(text) > 0))
    return text === undefined ? text : Number(text)
  throw new Error(`${name} is "${text}", but a whole number from 1 is needed.`)
}

function readEmails(text: string): [string, ...string[]] {
  const emails = text.split(/[,;\s]+/).filter(Boolean)
  const wrong = emails.find((email) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
  const [first, ...others] = emails
  if (wrong === undefined && first !== undefined) return [first, ...others]
  throw new Error(`STAFF_EMAIL holds "${wrong ?? text}", but mail addresses are needed, separated by commas.`)
}

function readUrl(name: string, text: string | undefined, protocols: readonly string[]): string | undefined {
  if (text === undefined) return undefined
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text
  // The value may hold a password, so only its beginning is shown.
  throw new Error(`${name} begins with "${text.slice(0, 8)}", but an address like ${protocols[0]}//… is needed.`)
}

/** Under https others than the owner of the machine can reach the service: then the secret has to be given, and be one. */
function readSecret(text: string | undefined, publicUrl: string | undefined): string | undefined {
  const open = publicUrl?.startsWith('https:') ?? false
  const make = 'Make one: openssl rand -base64 32'
  if (text === undefined && open)
    throw new Error(`SECRET is missing, but PUBLIC_URL opens the service to others. ${make}`)
  if (text === undefined) return text
  if (text.length < 32) throw new Error(`SECRET has ${text.length} characters, but at least 32 are needed. ${make}`)
  const different = new Set(text).size
  if (different >= 10) return text
  throw new Error(`SECRET has only ${different} different characters, so it could be guessed. ${make}`)
}

function readSignOn(value: (name: string) => string | undefined): SignOn | undefined {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const [issuer, clientId, clientSecret] = names.map(value)
  if (!issuer && !clientId && !clientSecret) return undefined
  const missing = names.find((name) => !value(name))
  if (missing || !issuer || !clientId || !clientSecret) {
    throw new Error(`${missing} is missing, but the chamber's sign-on needs ${names.join(', ')}.`)
  }
  readUrl('OIDC_ISSUER', issuer, ['https:', 'http:'])
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret }
}
