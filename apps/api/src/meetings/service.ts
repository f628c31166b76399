import type { Meeting } from '@tafelrunde/db'
import type { Staff } from '../access/policy.ts'
import type { Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId } from '../ids.ts'
import type { Text } from '../language.ts'
import { advanceMeeting, findMeeting, insertMeeting, type NewMeeting, unknownPeople, writeReplies } from './store.ts'

export interface CreateMeetingInput {
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place?: string | null
  readonly mode: Meeting['mode']
  readonly rounds: number
  readonly tableSize: { readonly wanted: number; readonly min: number; readonly max: number }
  readonly idempotencyKey: string
}

export interface RecordRepliesInput {
  readonly meetingId: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly expectedVersion: number
}

/** What a mutation of a meeting answers: its row id (null when there is none to show) and what went wrong. */
export interface MeetingPayload {
  readonly meetingId: string | null
  readonly userErrors: readonly UserError[]
}

/** Makes a meeting, once per idempotency key. */
export async function createMeeting(
  { db }: Services,
  staff: Staff,
  { idempotencyKey: key, ...input }: CreateMeetingInput,
): Promise<MeetingPayload> {
  const userErrors = [...checkMeeting(input), ...checkKey(key)]
  if (userErrors.length > 0) return { meetingId: null, userErrors }
  const asking = { userId: staff.userId, operation: 'createMeeting', key, input }
  const payload = await once(db, asking, async (transaction) => ({
    meetingId: await insertMeeting(staff, transaction, newMeeting(input)),
    userErrors: [],
  }))
  return payload ?? { meetingId: null, userErrors: [keyConflict] }
}

/** Records who comes and who does not. People who are named in neither list keep their answer. */
export async function recordReplies(
  { db, clock }: Services,
  staff: Staff,
  input: RecordRepliesInput,
): Promise<MeetingPayload> {
  const id = readId('Meeting', input.meetingId)
  if (!id || !(await findMeeting(staff, db, id))) return { meetingId: null, userErrors: [meetingNotFound] }
  const yes = input.yes.map((personId) => readId('Person', personId))
  const no = input.no.map((personId) => readId('Person', personId))
  const known = [...yes, ...no].filter((personId) => personId !== null)
  const unknown = await unknownPeople(staff, db, known)
  const nobody = (personId: string | null) => personId === null || unknown.has(personId)
  const userErrors = [
    ...namesNobody('yes', yes, nobody),
    ...namesNobody('no', no, nobody),
    ...yes.flatMap((personId, index) => (personId && no.includes(personId) ? [saidBoth(index)] : [])),
  ]
  if (userErrors.length > 0) return { meetingId: id, userErrors }
  const changes = { yes: unique(yes), no: unique(no), repliedAt: clock() }
  const written = await db.$transaction(async (transaction) => {
    const advanced = await advanceMeeting(staff, transaction, { id, expectedVersion: input.expectedVersion })
    if (advanced) await writeReplies(staff, transaction, id, changes)
    return advanced
  })
  return { meetingId: id, userErrors: written ? [] : [await whyNotAdvanced(staff, db, id)] }
}

/** Why a meeting could not be taken a version further: it is not planned any more, or its version is another one. */
export async function whyNotAdvanced(staff: Staff, db: Services['db'], id: string): Promise<UserError> {
  const meeting = await findMeeting(staff, db, id)
  if (!meeting) return meetingNotFound
  return meeting.status === 'PLANNED' ? staleMeeting(meeting.version) : notPlanned
}

export const meetingNotFound: UserError = {
  path: ['input', 'meetingId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Dieses Treffen gibt es nicht. Bitte laden Sie die Liste neu.',
    en: 'There is no such meeting. Please reload the list.',
  },
}

export const notPlanned: UserError = {
  path: ['input', 'meetingId'],
  code: 'NOT_PLANNED',
  message: {
    de: 'Dieses Treffen ist abgeschlossen oder abgesagt und lässt sich nicht mehr ändern.',
    en: 'This meeting is held or cancelled and cannot be changed any more.',
  },
}

export function invalid(path: readonly string[], message: Text): UserError {
  return { path: ['input', ...path], code: 'INVALID', message }
}

function checkMeeting({ title, startsAt, endsAt, rounds, tableSize }: Omit<CreateMeetingInput, 'idempotencyKey'>) {
  const { wanted, min, max } = tableSize
  const errors: UserError[] = []
  if (title.trim() === '' || title.length > 200)
    errors.push(
      invalid(['title'], {
        de: 'Bitte geben Sie einen Titel mit höchstens 200 Zeichen an.',
        en: 'Please give a title of at most 200 characters.',
      }),
    )
  if (yearOf(startsAt) < 2000 || yearOf(endsAt) > 2199)
    errors.push(
      invalid(['startsAt'], {
        de: 'Der Tag muss zwischen den Jahren 2000 und 2199 liegen.',
        en: 'The day must lie between the years 2000 and 2199.',
      }),
    )
  if (endsAt <= startsAt)
    errors.push(
      invalid(['endsAt'], { de: 'Das Ende muss nach dem Beginn liegen.', en: 'The end must be after the beginning.' }),
    )
  if (rounds < 1 || rounds > 6)
    errors.push(
      invalid(['rounds'], {
        de: `Möglich sind 1 bis 6 Runden, angegeben sind ${rounds}.`,
        en: `1 to 6 rounds are possible, ${rounds} were given.`,
      }),
    )
  if (!(2 <= min && min <= wanted && wanted <= max && max <= 12))
    errors.push(
      invalid(['tableSize'], {
        de: `Die Tischgröße muss zwischen 2 und 12 liegen und von klein nach groß geordnet sein; angegeben sind mindestens ${min}, gewünscht ${wanted}, höchstens ${max}.`,
        en: `Table sizes lie between 2 and 12, in order; given were at least ${min}, wanted ${wanted}, at most ${max}.`,
      }),
    )
  return errors
}

function yearOf(moment: Date): number {
  return moment.getUTCFullYear()
}

function newMeeting({ tableSize, place, title, ...rest }: Omit<CreateMeetingInput, 'idempotencyKey'>): NewMeeting {
  return {
    ...rest,
    title: title.trim(),
    place: place?.trim() || null,
    tableSize: tableSize.wanted,
    tableMin: tableSize.min,
    tableMax: tableSize.max,
  }
}

function namesNobody(list: string, ids: readonly (string | null)[], nobody: (id: string | null) => boolean) {
  return ids.flatMap((id, index) => (nobody(id) ? [unknownPerson([list, String(index)])] : []))
}

export function unknownPerson(path: readonly string[]): UserError {
  return {
    path: ['input', ...path],
    code: 'UNKNOWN_PERSON',
    message: {
      de: 'Diese Person gibt es nicht (mehr). Bitte laden Sie die Liste neu.',
      en: 'There is no such person (any more). Please reload the list.',
    },
  }
}

function saidBoth(index: number): UserError {
  return {
    path: ['input', 'yes', String(index)],
    code: 'CONTRADICTION',
    message: {
      de: 'Diese Person ist zugleich mit Zusage und mit Absage genannt. Bitte wählen Sie eines.',
      en: 'This person is named with yes and with no at once. Please choose one.',
    },
  }
}

function staleMeeting(version: number): UserError {
  return {
    path: ['input', 'expectedVersion'],
    code: 'STALE',
    message: {
      de: `Das Treffen wurde inzwischen geändert (Stand ${version}). Bitte prüfen Sie den neuen Stand und speichern Sie noch einmal.`,
      en: `The meeting was changed in the meantime (version ${version}). Please look at it and save again.`,
    },
  }
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
