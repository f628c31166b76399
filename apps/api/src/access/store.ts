import { randomUUID } from 'node:crypto'
import type { Prisma, PrismaClient } from '@tafelrunde/db'
import type { Administrator, StaffRole } from './policy.ts'

/** The client, or the transaction that a write belongs to. */
export type Database = PrismaClient | Prisma.TransactionClient

/** Somebody of the chamber, as the list of staff has them. */
export interface StaffEntry {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  /** Since when they are locked out; null for whoever may sign in. */
  readonly lockedAt: Date | null
}

export interface StaffChange {
  readonly role?: StaffRole
  readonly lockedAt?: Date | null
}

const entry = { id: true, name: true, email: true, role: true, lockedAt: true } as const

/** Whether somebody may sign in with this address. */
export async function mayEnter(db: PrismaClient, email: string): Promise<boolean> {
  return (await db.user.count({ where: { email: email.toLowerCase(), lockedAt: null } })) > 0
}

/** Whether this user may have a session. */
export async function mayHaveSession(db: PrismaClient, id: string): Promise<boolean> {
  return (await db.user.count({ where: { id, lockedAt: null } })) > 0
}

/**
 * Enters the first administrators, as long as there is none: from then on the list of staff is kept in the service.
 * Whoever else was entered before is locked out.
 * @returns the address of the administrator who has been here longest
 */
export function enterFirstStaff(db: PrismaClient, emails: readonly string[], now: Date): Promise<string> {
  return db.$transaction(async (transaction) => {
    await lockStaffList(transaction)
    const known = await firstAdministrator(transaction)
    if (known) return known.email
    const wanted = emails.map((email) => email.toLowerCase())
    await transaction.session.deleteMany({ where: { user: { email: { notIn: wanted } } } })
    await transaction.user.updateMany({ where: { email: { notIn: wanted } }, data: { lockedAt: now } })
    for (const email of wanted) await enterAdministrator(transaction, email)
    return wanted[0] ?? ''
  })
}

function firstAdministrator(db: Database) {
  const active = { role: 'ADMINISTRATOR', lockedAt: null } as const
  return db.user.findFirst({ where: active, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: entry })
}

async function enterAdministrator(db: Database, email: string): Promise<void> {
  const person = { id: randomUUID(), email, name: email.split('@')[0] ?? email, emailVerified: true }
  const update = { role: 'ADMINISTRATOR', lockedAt: null } as const
  await db.user.upsert({ where: { email }, create: { ...person, role: 'ADMINISTRATOR' }, update })
}

/** Changes of the list are made one after the other, so that two never take away the last two administrators. */
export async function lockStaffList(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tafelrunde.staff'))`
}

/** Everybody on the list of staff, by name. */
export function listStaff(_proof: Administrator, db: Database): Promise<StaffEntry[]> {
  return db.user.findMany({ select: entry, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}

export function findStaff(_proof: Administrator, db: Database, id: string): Promise<StaffEntry | null> {
  return db.user.findUnique({ where: { id }, select: entry })
}

/** Whether an administrator other than this one could sign in. */
export async function hasOtherAdministrator(_proof: Administrator, db: Database, id: string): Promise<boolean> {
  return (await db.user.count({ where: { role: 'ADMINISTRATOR', lockedAt: null, id: { not: id } } })) > 0
}

/** @returns the id of the new entry, or null when the address is on the list already */
export async function insertStaff(
  _proof: Administrator,
  db: Database,
  { name, email, role }: Pick<StaffEntry, 'name' | 'email' | 'role'>,
): Promise<string | null> {
  const id = randomUUID()
  const data = { id, name, email, role, emailVerified: true }
  const { count } = await db.user.createMany({ data, skipDuplicates: true })
  return count === 1 ? id : null
}

/** Writes the change; who is locked out loses every session with it. */
export async function updateStaff(
  _proof: Administrator,
  db: Database,
  id: string,
  change: StaffChange,
): Promise<StaffEntry> {
  if (change.lockedAt) await db.session.deleteMany({ where: { userId: id } })
  return db.user.update({ where: { id }, data: change, select: entry })
}

/** Takes somebody off the list; their sessions go with them. */
export async function deleteStaff(_proof: Administrator, db: Database, id: string): Promise<void> {
  await db.user.delete({ where: { id } })
}
