import type { Prisma } from '@tafelrunde/db'
import type { Staff } from '../access/policy.ts'
import type { Database } from '../meetings/store.ts'

/** Two people at one table in one round; the smaller id is person A. */
export interface EncounterRow {
  readonly round: number
  readonly personAId: string
  readonly personBId: string
}

/** Meetings that were held within the time, from and to `before` excluded, and when. */
export async function heldMeetings(
  _proof: Staff,
  db: Database,
  { from, before }: { readonly from: Date; readonly before: Date },
): Promise<Map<string, Date>> {
  const meetings = await db.meeting.findMany({
    where: { status: 'HELD', startsAt: { gte: from, lt: before } },
    select: { id: true, startsAt: true },
  })
  return new Map(meetings.map(({ id, startsAt }) => [id, startsAt]))
}

/** What these people had with one another at these meetings, in a fixed order. */
export function encountersAmong(
  _proof: Staff,
  db: Database,
  { meetingIds, personIds }: { readonly meetingIds: readonly string[]; readonly personIds: readonly string[] },
) {
  return db.encounter.findMany({
    where: {
      meetingId: { in: [...meetingIds] },
      personAId: { in: [...personIds] },
      personBId: { in: [...personIds] },
    },
    select: { meetingId: true, personAId: true, personBId: true },
    orderBy: [{ meetingId: 'asc' }, { round: 'asc' }, { personAId: 'asc' }, { personBId: 'asc' }],
  })
}

export function encountersOf(_proof: Staff, db: Database, meetingId: string): Promise<EncounterRow[]> {
  return db.encounter.findMany({
    where: { meetingId },
    select: { round: true, personAId: true, personBId: true },
  })
}

export async function insertEncounters(
  _proof: Staff,
  transaction: Prisma.TransactionClient,
  meetingId: string,
  encounters: readonly EncounterRow[],
): Promise<void> {
  // One parameter for all rows: the client takes half a millisecond to put a row of its own together.
  await transaction.$executeRaw`
    INSERT INTO "Encounter" ("meetingId", "round", "personAId", "personBId")
    SELECT ${meetingId}::uuid, * FROM jsonb_to_recordset(${JSON.stringify(encounters)}::jsonb)
      AS "row" ("round" int, "personAId" uuid, "personBId" uuid)`
}
