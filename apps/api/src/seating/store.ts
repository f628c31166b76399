import type { Meeting, Plan, Prisma, PrismaClient } from '@tafelrunde/db'
import type { OwnEntry, Staff } from '../access/policy.ts'
import type { Database } from '../meetings/store.ts'

/** Somebody who comes, with what the search wants to know. */
export interface Attendee {
  readonly id: string
  readonly memberId: string
  readonly trades: string[]
  readonly district: string | null
}

/** A sentence of the engine as it lies in the database; shown in the reader's language. */
export interface StoredReason {
  readonly code: string
  readonly params: unknown
  readonly text: { readonly de: string; readonly en: string }
}

export interface StoredTerm {
  readonly name: string
  readonly cost: number
  readonly bound: number
}

/** A plan as the engine gave it, flat: one row a table, one row a seat. */
export interface NewPlan {
  readonly seed: number
  readonly steps: number
  readonly engineVersion: string
  readonly cost: number
  readonly bound: number
  readonly input: unknown
  readonly terms: readonly StoredTerm[]
  readonly reasons: readonly StoredReason[]
  /** What became of the wishes for topics; null for a plan without topics. */
  readonly topics: unknown
  readonly tables: readonly NewTable[]
  readonly seats: readonly { round: number; table: number; personId: string; host: boolean }[]
}

interface NewTable {
  readonly round: number
  readonly number: number
  readonly cost: number
  readonly terms: Readonly<Record<string, number>>
  readonly topicId: string | null
  readonly wishes: StoredReason | null
}

/** How a search ended. */
export interface RunEnd {
  readonly status: 'DONE' | 'STOPPED' | 'FAILED'
  readonly stepsDone: number
  readonly finishedAt: Date
  readonly failure: readonly StoredReason[]
}

