import type { PrismaClient } from '@tafelrunde/db'

/** Whether somebody may sign in with this address. */
export async function hasUser(db: PrismaClient, email: string): Promise<boolean> {
  return (await db.user.count({ where: { email: email.toLowerCase() } })) > 0
}

/** Enters somebody of the chamber; leaves an entry that is there as it is. */
export async function keepUser(db: PrismaClient, user: { id: string; email: string; name: string }): Promise<void> {
  const email = user.email.toLowerCase()
  await db.user.upsert({ where: { email }, create: { ...user, email, emailVerified: true }, update: {} })
}
