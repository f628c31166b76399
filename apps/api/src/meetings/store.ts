import type { Meeting, Prisma, PrismaClient } from '@tafelrunde/db'
import type { Staff } from '../access/policy.ts'

/** The client, or the transaction that a write belongs to. */
export type Database = PrismaClient | Prisma.TransactionClient

export interface NewMeeting {
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly mode: Meeting['mode']
  readonly rounds: number
  readonly tableSize: number
  readonly tableMin: number
  readonly tableMax: number
}

export interface ReplyChanges {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly repliedAt: Date
}

/** One page of meetings, the latest first; `query` is what the answer needs. */
export function listMeetings(
  _proof: Staff,
  db: Database,
  query: Prisma.MeetingFindManyArgs,
  status: Meeting['status'] | null,
) {
  return db.meeting.findMany({ ...query, where: filterOf(status), orderBy: [{ startsAt: 'desc' }, { id: 'desc' }] })
}

export function countMeetings(_proof: Staff, db: Database, status: Meeting['status'] | null): Promise<number> {
  return db.meeting.count({ where: filterOf(status) })
}

export function findMeeting(_proof: Staff, db: Database, id: string): Promise<Meeting | null> {
  return db.meeting.findUnique({ where: { id } })
}

/** The meeting with what the answer needs of it; null when there is none. */
export function showMeeting(
  _proof: Staff,
  db: Database,
  id: string | null,
  query: Omit<Prisma.MeetingFindUniqueArgs, 'where'>,
) {
  return id === null ? null : db.meeting.findUnique({ ...query, where: { id } })
}

export async function insertMeeting(_proof: Staff, db: Database, meeting: NewMeeting): Promise<string> {
  const { id } = await db.meeting.create({ data: meeting, select: { id: true } })
  return id
}

/**
 * Takes the meeting one version further, with `change` where given. The row stays locked until the transaction ends.
 * @returns false when it is not planned any more or its version is another one
 */
export async function advanceMeeting(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  change: Prisma.MeetingUpdateManyMutationInput = {},
): Promise<boolean> {
  const { count } = await transaction.meeting.updateMany({
    where: { id, version: expectedVersion, status: 'PLANNED' },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** Those of the ids that name nobody. */
export async function unknownPeople(_proof: Staff, db: Database, ids: readonly string[]): Promise<Set<string>> {
  const known = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  const unknown = new Set(ids)
  for (const { id } of known) unknown.delete(id)
  return unknown
}

/** Records the answers; one that is there already keeps its time, and people who are not named keep theirs. */
export async function writeReplies(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  meetingId: string,
  { yes, no, repliedAt }: ReplyChanges,
): Promise<void> {
  const replies = [
    ...yes.map((personId) => ({ personId, answer: 'YES' })),
    ...no.map((personId) => ({ personId, answer: 'NO' })),
  ]
  await transaction.$executeRaw`
    INSERT INTO "Reply" ("meetingId", "personId", "answer", "repliedAt")
    SELECT ${meetingId}::uuid, "personId", "answer"::"ReplyAnswer", ${repliedAt}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) AS "row" ("personId" uuid, "answer" text)
    ON CONFLICT ("meetingId", "personId") DO UPDATE
      SET "answer" = EXCLUDED."answer", "repliedAt" = EXCLUDED."repliedAt"
      WHERE "Reply"."answer" <> EXCLUDED."answer"`
}

function filterOf(status: Meeting['status'] | null): Prisma.MeetingWhereInput {
  return status ? { status } : {}
}
