import { planMeeting } from '@tafelrunde/core/planner'
import type { Random } from '@tafelrunde/core/random'
import { type Day, daysBetween } from '@tafelrunde/core/time'
import type { Prisma } from '@tafelrunde/db'
import { tradeDistance } from '@tafelrunde/trades'
import { addDays, berlinTime, meetingDay } from './calendar.ts'
import type { Firms } from './inventFirms.ts'
import { inventId } from './inventId.ts'

/** Rows of meetings, the replies to them, and who met whom. */
export interface Meetings {
  readonly meetings: readonly (Prisma.MeetingCreateManyInput & { id: string; startsAt: Date })[]
  readonly replies: readonly (Prisma.ReplyCreateManyInput & { repliedAt: Date })[]
  readonly encounters: readonly Prisma.EncounterCreateManyInput[]
}

type Meeting = Meetings['meetings'][number]

/** Whoever may be asked to a meeting. */
interface Guest {
  readonly id: string
  readonly trades: readonly string[]
  readonly district?: string
  readonly since: Day
}

interface Met {
  readonly a: string
  readonly b: string
  readonly day: Day
  readonly round: number
  readonly meetingId: string
}

const rounds = 3
const seats = 36
/** Most who come are regulars, drawn from so many people; so history matters. */
const regularsComing = 25
const regularsInAll = 48
/** Steps of the search per past meeting: a fair plan in a few hundredths of a second. */
const steps = 20_000
/** Days from the given one to about when the meetings are: three held, one to come, and a later one. */
const schedule = [-300, -205, -95, 35]
const later = 125

/** Three meetings held, seated one after the other by the planner, and one to come after `day` with 36 who said yes. */
export function inventMeetings(random: Random, day: Day, firms: Firms): Meetings {
  const guests = random.shuffle(listGuests(firms))
  const meetings = schedule.map((offset, i) => inventMeeting(random, meetingDay(addDays(day, offset)), offset, i))
  const replies: Meetings['replies'][number][] = []
  const met: Met[] = []
  for (const meeting of meetings) {
    const coming = invite(random, guests, dayOf(meeting))
    const reply = (guest: Guest, answer: 'YES' | 'NO') => inventReply(random, meeting, new Date(day), guest, answer)
    replies.push(...coming.yes.map((guest) => reply(guest, 'YES')))
    replies.push(...coming.no.map((guest) => reply(guest, 'NO')))
    if (meeting.status === 'HELD') met.push(...seatMeeting(random, meeting, coming.yes, met))
  }
  return { meetings, replies, encounters: met.map(encounterRow) }
}

/** A meeting in about four months, to which nobody is invited yet. */
export function inventLaterMeeting(random: Random, day: Day): Meeting {
  const meeting = inventMeeting(random, meetingDay(addDays(day, later)), later, schedule.length)
  return { ...meeting, title: meeting.title.replace('Netzwerktreffen', 'Werkstattabend') }
}

/** One person of each firm. */
function listGuests({ members, persons }: Firms): Guest[] {
  return members.map((member) => ({
    id: persons.find(({ memberId }) => memberId === member.id)!.id,
    trades: member.tradeIds,
    district: member.district ?? undefined,
    since: member.joinedOn.toISOString().slice(0, 10),
  }))
}

function inventMeeting(random: Random, day: Day, offset: number, index: number): Meeting {
  const month = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
  const online = index === 1
  return {
    id: inventId(random),
    title: `Netzwerktreffen im ${month}`,
    startsAt: berlinTime(day, '17:30'),
    endsAt: berlinTime(day, '20:00'),
    place: online ? null : 'Handwerkskammer, Großer Saal',
    mode: online ? 'ONLINE' : 'ROOM',
    status: offset < 0 ? 'HELD' : 'PLANNED',
    rounds,
    tableSize: 5,
    tableMin: 4,
    tableMax: 6,
    invented: true,
  }
}

/** The first of the list are the regulars. Newcomers have their first chance at the meeting to come. */
function invite(random: Random, guests: readonly Guest[], day: Day): { yes: Guest[]; no: Guest[] } {
  const asked = guests.filter(({ since }) => daysBetween(since, day) > 0)
  const regulars = random.shuffle(asked.slice(0, regularsInAll))
  const others = random.shuffle(asked.slice(regularsInAll))
  const yes = [...regulars.slice(0, regularsComing), ...others.slice(0, seats - regularsComing)]
  const no = [
    ...regulars.slice(regularsComing, regularsComing + 5),
    ...others.slice(seats - regularsComing).slice(0, 3),
  ]
  return { yes, no }
}

/** Answered in the ten days before `until`, or in those before the last two weeks of a meeting long held. */
function inventReply(random: Random, { id, startsAt }: Meeting, until: Date, guest: Guest, answer: 'YES' | 'NO') {
  const closing = Math.min(until.getTime(), startsAt.getTime() - 14 * 86_400_000)
  const repliedAt = new Date(closing - (1 + random.below(10 * 24)) * 3_600_000)
  return { meetingId: id, personId: guest.id, answer, repliedAt }
}

function seatMeeting(random: Random, meeting: Meeting, people: readonly Guest[], history: readonly Met[]): Met[] {
  const day = dayOf(meeting)
  const plan = planMeeting({ people, day, rounds, history, tradeDistance }, { seed: random.below(2 ** 31), steps })
  if (!plan.ok) throw new Error(`The demo meeting of ${day} cannot be seated: ${plan.reasons[0]?.text.en}`)
  return plan.rounds.flatMap(({ number, tables }) =>
    tables.flatMap((table) =>
      pairs(table.people.map(({ id }) => id)).map(([a, b]) => ({ a, b, day, round: number, meetingId: meeting.id })),
    ),
  )
}

function pairs(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]))
}

/** The database keeps the smaller id first. */
function encounterRow({ a, b, round, meetingId }: Met): Prisma.EncounterCreateManyInput {
  return { meetingId, round, personAId: a < b ? a : b, personBId: a < b ? b : a }
}

function dayOf({ startsAt }: Meeting): Day {
  return startsAt.toISOString().slice(0, 10)
}
