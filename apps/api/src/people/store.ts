import type { Prisma, PrismaClient } from '@tafelrunde/db'
import type { OwnEntry, Staff } from '../access/policy.ts'
import { present, type Recipient } from '../access/store.ts'
import type { FirmFacts, PersonFacts } from './facts.ts'
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

/** The firm with what the answer needs of it; null when there is none to show. */
export function showMemberById(
  _proof: Staff,
  db: Database,
  id: string | null,
  query: Omit<Prisma.MemberFindUniqueArgs, 'where'>,
) {
  return id === null ? null : db.member.findUnique({ ...query, where: { id } })
}

/** The person with what the answer needs of them; null when there is none to show. */
export function showPerson(
  _proof: Staff,
  db: Database,
  id: string | null,
  query: Omit<Prisma.PersonFindUniqueArgs, 'where'>,
) {
  return id === null ? null : db.person.findUnique({ ...query, where: { id } })
}

/** The one who asks, with what the answer needs of them. */
export function showOwnPerson(
  { personId }: OwnEntry,
  db: Database,
  query: Omit<Prisma.PersonFindUniqueOrThrowArgs, 'where'>,
) {
  return db.person.findUniqueOrThrow({ ...query, where: { id: personId } })
}

/** People of present members, all or those of the ids, in German order; `email` is empty where none is known. */
export async function recipients(
  _proof: Staff,
  db: Database,
  ids: readonly string[] | null,
  now: Date,
): Promise<Recipient[]> {
  const people = await db.person.findMany({
    where: { member: present(now), ...(ids ? { id: { in: [...ids] } } : {}) },
    select: { id: true, givenName: true, familyName: true, email: true },
    orderBy: [{ searchKey: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ id, givenName, familyName, email }) => ({
    id,
    name: `${givenName} ${familyName}`.trim(),
    email: email ?? '',
  }))
}

/** What is stored of the firms with these numbers. */
export async function storedMembers(
  _proof: Staff,
  db: Database,
  externalIds: readonly string[],
): Promise<StoredMember[]> {
  const members = await db.member.findMany({ where: { externalId: { in: [...externalIds] } }, ...withPersons })
  return members.map(storedOf)
}

/** Ids of all firms in German order. */
export async function listMemberIds(_proof: Staff, db: Database): Promise<string[]> {
  const members = await db.member.findMany({ select: { id: true }, orderBy: [{ searchKey: 'asc' }, { id: 'asc' }] })
  return members.map(({ id }) => id)
}

/** What is stored of these firms, in the order of the ids; those that are gone are left out. */
export async function membersOfIds(_proof: Staff, db: Database, ids: readonly string[]): Promise<StoredMember[]> {
  const members = await db.member.findMany({ where: { id: { in: [...ids] } }, ...withPersons })
  const byId = new Map(members.map((member) => [member.id, storedOf(member)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const withPersons = {
  include: { persons: { orderBy: [{ searchKey: 'asc' }, { id: 'asc' }] } },
} satisfies Prisma.MemberDefaultArgs

function storedOf({ joinedOn, leftOn, ...member }: Prisma.MemberGetPayload<typeof withPersons>): StoredMember {
  return { ...member, joinedOn: dayOf(joinedOn), leftOn: dayOf(leftOn) }
}

/** Imports are written one after the other: the second sees what the first has made. Held until the transaction ends. */
export async function lockImports(_proof: Staff, transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tafelrunde.import'))`
}

/**
 * Writes new and changed firms with their new and changed persons, each kind by one statement. By hand, because the
 * client needs several times as long for the same: the rows go to the database as one JSON value.
 */
export async function writeMembers(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  writes: readonly MemberWrite[],
  now: Date,
): Promise<void> {
  const rows = writes.map(({ persons: _persons, ...member }) => member)
  const ids = await insertMembers(transaction, rows.filter(isNew), now)
  await updateMembers(transaction, rows.filter(isKnown), now)
  const persons = writes.flatMap((member) =>
    member.persons.map((person) => ({ ...person, memberId: member.id ?? ids.get(member.externalId) })),
  )
  await insertPersons(transaction, persons.filter(isNew))
  await updatePersons(transaction, persons.filter(isKnown))
}

interface Row {
  readonly id: string | null
}

function isNew({ id }: Row): boolean {
  return id === null
}

function isKnown({ id }: Row): boolean {
  return id !== null
}

/** @returns the ids of the new firms by their numbers */
async function insertMembers(transaction: Prisma.TransactionClient, rows: readonly Row[], now: Date) {
  if (rows.length === 0) return new Map<string, string>()
  const created = await transaction.$queryRaw<{ id: string; externalId: string }[]>`
    INSERT INTO "Member" (id, "externalId", firm, size, district, "tradeIds", "joinedOn", "leftOn", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), "externalId", firm, size::"FirmSize", district,
      ARRAY(SELECT jsonb_array_elements_text("tradeIds")), "joinedOn", "leftOn", ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS input(
      "externalId" text, firm text, size text, district text, "tradeIds" jsonb, "joinedOn" date, "leftOn" date)
    RETURNING id, "externalId"`
  return new Map(created.map(({ id, externalId }) => [externalId, id]))
}

async function updateMembers(transaction: Prisma.TransactionClient, rows: readonly Row[], now: Date) {
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

async function insertPersons(transaction: Prisma.TransactionClient, rows: readonly Row[]) {
  if (rows.length === 0) return
  await transaction.$executeRaw`
    INSERT INTO "Person" (id, "memberId", "givenName", "familyName", email, phone)
    SELECT gen_random_uuid(), "memberId", "givenName", "familyName", email, phone
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS input(
      "memberId" uuid, "givenName" text, "familyName" text, email text, phone text)`
}

async function updatePersons(transaction: Prisma.TransactionClient, rows: readonly Row[]) {
  if (rows.length === 0) return
  await transaction.$executeRaw`
    UPDATE "Person" AS person
    SET "givenName" = input."givenName", "familyName" = input."familyName", email = input.email, phone = input.phone
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS input(
      id uuid, "givenName" text, "familyName" text, email text, phone text)
    WHERE person.id = input.id`
}

/** What is stored of a firm, its people left out; null when there is none. */
export async function findMember(_proof: Staff, db: Database, id: string) {
  const member = await db.member.findUnique({ where: { id } })
  return member && { ...member, joinedOn: dayOf(member.joinedOn), leftOn: dayOf(member.leftOn) }
}

export function findPerson(_proof: Staff, db: Database, id: string) {
  return db.person.findUnique({ where: { id } })
}

export function personsOf(_proof: Staff, db: Database, memberId: string) {
  return db.person.findMany({ where: { memberId } })
}

/** Whether another firm than the one of the id has this number. */
export async function isNumberTaken(
  _proof: Staff,
  db: Database,
  externalId: string,
  id: string | null,
): Promise<boolean> {
  const member = await db.member.findUnique({ where: { externalId }, select: { id: true } })
  return member !== null && member.id !== id
}

/** @returns the id of the new firm */
export async function insertMember(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  facts: FirmFacts,
  persons: readonly PersonFacts[],
): Promise<string> {
  const data = { ...rowOf(facts), persons: { create: [...persons] } }
  const { id } = await transaction.member.create({ data, select: { id: true } })
  return id
}

/** Takes a firm one version further. */
export async function advanceMember(_proof: Staff, transaction: Prisma.TransactionClient, id: string): Promise<void> {
  await transaction.member.update({ where: { id }, data: { version: { increment: 1 } } })
}

export async function updateMember(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  id: string,
  facts: FirmFacts,
): Promise<void> {
  await transaction.member.update({ where: { id }, data: rowOf(facts) })
}

/** @returns the id of the new person */
export async function insertPerson(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  memberId: string,
  { givenName, familyName, email, phone }: PersonFacts,
): Promise<string> {
  const data = { memberId, givenName, familyName, email, phone }
  const { id } = await transaction.person.create({ data, select: { id: true } })
  return id
}

export async function updatePerson(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  id: string,
  { givenName, familyName, email, phone }: PersonFacts,
): Promise<void> {
  await transaction.person.update({ where: { id }, data: { givenName, familyName, email, phone } })
}

/** Ends the sessions of a person, and the links that are under way to them. */
export async function closeDoors(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  personId: string,
): Promise<void> {
  await transaction.memberLink.deleteMany({ where: { personId } })
  await transaction.session.deleteMany({ where: { user: { personId } } })
}

/**
 * Deletes a person and what hangs on them. Of their encounters the others keep the number, of their yes the meeting; plans
 * of meetings to come are out of date and their meetings a version further. Lists on their way into an import and the
 * answers to imports could name them, so all of those go, too.
 */
export async function erasePerson(_proof: Staff, transaction: Prisma.TransactionClient, id: string): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "FormerEncounters" AS old ("meetingId", "personId", "count")
    SELECT "meetingId", CASE WHEN "personAId" = ${id}::uuid THEN "personBId" ELSE "personAId" END, count(*)
      FROM "Encounter" WHERE ${id}::uuid IN ("personAId", "personBId") GROUP BY 1, 2
    ON CONFLICT ("meetingId", "personId") DO UPDATE SET "count" = old."count" + EXCLUDED."count"`
  await transaction.$executeRaw`
    UPDATE "Meeting" AS meeting
    SET "formerYes" = meeting."formerYes" + CASE WHEN reply."answer" = 'YES' THEN 1 ELSE 0 END,
      "version" = meeting."version" + CASE WHEN meeting."status" = 'PLANNED' THEN 1 ELSE 0 END
    FROM "Reply" AS reply WHERE reply."meetingId" = meeting."id" AND reply."personId" = ${id}::uuid`
  await forgetInPlans(transaction, id)
  await transaction.person.delete({ where: { id } })
  await forgetLists(transaction)
}

/** Deletes a firm and erases its people. */
export async function eraseMember(proof: Staff, transaction: Prisma.TransactionClient, id: string): Promise<void> {
  for (const person of await personsOf(proof, transaction, id)) await erasePerson(proof, transaction, person.id)
  await transaction.member.delete({ where: { id } })
  await forgetLists(transaction)
}

async function forgetLists(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.upload.deleteMany()
  await transaction.$executeRaw`DELETE FROM "Idempotency" WHERE payload -> 'report' IS NOT NULL`
}

/** In the sentences of plans nobody stands in their place; what a plan was made from tells too much about them and goes. */
async function forgetInPlans(transaction: Prisma.TransactionClient, id: string): Promise<void> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  await transaction.$executeRaw`
    UPDATE "Plan" SET "input" = '{}', "reasons" = replace("reasons"::text, ${id}, ${nobody})::jsonb,
      "topics" = replace("topics"::text, ${id}, ${nobody})::jsonb
    WHERE concat("input", "reasons", "topics") LIKE ${`%${id}%`}`
  await transaction.$executeRaw`
    UPDATE "PlanTable" SET "wishes" = replace("wishes"::text, ${id}, ${nobody})::jsonb WHERE "wishes"::text LIKE ${`%${id}%`}`
  await transaction.$executeRaw`
    UPDATE "SeatingRun" SET "failure" = replace("failure"::text, ${id}, ${nobody})::jsonb
    WHERE "failure"::text LIKE ${`%${id}%`}`
}

/** Writes a need, or takes it away when the text is empty; forgets those of days before `oldest`. */
export async function writeNeed(
  _proof: Staff,
  db: Database,
  { personId, day: written, text }: { readonly personId: string; readonly day: string; readonly text: string },
  oldest: Date,
): Promise<void> {
  const day = new Date(written)
  await db.personNeed.deleteMany({ where: { OR: [{ day: { lt: oldest } }, { personId, day }] } })
  if (text !== '') await db.personNeed.create({ data: { personId, day, text } })
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

function rowOf({ externalId, firm, size, district, tradeIds, joinedOn, leftOn }: FirmFacts) {
  const [joined, left] = [joinedOn, leftOn].map((day) => (day === null ? null : new Date(day)))
  return { externalId, firm, size, district, tradeIds: [...tradeIds], joinedOn: joined, leftOn: left }
}

/** A database date is midnight UTC of its day. */
function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}
