import { createHash } from 'node:crypto'
import type { Prisma, PrismaClient } from '@tafelrunde/db'

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
