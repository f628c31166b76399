import type { OwnEntry } from '../access/policy.ts'
import type { Services } from '../context.ts'
import { dayInBerlin } from '../history/service.ts'
import { readId } from '../ids.ts'
import { seatsAtOwnTables } from './store.ts'

/** Where somebody sits in one round, and with whom. */
export interface OwnTable {
  readonly round: number
  readonly table: number
  readonly people: readonly {
    readonly name: string
    readonly firm: string
    readonly tradeIds: readonly string[]
    readonly host: boolean
  }[]
}

/** The tables of the one who asks, by the newest plan; none before the day of the meeting, when plans still change. */
export async function ownTables(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  own: OwnEntry,
  globalId: string,
): Promise<OwnTable[]> {
  const meetingId = readId('Meeting', globalId)
  if (!meetingId) return []
  const tables = new Map<number, { round: number; table: number; people: OwnTable['people'][number][] }>()
  for (const { startsAt, round, table, host, givenName, familyName, firm, tradeIds } of await seatsAtOwnTables(
    own,
    db,
    meetingId,
  )) {
    if (dayInBerlin(startsAt) > dayInBerlin(clock())) return []
    const mine = tables.get(round) ?? { round, table, people: [] }
    tables.set(round, mine)
    mine.people.push({ name: `${givenName} ${familyName}`.trim(), firm, tradeIds, host })
  }
  return [...tables.values()]
}
