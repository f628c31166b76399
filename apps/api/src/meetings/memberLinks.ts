import { sendLinks } from '../access/links.ts'
import type { Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'
import type { UserError } from '../errors.ts'
import { readId } from '../ids.ts'
import { recipients } from '../people/store.ts'
import { invalid, meetingNotFound, notPlanned, unknownPerson } from './service.ts'
import { findMeeting, unknownPeople } from './store.ts'

/** So many letters at once; a mail server takes a while for them. */
const mostLetters = 500

export interface SendMemberLinksInput {
  readonly meetingId: string
  readonly personIds?: readonly string[] | null
}

/** What became of the letters, by ids of people, and what went wrong. */
export interface SendMemberLinksPayload {
  readonly sent: number
  readonly waiting: readonly string[]
  readonly withoutAddress: readonly string[]
  readonly failed: readonly string[]
  readonly userErrors: readonly UserError[]
}

/** Sends members their personal links for a meeting: to those named, or to everybody. */
export async function sendMemberLinks(
  context: Context,
  staff: Staff,
  { meetingId, personIds }: SendMemberLinksInput,
): Promise<SendMemberLinksPayload> {
  const id = readId('Meeting', meetingId)
  const meeting = id && (await findMeeting(staff, context.db, id))
  if (!meeting) return nothing([meetingNotFound])
  if (meeting.status !== 'PLANNED') return nothing([notPlanned])
  const named = personIds ? await checkPeople(context, staff, personIds) : { ids: null, userErrors: [] }
  if (named.userErrors.length > 0) return nothing(named.userErrors)
  const people = await recipients(staff, context.db, named.ids, context.clock())
  if (people.length > mostLetters) return nothing([tooMany(people.length)])
  const reachable = people.filter(({ email }) => email !== '')
  const { sent, waiting, failed } = await sendLinks(context, reachable, meeting)
  const withoutAddress = people.flatMap(({ id: person, email }) => (email === '' ? [person] : []))
  return { sent: sent.length, waiting, failed, withoutAddress, userErrors: [] }
}

async function checkPeople({ db }: Context, staff: Staff, personIds: readonly string[]) {
  const ids = personIds.map((personId) => readId('Person', personId))
  const known = ids.filter((id) => id !== null)
  const unknown = await unknownPeople(staff, db, known)
  const userErrors = ids.flatMap((id, at) =>
    id === null || unknown.has(id) ? [unknownPerson(['personIds', String(at)])] : [],
  )
  return { ids: known, userErrors }
}

function nothing(userErrors: readonly UserError[]): SendMemberLinksPayload {
  return { sent: 0, waiting: [], withoutAddress: [], failed: [], userErrors }
}

function tooMany(count: number): UserError {
  return invalid(['personIds'], {
    de: `Höchstens ${mostLetters} Briefe auf einmal sind möglich, es wären ${count}. Bitte wählen Sie Personen aus.`,
    en: `At most ${mostLetters} letters at once are possible, these would be ${count}. Please choose people.`,
  })
}
