import { createHash } from 'node:crypto'
import type { Prisma, PrismaClient } from '@tafelrunde/db'
import type { UserError } from './errors.ts'

/** One asking of a mutation: the same user, operation and key mean the same asking. */
export interface Asking {
  readonly userId: string
  readonly operation: string
  /** What the client sent as `idempotencyKey`. */
  readonly key: string
  /** The rest of the input; it must be the same when the key is. */
  readonly input: unknown
}

/** A payload as it is stored: ids rather than entities, so that a later answer shows them as they are then. */
export interface StoredPayload {
  readonly userErrors: readonly unknown[]
}

/**
 * Does the effect once per asking, in one transaction with the note of it: asked again, the stored payload is
 * given. Two at the same time are done one after the other. A payload with user errors is not stored, so that the
 * mended world can be asked with the same key.
 * @returns null when the key was used with another input
 */
export function once<Payload extends StoredPayload>(
  db: PrismaClient,
  asking: Asking,
  effect: (transaction: Prisma.TransactionClient) => Promise<Payload>,
): Promise<Payload | null> {
  const key = hash([asking.userId, asking.operation, asking.key])
  const inputHash = hash(asking.input)
  return db.$transaction(async (transaction) => {
    const data = { key, userId: asking.userId, inputHash, payload: {} }
    const { count } = await transaction.idempotency.createMany({ data, skipDuplicates: true })
    if (count === 0) {
      const earlier = await transaction.idempotency.findUniqueOrThrow({ where: { key } })
      return earlier.inputHash === inputHash ? (earlier.payload as unknown as Payload) : null
    }
    const payload = await effect(transaction)
    if (payload.userErrors.length > 0) await transaction.idempotency.delete({ where: { key } })
    else
      await transaction.idempotency.update({ where: { key }, data: { payload: JSON.parse(JSON.stringify(payload)) } })
    return payload
  })
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
}

/** The same value with the keys of every object in order, so that the order of writing does not matter. */
function sorted(value: unknown): unknown {
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, sorted(entry)]),
  )
}

/** The answer to a key that was used with another input. */
export const keyConflict: UserError = {
  path: ['input', 'idempotencyKey'],
  code: 'IDEMPOTENCY_CONFLICT',
  message: {
    de: 'Dieser Schlüssel wurde schon mit anderen Angaben verwendet. Bitte nehmen Sie einen neuen.',
    en: 'This key was used before with another input. Please take a new one.',
  },
}

/** A key that names an asking must not be empty: two clients would share it. */
export function checkKey(key: string): UserError[] {
  if (key.trim() !== '') return []
  const message = {
    de: 'Der Schlüssel darf nicht leer sein. Nehmen Sie je Vorgang einen neuen, etwa eine UUID.',
    en: 'The key must not be empty. Take a new one for each operation, a UUID for example.',
  }
  return [{ path: ['input', 'idempotencyKey'], code: 'INVALID', message }]
}
