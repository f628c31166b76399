import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '@tafelrunde/db'

/** Whether somebody may sign in with this address. */
export async function hasUser(db: PrismaClient, email: string): Promise<boolean> {
  return (await db.user.count({ where: { email: email.toLowerCase() } })) > 0
}

/** The address of a user in small letters; null when there is no such user. */
export async function emailOf(db: PrismaClient, id: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id }, select: { email: true } })
  return user?.email.toLowerCase() ?? null
}

/**
 * Enters those of the chamber who may sign in, and ends the sessions of everybody else, so that who is taken out of
 * the list and put back later has to sign in anew.
 */
export async function keepStaff(db: PrismaClient, emails: readonly string[]): Promise<void> {
  for (const email of emails) await keepUser(db, { id: randomUUID(), email, name: email.split('@')[0] ?? email })
  await db.session.deleteMany({ where: { user: { email: { notIn: emails.map((email) => email.toLowerCase()) } } } })
}

/** Enters somebody of the chamber; leaves an entry that is there as it is. */
export async function keepUser(db: PrismaClient, user: { id: string; email: string; name: string }): Promise<void> {
  const email = user.email.toLowerCase()
  await db.user.upsert({ where: { email }, create: { ...user, email, emailVerified: true }, update: {} })
}