/** The meeting, locked until the transaction ends, so that two searches cannot begin at once; null when there is none. */
export async function lockMeeting(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  id: string,
): Promise<Meeting | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${id}::uuid FOR UPDATE`
  return transaction.meeting.findUnique({ where: { id } })
}

/** Everybody who said yes, in the order of their ids: the same people are always given in the same order. */
export async function attendees(_proof: Staff, db: Database, meetingId: string): Promise<Attendee[]> {
  const people = await db.person.findMany({
    where: { replies: { some: { meetingId, answer: 'YES' } } },
    select: { id: true, memberId: true, member: { select: { tradeIds: true, district: true } } },
    orderBy: { id: 'asc' },
  })
  return people.map(({ id, memberId, member }) => ({
    id,
    memberId,
    trades: member.tradeIds,
    district: member.district,
  }))
}

/** A search, with what its plan costs once there is one. */
export function findRun(_proof: Staff, db: Database, id: string) {
  return db.seatingRun.findUnique({ where: { id }, include: { plan: { select: { cost: true, bound: true } } } })
}

/** The id of the search that is running for the meeting, if there is one. */
export async function runningRun(_proof: Staff, db: Database, meetingId: string): Promise<string | null> {
  const run = await db.seatingRun.findFirst({ where: { meetingId, status: 'RUNNING' }, select: { id: true } })
  return run?.id ?? null
}

export async function insertRun(
  _proof: Staff,
  db: Database,
  run: { readonly meetingId: string; readonly seed: number; readonly steps: number; readonly startedAt: Date },
): Promise<string> {
  const { id } = await db.seatingRun.create({ data: run, select: { id: true } })
  return id
}

/** The search with what the answer needs of it. */
export function showRun(
  _proof: Staff,
  db: Database,
  id: string | null,
  query: Omit<Prisma.SeatingRunFindUniqueArgs, 'where'>,
) {
  return id === null ? null : db.seatingRun.findUnique({ ...query, where: { id } })
}

/** Ends a search, with its plan when it found one: both or neither. The desk that ran it needs nobody's leave. */
export async function endRun(
  db: PrismaClient,
  run: { readonly id: string; readonly meetingId: string },
  end: RunEnd,
  plan: NewPlan | null,
): Promise<string | null> {
  const data = { ...end, failure: toJson(end.failure) }
  if (!plan) {
    await db.seatingRun.update({ where: { id: run.id }, data })
    return null
  }
  return db.$transaction(async (transaction) => {
    const planId = await insertPlan(transaction, run.meetingId, plan)
    await transaction.seatingRun.update({ where: { id: run.id }, data: { ...data, planId } })
    return planId
  })
}

/** Ends what a former process left running. */
export async function endInterruptedRuns(db: PrismaClient, finishedAt: Date, reason: StoredReason): Promise<number> {
  const { count } = await db.seatingRun.updateMany({
    where: { status: 'RUNNING' },
    data: { status: 'FAILED', finishedAt, failure: toJson([reason]) },
  })
  return count
}

export function findPlan(_proof: Staff, db: Database, id: string): Promise<Plan | null> {
  return db.plan.findUnique({ where: { id } })
}

export function tablesOf(_proof: Staff, db: Database, planIds: readonly string[]) {
  return db.planTable.findMany({
    where: { planId: { in: [...planIds] } },
    orderBy: [{ planId: 'asc' }, { round: 'asc' }, { number: 'asc' }],
  })
}

/** The seats of plans; at each table the host first, then in the order of ids. */
export function seatsOf(_proof: Staff, db: Database, planIds: readonly string[]) {
  return db.seat.findMany({
    where: { planId: { in: [...planIds] } },
    orderBy: [{ planId: 'asc' }, { round: 'asc' }, { table: 'asc' }, { host: 'desc' }, { personId: 'asc' }],
  })
}

/** Everybody at the tables of the one who asks, by round and with the host first, in the newest plan of the meeting. */
export function seatsAtOwnTables({ personId }: OwnEntry, db: Database, meetingId: string) {
  return db.$queryRaw<
    {
      startsAt: Date
      round: number
      table: number
      host: boolean
      givenName: string
      familyName: string
      firm: string
      tradeIds: string[]
    }[]
  >`
    SELECT meeting."startsAt", mate.round, mate."table", mate.host,
      person."givenName", person."familyName", member.firm, member."tradeIds"
    FROM "Meeting" AS meeting
    JOIN "Seat" AS own ON own."personId" = ${personId}::uuid AND own."planId" =
      (SELECT id FROM "Plan" WHERE "meetingId" = meeting.id ORDER BY "createdAt" DESC, id DESC LIMIT 1)
    JOIN "Seat" AS mate ON mate."planId" = own."planId" AND mate.round = own.round AND mate."table" = own."table"
    JOIN "Person" AS person ON person.id = mate."personId"
    JOIN "Member" AS member ON member.id = person."memberId"
    WHERE meeting.id = ${meetingId}::uuid
    ORDER BY mate.round, mate.host DESC, person."searchKey", person.id`
}

/** People with what the answer needs of them, by id. */
export async function peopleById(
  _proof: Staff,
  db: Database,
  ids: readonly string[],
  query: Omit<Prisma.PersonFindManyArgs, 'where'>,
) {
  const people = await db.person.findMany({ ...query, where: { id: { in: [...ids] } } })
  return new Map(people.map((person) => [person.id, person]))
}

/** Topics with what the answer needs of them, by id. */
export async function topicsById(
  _proof: Staff,
  db: Database,
  ids: readonly string[],
  query: Omit<Prisma.TopicFindManyArgs, 'where'>,
) {
  const topics = await db.topic.findMany({ ...query, where: { id: { in: [...ids] } } })
  return new Map(topics.map((topic) => [topic.id, topic]))
}

/** The names of those of the ids that are people's or topics'. */
export async function namesById(_proof: Staff, db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const named = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "givenName" || ' ' || "familyName" AS "name" FROM "Person" WHERE "id" = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT "id", "title" FROM "Topic" WHERE "id" = ANY(${[...ids]}::uuid[])`
  return new Map(named.map(({ id, name }) => [id, name]))
}

async function insertPlan(transaction: Prisma.TransactionClient, meetingId: string, plan: NewPlan): Promise<string> {
  const { tables, seats, input, terms, reasons, topics, ...row } = plan
  const { id: planId } = await transaction.plan.create({
    data: {
      ...{ ...row, meetingId, input: toJson(input), terms: toJson(terms), reasons: toJson(reasons) },
      ...(topics === null ? {} : { topics: toJson(topics) }),
    },
    select: { id: true },
  })
  // One parameter for all rows: the client takes half a millisecond to put a row of its own together.
  await transaction.$executeRaw`
    INSERT INTO "PlanTable" ("planId", "round", "number", "cost", "terms", "topicId", "wishes")
    SELECT ${planId}::uuid, * FROM jsonb_to_recordset(${JSON.stringify(tables)}::jsonb)
      AS "row" ("round" int, "number" int, "cost" int, "terms" jsonb, "topicId" uuid, "wishes" jsonb)`
  await transaction.$executeRaw`
    INSERT INTO "Seat" ("planId", "round", "table", "personId", "host")
    SELECT ${planId}::uuid, * FROM jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
      AS "row" ("round" int, "table" int, "personId" uuid, "host" boolean)`
  return planId
}

/** Plain data as the database takes it: without functions and without undefined. */
function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value))
}
