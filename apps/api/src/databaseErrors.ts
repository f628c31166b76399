import { Prisma } from '@tafelrunde/db'

/** Class 22 of SQLSTATE, "data exception": out of range, of another encoding, no uuid. */
const dataException = '22'

/** Whether the database could not hold or read a value: a malformed cursor, a zero character. */
export function isMalformedValue(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined
  return meta?.driverAdapterError?.cause?.originalCode?.startsWith(dataException) ?? false
}

/** Whether a row that must be there is not. */
export function isRowMissing(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}
