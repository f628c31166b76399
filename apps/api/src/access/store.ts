import { randomUUID } from 'node:crypto'
import type { Prisma, PrismaClient } from '@tafelrunde/db'
import type { Administrator, MemberViewer, StaffRole } from './policy.ts'

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
/** The table holds members with a session as well. */
const ofStaff = { role: { in: ['STAFF' as const, 'ADMINISTRATOR' as const] } }

/** Whether somebody may sign in with this address. */
export async function mayEnter(db: PrismaClient, email: string): Promise<boolean> {
  return (await db.user.count({ where: { ...ofStaff, email: email.toLowerCase(), lockedAt: null } })) > 0
}

/** Whether this user may have a session; by a password only with a second factor. */
export async function mayHaveSession(db: PrismaClient, id: string, byPassword: boolean): Promise<boolean> {
  return (await db.user.count({ where: { id, lockedAt: null, ...(byPassword ? { twoFactorEnabled: true } : {}) } })) > 0
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
    await transaction.session.deleteMany({ where: { user: { ...ofStaff, email: { notIn: wanted } } } })
    await transaction.user.updateMany({ where: { ...ofStaff, email: { notIn: wanted } }, data: { lockedAt: now } })
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
export async function listStaff(_proof: Administrator, db: Database): Promise<StaffEntry[]> {
  const users = await db.user.findMany({ where: ofStaff, select: entry, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return users as StaffEntry[]
}

export async function findStaff(_proof: Administrator, db: Database, id: string): Promise<StaffEntry | null> {
  const user = await db.user.findUnique({ where: { ...ofStaff, id }, select: entry })
  return user as StaffEntry | null
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
  return (await db.user.update({ where: { id }, data: change, select: entry })) as StaffEntry
}

/** Takes somebody off the list; their sessions go with them. */
export async function deleteStaff(_proof: Administrator, db: Database, id: string): Promise<void> {
  await db.user.delete({ where: { id } })
}

/** The key of a tool, without its secret, which nobody knows. */
export interface ApiKeyEntry {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

export interface NewApiKey {
  readonly name: string
  readonly hash: string
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** All keys, the newest first, those that are over as well. */
export function listApiKeys(_proof: Administrator, db: Database): Promise<ApiKeyEntry[]> {
  return db.apiKey.findMany({ omit: { hash: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
}

export function findApiKey(_proof: Administrator, db: Database, id: string): Promise<ApiKeyEntry | null> {
  return db.apiKey.findUnique({ omit: { hash: true }, where: { id } })
}

/** Whose secret has this hash; the one who asks has no proof yet. */
export function findApiKeyByHash(db: Database, hash: string): Promise<ApiKeyEntry | null> {
  return db.apiKey.findUnique({ omit: { hash: true }, where: { hash } })
}

export async function insertApiKey(_proof: Administrator, db: Database, key: NewApiKey): Promise<string> {
  const { id } = await db.apiKey.create({ data: { ...key, scopes: [...key.scopes] }, select: { id: true } })
  return id
}

/** Lets a key end at `end` unless it ends before; `revoked` says so of a key that was not over. */
export async function shortenApiKey(
  _proof: Administrator,
  db: Database,
  id: string,
  end: Date,
  revoked = false,
): Promise<void> {
  const data = revoked ? { expiresAt: end, revokedAt: end } : { expiresAt: end }
  await db.apiKey.updateMany({ where: { id, revokedAt: null, expiresAt: { gt: end } }, data })
}

export async function noteUse(db: Database, id: string, lastUsedAt: Date): Promise<void> {
  await db.apiKey.updateMany({ where: { id }, data: { lastUsedAt } })
}

/** So many more of `key` in its present window of `seconds`, or in a new one: by the clock of the database, for all processes. */
export async function countMore(
  db: Database,
  key: string,
  more: number,
  seconds: number,
): Promise<{ readonly count: number; readonly secondsLeft: number }> {
  const [row] = await db.$queryRaw<{ count: number; secondsLeft: number }[]>`
    INSERT INTO "RateLimit" AS old ("key", "count", "resetAt")
    VALUES (${key}, ${more}, now() + make_interval(secs => ${seconds}))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN old."resetAt" <= now() THEN EXCLUDED."count" ELSE old."count" + EXCLUDED."count" END,
      "resetAt" = CASE WHEN old."resetAt" <= now() THEN EXCLUDED."resetAt" ELSE old."resetAt" END
    RETURNING "count", least(${seconds}, ceil(extract(epoch FROM "resetAt" - now())))::int AS "secondsLeft"`
  return row ?? { count: more, secondsLeft: seconds }
}

/** Forgets the windows that are over. */
export async function forgetCounts(db: Database): Promise<void> {
  await db.$executeRaw`DELETE FROM "RateLimit" WHERE "resetAt" <= now()`
}

/** Somebody a letter can be sent to. */
export interface Recipient {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Firms that have not left by this day. */
export function present(now: Date): Prisma.MemberWhereInput {
  return { OR: [{ leftOn: null }, { leftOn: { gt: now } }] }
}

/** The people of present members with this address, whatever its case: two of a firm may share one. */
export async function peopleOfAddress(db: Database, email: string, now: Date): Promise<Recipient[]> {
  const people = await db.person.findMany({
    where: { email: { equals: escapeLike(email), mode: 'insensitive' }, member: present(now) },
    select: { id: true, givenName: true, familyName: true, email: true },
    orderBy: { id: 'asc' },
    take: 10,
  })
  return people.map((person) => ({ id: person.id, name: nameOf(person), email: person.email ?? '' }))
}

/** The client compares without case by ILIKE, to which these signs mean something. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** What is kept of a link. */
export interface NewLink {
  readonly hash: string
  readonly personId: string
  readonly meetingId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

/**
 * Keeps new links. One for the same person and meeting takes the place of an older one, unless that was made after
 * `restsSince`. Links that are long over are forgotten.
 * @returns for whom a link was kept
 */
export async function writeLinks(db: Database, links: readonly NewLink[], restsSince: Date): Promise<Set<string>> {
  await db.memberLink.deleteMany({ where: { expiresAt: { lt: restsSince }, createdAt: { lt: restsSince } } })
  const written = await db.$queryRaw<{ personId: string }[]>`
    INSERT INTO "MemberLink" AS old ("hash", "personId", "meetingId", "createdAt", "expiresAt")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS "row"
      ("hash" text, "personId" uuid, "meetingId" uuid, "createdAt" timestamptz, "expiresAt" timestamptz)
    ON CONFLICT ("personId", "meetingId") DO UPDATE SET "hash" = EXCLUDED."hash",
      "createdAt" = EXCLUDED."createdAt", "expiresAt" = EXCLUDED."expiresAt", "usedAt" = NULL
      WHERE old."createdAt" <= ${restsSince}
    RETURNING "personId"`
  return new Set(written.map(({ personId }) => personId))
}

export async function deleteLink(db: Database, hash: string): Promise<void> {
  await db.memberLink.deleteMany({ where: { hash } })
}

/** Uses a link up: of several at the same moment one succeeds. @returns whose it is, or null */
export async function useLink(db: Database, hash: string, now: Date): Promise<string | null> {
  const [used] = await db.memberLink.updateManyAndReturn({
    where: { hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { personId: true },
  })
  return used?.personId ?? null
}

/** The user that a person is once they come in, made at the first time; null when their firm has left. */
export async function memberUser(db: Database, personId: string, now: Date) {
  const person = await db.person.findUnique({ where: { id: personId, member: present(now) } })
  if (!person) return null
  const name = nameOf(person)
  const made = { id: randomUUID(), role: 'MEMBER', personId, email: `${personId}@person.invalid` } as const
  return db.user.upsert({ where: { personId }, create: { ...made, name }, update: { name } })
}

/** The member behind a session; null when their firm has left. */
export async function findMemberViewer(db: Database, userId: string, now: Date): Promise<MemberViewer | null> {
  const user = await db.user.findUnique({
    where: { id: userId, person: { member: present(now) } },
    include: { person: true },
  })
  if (!user?.person) return null
  const { id: personId, memberId } = user.person
  return { role: 'MEMBER', userId, name: nameOf(user.person), personId, memberId }
}

function nameOf({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string {
  return `${givenName} ${familyName}`.trim()
}
