import type { Prisma } from '@tafelrunde/db'
import { subMonths } from 'date-fns'
import type { Staff } from '../access/policy.ts'
import type { Database } from '../meetings/store.ts'
import { type EncounterRow, encountersAmong, encountersOf, heldMeetings, insertEncounters } from './store.ts'

/** How far back who met whom still counts; what is older is deleted by the rule of retention. */
const monthsRemembered = 24

/** Who sat where: one entry per table and round, with the ids of the people there. */
export interface TableOfPeople {
  readonly round: number
  readonly people: readonly string[]
}

/** Who of these people met whom before that moment, one entry per encounter, with the day in Berlin. */
export async function recentEncounters(
  staff: Staff,
  db: Database,
  { personIds, before }: { readonly personIds: readonly string[]; readonly before: Date },
): Promise<{ a: string; b: string; day: string }[]> {
  const held = await heldMeetings(staff, db, { from: subMonths(before, monthsRemembered), before })
  const encounters = await encountersAmong(staff, db, { meetingIds: [...held.keys()], personIds })
  return encounters.flatMap(({ meetingId, personAId: a, personBId: b }) => {
    const heldAt = held.get(meetingId)
    return heldAt ? [{ a, b, day: dayInBerlin(heldAt) }] : []
  })
}

/** Writes into history that everybody at a table met everybody else there. */
export function recordEncounters(
  staff: Staff,
  transaction: Prisma.TransactionClient,
  meetingId: string,
  tables: readonly TableOfPeople[],
): Promise<void> {
  return insertEncounters(staff, transaction, meetingId, encountersAtTables(tables))
}

/** True when history holds exactly these tables for the meeting. */
export async function recordedAlready(
  staff: Staff,
  db: Database,
  meetingId: string,
  tables: readonly TableOfPeople[],
): Promise<boolean> {
  const key = ({ round, personAId, personBId }: EncounterRow) => `${round} ${personAId} ${personBId}`
  const recorded = new Set((await encountersOf(staff, db, meetingId)).map(key))
  const wanted = encountersAtTables(tables).map(key)
  return recorded.size === wanted.length && wanted.every((encounter) => recorded.has(encounter))
}

/** The civil date of a moment where the chamber is: 2026-10-14. */
export function dayInBerlin(moment: Date): string {
  return berlin.format(moment)
}

/** Swedes write dates as ISO 8601 does. */
const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' })

function encountersAtTables(tables: readonly TableOfPeople[]): EncounterRow[] {
  return tables.flatMap(({ round, people }) => {
    const inOrder = [...people].sort()
    return inOrder.flatMap((personAId, place) =>
      inOrder.slice(place + 1).map((personBId) => ({ round, personAId, personBId })),
    )
  })
}
