import { defaultSteps, type MeetingRule, type MeetingTopic } from '@tafelrunde/core'
import type { Meeting, Prisma } from '@tafelrunde/db'
import { GraphQLError } from 'graphql'
import type { Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'
import type { UserError } from '../errors.ts'
import {
  dayInBerlin,
  recentEncounters,
  recordEncounters,
  recordedAlready,
  type TableOfPeople,
} from '../history/service.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId } from '../ids.ts'
import { invalid, meetingNotFound, notPlanned, whyNotAdvanced } from '../meetings/service.ts'
import { advanceMeeting } from '../meetings/store.ts'
import { type ChosenTopics, chosenTopics } from '../topics/result/chosen.ts'
import type { SeatingProgress } from './desk.ts'
import { type RuleInput, readRules } from './rules.ts'
import { type Attendee, attendees, findPlan, findRun, insertRun, lockMeeting, runningRun, seatsOf } from './store.ts'
import type { SearchJob } from './worker.ts'

/** Some hours of searching; nobody waits that long, but a stop button ends it. */
const mostSteps = 2_000_000_000
const mostSeed = 2 ** 31 - 1
/** Beyond it nothing but the wishes counts. */
const mostTopicWeight = 100
/** As many as the largest table has. */
const mostOpenFrom = 12

export interface GenerateSeatingInput {
  readonly meetingId: string
  readonly seed?: number | null
  readonly steps?: number | null
  readonly rules?: readonly RuleInput[] | null
  readonly withTopics?: boolean | null
  readonly topicWeight?: number | null
  readonly topicOpenFrom?: number | null
  readonly idempotencyKey: string
}

/** What a mutation of a search answers: the row id of the run (null when there is none to show) and what went wrong. */
export interface RunPayload {
  readonly runId: string | null
  readonly userErrors: readonly UserError[]
}

export interface CloseMeetingInput {
  readonly meetingId: string
  readonly planId: string
  readonly expectedVersion: number
}

export interface ClosePayload {
  readonly meetingId: string | null
  readonly userErrors: readonly UserError[]
}

/** Starts a search for a plan and gives back its run at once; at most one a meeting, once per idempotency key. */
export async function generateSeating(
  context: Context,
  staff: Staff,
  { idempotencyKey: key, ...input }: GenerateSeatingInput,
): Promise<RunPayload> {
  const userErrors = [...checkNumbers(input), ...checkKey(key)]
  if (userErrors.length > 0) return { runId: null, userErrors }
  await context.seating.ready
  let start = () => {}
  const asking = { userId: staff.userId, operation: 'generateSeating', key, input }
  const payload = await once(context.db, asking, async (transaction) => {
    const asked = await askForSearch(context, staff, transaction, input)
    if ('userErrors' in asked) return asked
    const { meeting, job } = asked
    const run = { meetingId: meeting.id, seed: job.seed, steps: job.steps, startedAt: context.clock() }
    const id = await insertRun(staff, transaction, run)
    start = () => context.seating.start({ id, meetingId: meeting.id }, job)
    return { runId: id, userErrors: [] }
  })
  start()
  return payload ?? { runId: null, userErrors: [keyConflict] }
}

/** Ends a search and keeps the best plan it has; a search that is over stays as it is. */
export async function stopSeating({ db, seating }: Context, staff: Staff, runId: string | null): Promise<RunPayload> {
  if (runId === null || !(await findRun(staff, db, runId))) return { runId: null, userErrors: [runNotFound] }
  await seating.stop(runId)
  return { runId, userErrors: [] }
}

/** The progress of a search, to its end; of one that is over only the end. Throws NOT_FOUND when there is no such search. */
export async function followSeating(
  { db, seating, language }: Context,
  staff: Staff,
  runId: string | null,
): Promise<AsyncIterable<SeatingProgress>> {
  const live = runId && seating.follow(runId)
  if (live) return live
  const run = runId && (await findRun(staff, db, runId))
  if (!run) {
    const { code, message } = runNotFound
    throw new GraphQLError(message[language], { extensions: { code, http: { status: 404 } } })
  }
  return only({ ...run, runId: run.id, cost: run.plan?.cost ?? null, bound: run.plan?.bound ?? null })
}

async function* only<Value>(value: Value): AsyncIterable<Value> {
  yield value
}

/**
 * The meeting is held by this plan: who sat together becomes history, a search still running is stopped.
 * Asked again for the same plan, nothing more happens.
 */
export async function closeMeeting(context: Context, staff: Staff, input: CloseMeetingInput): Promise<ClosePayload> {
  const { db, seating } = context
  const meetingId = readId('Meeting', input.meetingId)
  const planId = readId('Plan', input.planId)
  if (!meetingId) return { meetingId, userErrors: [meetingNotFound] }
  const plan = planId && (await findPlan(staff, db, planId))
  if (!plan || plan.meetingId !== meetingId) return { meetingId, userErrors: [planNotFound] }
  const tables = await tablesOfPlan(staff, db, plan.id)
  const held = await db.$transaction(async (transaction) => {
    const meeting = { id: meetingId, expectedVersion: input.expectedVersion }
    const advanced = await advanceMeeting(staff, transaction, meeting, { status: 'HELD' })
    if (advanced) await recordEncounters(staff, transaction, meetingId, tables)
    return advanced
  })
  if (!held) {
    const why = await whyNotAdvanced(staff, db, meetingId)
    const sameAgain = why.code === 'NOT_PLANNED' && (await recordedAlready(staff, db, meetingId, tables))
    return { meetingId, userErrors: sameAgain ? [] : [why] }
  }
  const running = await runningRun(staff, db, meetingId)
  if (running) await seating.stop(running)
  return { meetingId, userErrors: [] }
}

/** What the search is to be given, from the meeting, the replies and the past; or why it cannot be asked. */
async function askForSearch(
  { newSeed, clock }: Context,
  staff: Staff,
  transaction: Prisma.TransactionClient,
  input: Omit<GenerateSeatingInput, 'idempotencyKey'>,
): Promise<{ readonly meeting: Meeting; readonly job: SearchJob } | RunPayload> {
  const id = readId('Meeting', input.meetingId)
  const meeting = id ? await lockMeeting(staff, transaction, id) : null
  if (!meeting) return { runId: null, userErrors: [meetingNotFound] }
  if (meeting.status !== 'PLANNED') return { runId: null, userErrors: [notPlanned] }
  const runId = await runningRun(staff, transaction, meeting.id)
  if (runId) return { runId, userErrors: [alreadyRunning] }
  const people = await attendees(staff, transaction, meeting.id)
  if (people.length < 2) return { runId: null, userErrors: [tooFew(people.length)] }
  const { rules, userErrors } = readRules(input.rules ?? [], {
    coming: new Set(people.map((person) => person.id)),
    rounds: meeting.rounds,
  })
  if (userErrors.length > 0) return { runId: null, userErrors }
  const past = { personIds: people.map((person) => person.id), before: meeting.startsAt }
  const history = await recentEncounters(staff, transaction, past)
  const chosen = input.withTopics === false ? null : await chosenTopics(staff, transaction, meeting.id, clock())
  const planned = { ...meetingInput(meeting, history, rules), ...topicInput(people, chosen, input) }
  const steps = input.steps ?? Math.min(defaultSteps(planned), mostSteps)
  return { meeting, job: { input: planned, seed: input.seed ?? newSeed(), steps } }
}

function meetingInput(
  { startsAt, rounds, tableSize, tableMin, tableMax }: Meeting,
  history: SearchJob['input']['history'] & {},
  rules: readonly MeetingRule[],
): Omit<SearchJob['input'], 'people'> {
  return {
    day: dayInBerlin(startsAt),
    rounds,
    tableSize: { wanted: tableSize, min: tableMin, max: tableMax },
    history,
    rules,
  }
}

/** What the tables talk about and who wants what; nothing without a vote that is over. */
function topicInput(
  people: readonly Attendee[],
  chosen: ChosenTopics | null,
  { topicWeight: topic, topicOpenFrom: openFrom }: Pick<GenerateSeatingInput, 'topicWeight' | 'topicOpenFrom'>,
): Pick<SearchJob['input'], 'people' | 'topics' | 'weights' | 'openFrom'> {
  if (!chosen) return { people: people.map(asPerson) }
  const topics: MeetingTopic[] = chosen.topicIds.map((id) => ({ id }))
  const withWishes = people.map((person) => {
    const wishes = chosen.wishes.get(person.memberId)
    return wishes ? { ...asPerson(person), wishes } : asPerson(person)
  })
  return {
    people: withWishes,
    topics,
    ...(topic == null ? {} : { weights: { topic } }),
    ...(openFrom == null ? {} : { openFrom }),
  }
}

function asPerson({ id, trades, district }: Attendee) {
  return district ? { id, trades, district } : { id, trades }
}

/** Everybody at every table of the plan, by round. */
async function tablesOfPlan(staff: Staff, db: Context['db'], planId: string): Promise<TableOfPeople[]> {
  const tables = new Map<string, { round: number; people: string[] }>()
  for (const { round, table, personId } of await seatsOf(staff, db, [planId])) {
    const key = `${round} ${table}`
    const people = tables.get(key)?.people ?? []
    tables.set(key, { round, people: [...people, personId] })
  }
  return [...tables.values()]
}

function checkNumbers(input: Omit<GenerateSeatingInput, 'idempotencyKey'>): UserError[] {
  const ranges = [
    ['seed', 0, mostSeed],
    ['steps', 1, mostSteps],
    ['topicWeight', 0, mostTopicWeight],
    ['topicOpenFrom', 1, mostOpenFrom],
  ] as const
  return ranges.flatMap(([name, least, most]) => {
    const value = input[name]
    return value == null || (value >= least && value <= most) ? [] : [outOfRange(name, value, least, most)]
  })
}

function outOfRange(name: string, value: number, least: number, most: number): UserError {
  return invalid([name], {
    de: `Möglich sind ganze Zahlen von ${least} bis ${most}, angegeben ist ${value}.`,
    en: `Whole numbers from ${least} to ${most} are possible, ${value} was given.`,
  })
}

function tooFew(count: number): UserError {
  return {
    path: ['input', 'meetingId'],
    code: 'TOO_FEW_PEOPLE',
    message: {
      de: `Für einen Tischplan braucht es mindestens 2 Zusagen, es gibt ${count}. Bitte tragen Sie zuerst ein, wer kommt.`,
      en: `A plan needs at least 2 people who come, there are ${count}. Please record first who comes.`,
    },
  }
}

const alreadyRunning: UserError = {
  path: ['input', 'meetingId'],
  code: 'ALREADY_RUNNING',
  message: {
    de: 'Für dieses Treffen läuft schon eine Suche. Bitte warten Sie oder halten Sie sie an.',
    en: 'A search for this meeting is running already. Please wait, or stop it.',
  },
}

const runNotFound: UserError = {
  path: ['input', 'runId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diese Suche gibt es nicht (mehr). Bitte laden Sie die Seite neu.',
    en: 'There is no such search (any more). Please reload the page.',
  },
}

const planNotFound: UserError = {
  path: ['input', 'planId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diesen Tischplan gibt es bei diesem Treffen nicht. Bitte laden Sie die Seite neu.',
    en: 'This meeting has no such plan. Please reload the page.',
  },
}
