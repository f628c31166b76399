import type { Prisma, PrismaClient } from '@tafelrunde/db'
import type { Staff } from '../access/policy.ts'
import type { MemberWrite, StoredMember } from './import/planImport.ts'

/** The client, or the transaction that a write belongs to. */
export type Database = PrismaClient | Prisma.TransactionClient

/** Which members; what is not given does not restrict. */
export interface MemberFilter {
  /** In the spelling of `nameKey`: each must be found in the firm's or in one of its people's names, or in its number. */
  readonly words: readonly string[]
  readonly tradeId?: string | null
  /** Key of a district. */
  readonly district?: string | null
}

/** One page of members in German order; `query` is what the answer needs. */
export function listMembers(_proof: Staff, db: Database, filter: MemberFilter, query: Prisma.MemberFindManyArgs) {
  return db.member.findMany({ ...query, where: whereOf(filter), orderBy: [{ searchKey: 'asc' }, { id: 'asc' }] })
}

export function countMembers(_proof: Staff, db: Database, filter: MemberFilter): Promise<number> {
  return db.member.count({ where: whereOf(filter) })
}

/** The member with that number, with what the answer needs of it; null when there is none. */
export function showMember(
  _proof: Staff,
  db: Database,
  externalId: string,
  query: Omit<Prisma.MemberFindUniqueArgs, 'where'>,
) {
  return db.member.findUnique({ ...query, where: { externalId } })
}

/** What is stored of the firms with these numbers. */
export async function storedMembers(
  _proof: Staff,
  db: Database,
  externalIds: readonly string[],
): Promise<StoredMember[]> {
  const members = await db.member.findMany({
    where: { externalId: { in: [...externalIds] } },
    include: { persons: { orderBy: { searchKey: 'asc' } } },
  })
  return members.map(({ joinedOn, leftOn, ...member }) => ({
    ...member,
    joinedOn: dayOf(joinedOn),
    leftOn: dayOf(leftOn),
  }))
}

/** Imports are written one after the other: the second sees what the first has made. Held until the transaction ends. */
export async function lockImports(_proof: Staff, transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tafelrunde.import'))`
}

/** Writes new and changed firms with their new and changed persons, in a number of statements that does not grow with them. */
export async function writeMembers(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  writes: readonly MemberWrite[],
  now: Date,
): Promise<void> {
  const ids = await insertMembers(transaction, writes)
  await updateMembers(transaction, writes, now)
  const persons = writes.flatMap((member) =>
    member.persons.map((person) => ({ ...person, memberId: member.id ?? ids.get(member.externalId)! })),
  )
  const added = persons.filter(({ id }) => id === null).map(({ id: _id, ...person }) => person)
  if (added.length > 0) await transaction.person.createMany({ data: added })
  await updatePersons(transaction, persons)
}

async function insertMembers(transaction: Prisma.TransactionClient, writes: readonly MemberWrite[]) {
  const data = writes
    .filter(({ id }) => id === null)
    .map(({ id: _id, persons: _persons, joinedOn, leftOn, tradeIds, ...member }) => {
      return { ...member, tradeIds: [...tradeIds], joinedOn: dateOf(joinedOn), leftOn: dateOf(leftOn) }
    })
  if (data.length === 0) return new Map<string, string>()
  const created = await transaction.member.createManyAndReturn({ data, select: { id: true, externalId: true } })
  return new Map(created.map(({ id, externalId }) => [externalId, id]))
}

async function updateMembers(transaction: Prisma.TransactionClient, writes: readonly MemberWrite[], now: Date) {
  const rows = writes.filter(({ id }) => id !== null).map(({ persons: _persons, ...member }) => member)
  if (rows.length === 0) return
  await transaction.$executeRaw`
    UPDATE "Member" AS member
    SET firm = input.firm, size = input.size::"FirmSize", district = input.district,
      "tradeIds" = ARRAY(SELECT jsonb_array_elements_text(input."tradeIds")),
      "joinedOn" = input."joinedOn", "leftOn" = input."leftOn",
      version = member.version + 1, "updatedAt" = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS input(
      id uuid, firm text, size text, district text, "tradeIds" jsonb, "joinedOn" date, "leftOn" date)
    WHERE member.id = input.id`
}

async function updatePersons(
  transaction: Prisma.TransactionClient,
  persons: readonly { readonly id: string | null }[],
) {
  const rows = persons.filter(({ id }) => id !== null)
  if (rows.length === 0) return
  await transaction.$executeRaw`
    UPDATE "Person" AS person
    SET "givenName" = input."givenName", "familyName" = input."familyName", email = input.email, phone = input.phone
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS input(
      id uuid, "givenName" text, "familyName" text, email text, phone text)
    WHERE person.id = input.id`
}

/** Keeps the bytes of a sheet, and forgets those that came before `forgetBefore`. */
export async function insertUpload(
  _proof: Staff,
  db: Database,
  upload: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly createdAt: Date },
  forgetBefore: Date,
): Promise<string> {
  await db.upload.deleteMany({ where: { createdAt: { lt: forgetBefore } } })
  const { id } = await db.upload.create({ data: upload, select: { id: true } })
  return id
}

/** The bytes of an upload; null when there is none (any more). */
export async function uploadedBytes(_proof: Staff, db: Database, id: string): Promise<Uint8Array | null> {
  const upload = await db.upload.findUnique({ where: { id }, select: { bytes: true } })
  return upload?.bytes ?? null
}

function whereOf({ words, tradeId, district }: MemberFilter): Prisma.MemberWhereInput {
  return {
    ...(tradeId ? { tradeIds: { has: tradeId } } : {}),
    ...(district ? { district } : {}),
    AND: words.map((word) => ({
      OR: [
        { searchKey: { contains: word } },
        { externalId: { contains: word, mode: 'insensitive' } },
        { persons: { some: { searchKey: { contains: word } } } },
      ],
    })),
  }
}

/** A database date is midnight UTC of its day. */
function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}

function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
