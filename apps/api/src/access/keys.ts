import { createHash, randomBytes } from 'node:crypto'
import { addHours, addYears } from 'date-fns'
import type { Context, Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId } from '../ids.ts'
import type { Text } from '../language.ts'
import type { Administrator, ToolViewer } from './policy.ts'
import { readScopes, type Scope } from './scopes.ts'
import { type ApiKeyEntry, findApiKey, findApiKeyByHash, insertApiKey, noteUse, shortenApiKey } from './store.ts'

/** What every secret begins with, so that it is known for what it is wherever it turns up. */
const mark = 'tafelrunde_'
const longestYears = 2
const longestOverlapHours = 168

export interface CreateApiKeyInput {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: Date
  readonly idempotencyKey: string
}

export interface RotateApiKeyInput {
  readonly id: string
  readonly overlapHours: number
  readonly expiresAt: Date
  readonly idempotencyKey: string
}

/** What a mutation of a key answers; the secret only where it was made, and only the first time. */
export interface ApiKeyPayload {
  readonly apiKey: ApiKeyEntry | null
  readonly secret: string | null
  readonly userErrors: readonly UserError[]
}

/** Makes a key; its secret is in this answer and nowhere else. */
export async function createApiKey(
  context: Context,
  administrator: Administrator,
  { idempotencyKey, ...given }: CreateApiKeyInput,
): Promise<ApiKeyPayload> {
  const input = { ...given, name: given.name.trim(), scopes: [...new Set(given.scopes)] }
  const userErrors = [
    ...(input.name === '' || input.name.length > 100 ? [invalid('name', nameMissing)] : []),
    ...(input.scopes.length === 0 ? [invalid('scopes', scopeMissing)] : []),
    ...checkExpiry(input.expiresAt, context.clock()),
    ...checkKey(idempotencyKey),
  ]
  if (userErrors.length > 0) return nothing(userErrors)
  const secret = newSecret()
  const asking = { userId: administrator.userId, operation: 'createApiKey', key: idempotencyKey, input }
  const payload = await once(context.db, asking, async (transaction) => {
    const key = { ...input, ...traceOf(secret), createdAt: context.clock() }
    return { id: await insertApiKey(administrator, transaction, key), hash: hashOf(secret), userErrors: [] }
  })
  return payload ? shown(context, administrator, payload, secret) : nothing([keyConflict])
}

/** Makes a key like another, which goes on working for the overlap so that its tool can change over. */
export async function rotateApiKey(
  context: Context,
  administrator: Administrator,
  { idempotencyKey, ...input }: RotateApiKeyInput,
): Promise<ApiKeyPayload> {
  const now = context.clock()
  const { overlapHours } = input
  const userErrors = [
    ...(overlapHours >= 0 && overlapHours <= longestOverlapHours ? [] : [invalid('overlapHours', overlapWrong)]),
    ...checkExpiry(input.expiresAt, now),
    ...checkKey(idempotencyKey),
  ]
  if (userErrors.length > 0) return nothing(userErrors)
  const secret = newSecret()
  const asking = { userId: administrator.userId, operation: 'rotateApiKey', key: idempotencyKey, input }
  const payload = await once(context.db, asking, async (transaction) => {
    const id = readId('ApiKey', input.id)
    const old = id ? await findApiKey(administrator, transaction, id) : null
    if (!old || !isAlive(old, now)) return { id: null, hash: null, userErrors: [keyNotFound] }
    await shortenApiKey(administrator, transaction, old.id, addHours(now, overlapHours))
    const key = { name: old.name, scopes: old.scopes, expiresAt: input.expiresAt, ...traceOf(secret), createdAt: now }
    return { id: await insertApiKey(administrator, transaction, key), hash: hashOf(secret), userErrors: [] }
  })
  return payload ? shown(context, administrator, payload, secret) : nothing([keyConflict])
}

/** Ends a key at once; one that is over stays as it is. */
export async function revokeApiKey(
  { db, clock }: Context,
  administrator: Administrator,
  globalId: string,
): Promise<ApiKeyPayload> {
  const id = readId('ApiKey', globalId)
  if (!id || !(await findApiKey(administrator, db, id))) return nothing([keyNotFound])
  await shortenApiKey(administrator, db, id, clock(), true)
  return { apiKey: await findApiKey(administrator, db, id), secret: null, userErrors: [] }
}

/** The tool that sends this secret; null when the key is unknown, revoked or over. */
export async function toolOf(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  secret: string,
): Promise<ToolViewer | null> {
  const now = clock()
  const key = secret.startsWith(mark) ? await findApiKeyByHash(db, hashOf(secret)) : null
  if (!key || !isAlive(key, now)) return null
  if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() >= 60_000) await noteUse(db, key.id, now)
  return { role: 'TOOL', userId: `tool:${key.id}`, name: key.name, scopes: readScopes(key.scopes) }
}

function isAlive({ expiresAt, revokedAt }: ApiKeyEntry, now: Date): boolean {
  return revokedAt === null && expiresAt > now
}

/** 256 bits of chance: too many to guess, so a plain hash is enough to keep. */
function newSecret(): string {
  return mark + randomBytes(32).toString('base64url')
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What is kept of a secret. */
function traceOf(secret: string): { readonly hash: string; readonly prefix: string } {
  return { hash: hashOf(secret), prefix: secret.slice(0, mark.length + 4) }
}

/** The secret is shown when it is the one of the stored payload: asked again with the same key, another was thrown away. */
async function shown(
  { db }: Context,
  administrator: Administrator,
  { id, hash, userErrors }: { id: string | null; hash: string | null; userErrors: readonly UserError[] },
  secret: string,
): Promise<ApiKeyPayload> {
  const apiKey = id === null ? null : await findApiKey(administrator, db, id)
  return { apiKey, secret: hash === hashOf(secret) ? secret : null, userErrors }
}

function nothing(userErrors: readonly UserError[]): ApiKeyPayload {
  return { apiKey: null, secret: null, userErrors }
}

function checkExpiry(expiresAt: Date, now: Date): UserError[] {
  return expiresAt > now && expiresAt <= addYears(now, longestYears) ? [] : [invalid('expiresAt', expiryWrong)]
}

function invalid(field: string, message: Text): UserError {
  return { path: ['input', field], code: 'INVALID', message }
}

const nameMissing: Text = {
  de: 'Bitte geben Sie einen Namen mit höchstens 100 Zeichen an, etwa den des Programms.',
  en: 'Please give a name of at most 100 characters, such as that of the tool.',
}

const scopeMissing: Text = {
  de: 'Bitte wählen Sie mindestens ein Recht.',
  en: 'Please choose at least one scope.',
}

const expiryWrong: Text = {
  de: `Ein Schlüssel muss in der Zukunft enden, spätestens in ${longestYears} Jahren.`,
  en: `A key must end in the future, in ${longestYears} years at the latest.`,
}

const overlapWrong: Text = {
  de: `Möglich sind 0 bis ${longestOverlapHours} Stunden.`,
  en: `From 0 to ${longestOverlapHours} hours are possible.`,
}

const keyNotFound: UserError = {
  path: ['input', 'id'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diesen Schlüssel gibt es nicht, oder er gilt nicht mehr. Bitte laden Sie die Seite neu.',
    en: 'There is no such key, or it is over. Please reload the page.',
  },
}
