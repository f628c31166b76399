import {
  mergeTopics as mergeInBallots,
  type SelectionRule,
  selectionRules,
  similarTopics,
  withdrawTopics,
} from '@tafelrunde/core/topics'
import type { Prisma, Topic, TopicBallot, TopicPoll } from '@tafelrunde/db'
import type { Staff } from '../access/policy.ts'
import type { Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId } from '../ids.ts'
import type { Text } from '../language.ts'
import { invalid, meetingNotFound, notPlanned } from '../meetings/service.ts'
import { findMeeting } from '../meetings/store.ts'
import type { Proposer } from './policy.ts'
import {
  advancePoll,
  advanceTopic,
  findPoll,
  findTopic,
  hasMember,
  insertPoll,
  insertTopic,
  lockPoll,
  lockTopics,
  topicsOf,
} from './store.ts'

/** A way to choose topics, as the core knows it. */
export type TopicRule = Pick<SelectionRule, 'id' | 'name' | 'source'>

export interface ProposeTopicInput {
  readonly meetingId: string
  readonly title: string
  readonly description?: string | null
  readonly memberId?: string | null
  readonly idempotencyKey: string
}

export interface TopicVersionInput {
  readonly topicId: string
  readonly expectedVersion: number
}

export interface MergeTopicsInput extends TopicVersionInput {
  readonly intoId: string
}

export interface OpenPollInput {
  readonly meetingId: string
  readonly deadline: Date
  readonly rule?: string | null
  readonly choose: number
  readonly idempotencyKey: string
}

export interface ChangePollInput {
  readonly pollId: string
  readonly deadline?: Date | null
  readonly rule?: string | null
  readonly choose?: number | null
  readonly expectedVersion: number
}

/** What a mutation of a topic answers: its row id (null when there is none to show) and what went wrong. */
export interface TopicPayload {
  readonly topicId: string | null
  readonly userErrors: readonly UserError[]
}

/** The same of a vote. */
export interface PollPayload {
  readonly pollId: string | null
  readonly userErrors: readonly UserError[]
}

/** So many topics fit on a list: more nobody ranks on a phone. */
const mostTopics = 60
const mostChosen = 20
/** Characters of a title. */
const mostTitle = 120

/** Puts a topic on the list of a meeting, once per idempotency key; while the vote is open it joins it. */
export async function proposeTopic(
  { db, clock }: Services,
  staff: Proposer,
  { idempotencyKey: key, ...input }: ProposeTopicInput,
): Promise<TopicPayload> {
  const userErrors = [...checkTopic(input), ...checkKey(key)]
  if (userErrors.length > 0) return { topicId: null, userErrors }
  const asking = { userId: staff.userId, operation: 'proposeTopic', key, input }
  const payload = await once(db, asking, async (transaction): Promise<TopicPayload> => {
    const refused = (error: UserError) => ({ topicId: null, userErrors: [error] })
    const id = readId('Meeting', input.meetingId)
    const meeting = id && (await findMeeting(staff, transaction, id))
    if (!meeting) return refused(meetingNotFound)
    if (meeting.status !== 'PLANNED') return refused(notPlanned)
    const asked = input.memberId == null ? null : readId('Member', input.memberId)
    const memberId = staff.memberId ?? asked
    const isForOther = input.memberId != null && asked !== memberId
    if (isForOther || (input.memberId != null && !memberId)) return refused(unknownMember)
    if (memberId && !(await hasMember(staff, transaction, memberId))) return refused(unknownMember)
    const poll = await findPoll(staff, transaction, meeting.id)
    if (poll && !isOpen(poll, clock())) return refused(closedForTopics)
    if (onList(await lockTopics(staff, transaction, meeting.id)).length >= mostTopics) return refused(listFull)
    const topic = { ...cleanTopic(input), meetingId: meeting.id, proposedById: memberId }
    return { topicId: await insertTopic(staff, transaction, topic), userErrors: [] }
  })
  return payload ?? { topicId: null, userErrors: [keyConflict] }
}

/** Takes a topic off the list; ballots keep naming it, so it can come back. Done already, nothing happens. */
export function withdrawTopic(services: Services, staff: Staff, input: TopicVersionInput): Promise<TopicPayload> {
  return changeTopic(services, staff, input, (topic) => (topic.withdrawnAt ? null : { withdrawnAt: services.clock() }))
}

/** Puts a withdrawn topic back. */
export function restoreTopic(services: Services, staff: Staff, input: TopicVersionInput): Promise<TopicPayload> {
  return changeTopic(services, staff, input, (topic) => (topic.withdrawnAt ? { withdrawnAt: null } : null))
}

/** Says that a topic is the same as another one of the list: every ballot then counts for that one, at its best place. */
export function mergeTopics(services: Services, staff: Staff, input: MergeTopicsInput): Promise<TopicPayload> {
  const intoId = readId('Topic', input.intoId)
  return changeTopic(services, staff, input, (topic, topics) => {
    if (topic.mergedIntoId !== null && topic.mergedIntoId === intoId) return null
    if (topic.id === intoId) return sameTopic
    if (!onList(topics).some(({ id }) => id === topic.id)) return notOnList('topicId')
    if (!onList(topics).some(({ id }) => id === intoId)) return notOnList('intoId')
    return { mergedIntoId: intoId, mergedAt: services.clock() }
  })
}

/** Undoes a merge: the topic is on the list again, with every ballot that named it. */
export function unmergeTopic(services: Services, staff: Staff, input: TopicVersionInput): Promise<TopicPayload> {
  return changeTopic(services, staff, input, (topic) =>
    topic.mergedIntoId ? { mergedIntoId: null, mergedAt: null } : null,
  )
}

/** A topic on the list that may mean the same as a new title. */
export interface SimilarTopic {
  readonly topic: Topic
  readonly likeness: number
  readonly text: Text
}

/** The topics on the list of a meeting that resemble a title, the most alike first. */
export async function similarTo(
  { db }: Services,
  staff: Staff,
  meetingId: string | null,
  title: string,
): Promise<SimilarTopic[]> {
  const topics = meetingId ? onList(await topicsOf(staff, db, meetingId)) : []
  const titles = topics.map((topic) => topic.title)
  return similarTopics(title.slice(0, mostTitle), titles).flatMap(({ topic: at, likeness, text }) => {
    const topic = topics[at]
    return topic ? [{ topic, likeness, text }] : []
  })
}

/** Opens the vote on the topics of a meeting, once per idempotency key. */
export async function openPoll(
  { db, clock }: Services,
  staff: Staff,
  { idempotencyKey: key, ...input }: OpenPollInput,
): Promise<PollPayload> {
  const userErrors = checkKey(key)
  if (userErrors.length > 0) return { pollId: null, userErrors }
  const asking = { userId: staff.userId, operation: 'openTopicPoll', key, input }
  const payload = await once(db, asking, async (transaction): Promise<PollPayload> => {
    const id = readId('Meeting', input.meetingId)
    const meeting = id && (await findMeeting(staff, transaction, id))
    if (!meeting) return { pollId: null, userErrors: [meetingNotFound] }
    if (meeting.status !== 'PLANNED') return { pollId: null, userErrors: [notPlanned] }
    const rule = input.rule ?? defaultRule.id
    const wrong = checkPoll({ ...input, rule }, clock(), meeting.startsAt)
    if (wrong.length > 0) return { pollId: null, userErrors: wrong }
    const poll = { meetingId: meeting.id, deadline: input.deadline, rule, choose: input.choose }
    const pollId = await insertPoll(staff, transaction, poll)
    if (pollId) return { pollId, userErrors: [] }
    const existing = await findPoll(staff, transaction, meeting.id)
    return { pollId: existing?.id ?? null, userErrors: [pollExists] }
  })
  return payload ?? { pollId: null, userErrors: [keyConflict] }
}

/**
 * Changes deadline, rule or number of a vote. The deadline only until it is over: moved back and forth afterwards, it would
 * let somebody look at sealed ballots.
 */
export async function changePoll({ db, clock }: Services, staff: Staff, input: ChangePollInput): Promise<PollPayload> {
  const id = readId('TopicPoll', input.pollId)
  if (!id) return { pollId: null, userErrors: [pollNotFound] }
  return db.$transaction(async (transaction): Promise<PollPayload> => {
    const poll = await lockPoll(staff, transaction, id)
    if (!poll) return { pollId: null, userErrors: [pollNotFound] }
    if (poll.meeting.status !== 'PLANNED') return { pollId: id, userErrors: [notPlanned] }
    const now = clock()
    if (input.deadline && !isOpen(poll, now)) return { pollId: id, userErrors: [deadlineOver(['deadline'])] }
    const change = { rule: input.rule ?? poll.rule, choose: input.choose ?? poll.choose }
    const wrong = checkPoll({ deadline: input.deadline ?? null, ...change }, now, poll.meeting.startsAt)
    if (wrong.length > 0) return { pollId: id, userErrors: wrong }
    const chosenAnew = change.rule !== poll.rule || change.choose !== poll.choose
    const advanced = await advancePoll(
      staff,
      transaction,
      { id, expectedVersion: input.expectedVersion },
      {
        ...change,
        ...(input.deadline && { deadline: input.deadline }),
        ...(chosenAnew && { changedAt: now }),
      },
    )
    return { pollId: id, userErrors: advanced ? [] : [stale(poll.version)] }
  })
}

/** Ballots are recorded until the deadline; once it is over they are open for ever. */
export function isOpen({ deadline, openedAt }: Pick<TopicPoll, 'deadline' | 'openedAt'>, now: Date): boolean {
  return openedAt === null && now < deadline
}

/** Rules that may take seconds for 60 topics: a result is counted while somebody waits. */
const slowRules = ['pav', 'phragmen-enestroem', 'cc', 'lexcc', 'cc-with-tables', 'monroe', 'minimaxav']

/** What staff choose from, the default first. */
export const topicRules: readonly SelectionRule[] = selectionRules.filter(({ id }) => !slowRules.includes(id))

/** The rule of this id; the default for one that is not offered any more. */
export function ruleOf(id: string): SelectionRule {
  return topicRules.find((rule) => rule.id === id) ?? defaultRule
}

const [defaultRule] = topicRules as readonly [SelectionRule, ...SelectionRule[]]

type Edited = Pick<Topic, 'id' | 'withdrawnAt' | 'mergedIntoId'>

/** The topics that may be voted on and talked about. */
export function onList<Entry extends Edited>(topics: readonly Entry[]): Entry[] {
  return topics.filter(({ withdrawnAt, mergedIntoId }) => !withdrawnAt && !mergedIntoId)
}

/** A ballot as it counts today: merged topics at the best of their places, withdrawn ones left out. */
export function countedBallot(
  { tiers, line }: Pick<TopicBallot, 'tiers' | 'line'>,
  topics: readonly Edited[],
): { readonly tiers: readonly (readonly string[])[]; readonly line: number | null } {
  const cast = { ranking: tiers as string[][], ...(line === null ? {} : { line }) }
  const merges = topics.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [{ from: id, into: mergedIntoId }] : []))
  const counted = new Set(onList(topics).map(({ id }) => id))
  const gone = new Set(cast.ranking.flat().concat(topics.map(({ id }) => id)))
  for (const id of counted) gone.delete(id)
  const [ballot = cast] = withdrawTopics(mergeInBallots([cast], merges), gone)
  return { tiers: ballot.ranking, line: ballot.line ?? null }
}

/** What one change of a topic is to write, why it cannot be, or null when it is so already. */
type Change = Prisma.TopicUncheckedUpdateManyInput | UserError | null

async function changeTopic(
  { db }: Services,
  staff: Staff,
  { topicId, expectedVersion }: TopicVersionInput,
  decide: (topic: Topic, topics: readonly Topic[]) => Change,
): Promise<TopicPayload> {
  const id = readId('Topic', topicId)
  const found = id ? await findTopic(staff, db, id) : null
  if (!found?.meeting) return { topicId: null, userErrors: [topicNotFound] }
  if (found.meeting.status !== 'PLANNED') return { topicId: found.id, userErrors: [notPlanned] }
  const meetingId = found.meeting.id
  return db.$transaction(async (transaction): Promise<TopicPayload> => {
    const topics = await lockTopics(staff, transaction, meetingId)
    const topic = topics.find((one) => one.id === id)
    if (!topic) return { topicId: null, userErrors: [topicNotFound] }
    const change = decide(topic, topics)
    if (change === null) return { topicId: topic.id, userErrors: [] }
    if (isError(change)) return { topicId: topic.id, userErrors: [change] }
    const advanced = await advanceTopic(staff, transaction, { id: topic.id, expectedVersion }, change)
    return { topicId: topic.id, userErrors: advanced ? [] : [stale(topic.version)] }
  })
}

function isError(change: Prisma.TopicUncheckedUpdateManyInput | UserError): change is UserError {
  return 'message' in change
}

function checkTopic({ title, description }: Pick<ProposeTopicInput, 'title' | 'description'>): UserError[] {
  const errors: UserError[] = []
  if (title.trim() === '' || title.length > mostTitle)
    errors.push(
      invalid(['title'], {
        de: 'Bitte nennen Sie das Thema in höchstens 120 Zeichen.',
        en: 'Please name the topic in at most 120 characters.',
      }),
    )
  if ((description ?? '').length > 1000)
    errors.push(
      invalid(['description'], {
        de: 'Bitte beschreiben Sie das Thema in höchstens 1.000 Zeichen.',
        en: 'Please describe the topic in at most 1,000 characters.',
      }),
    )
  return errors
}

function cleanTopic({ title, description }: Pick<ProposeTopicInput, 'title' | 'description'>) {
  return { title: title.trim(), description: description?.trim() || null }
}

interface PollValues {
  /** Null when it stays as it is. */
  readonly deadline: Date | null
  readonly rule: string
  readonly choose: number
}

function checkPoll({ deadline, rule, choose }: PollValues, now: Date, startsAt: Date): UserError[] {
  const errors: UserError[] = []
  if (deadline && (deadline <= now || deadline > startsAt))
    errors.push(
      invalid(['deadline'], {
        de: 'Die Frist muss in der Zukunft und vor dem Beginn des Treffens enden.',
        en: 'The deadline must lie in the future and before the meeting begins.',
      }),
    )
  if (!topicRules.some(({ id }) => id === rule))
    errors.push(
      invalid(['rule'], {
        de: 'Diese Regel gibt es nicht. Die möglichen stehen unter topicRules.',
        en: 'There is no such rule. The possible ones are given by topicRules.',
      }),
    )
  if (choose < 1 || choose > mostChosen)
    errors.push(
      invalid(['choose'], {
        de: `Es lassen sich 1 bis ${mostChosen} Themen auswählen, angegeben sind ${choose}.`,
        en: `1 to ${mostChosen} topics can be chosen, ${choose} were given.`,
      }),
    )
  return errors
}

export const unknownMember: UserError = {
  path: ['input', 'memberId'],
  code: 'UNKNOWN_MEMBER',
  message: {
    de: 'Diesen Betrieb gibt es nicht (mehr). Bitte laden Sie die Liste neu.',
    en: 'There is no such firm (any more). Please reload the list.',
  },
}

export const pollNotFound: UserError = {
  path: ['input', 'pollId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Für dieses Treffen gibt es keine Themenwahl. Bitte eröffnen Sie zuerst eine.',
    en: 'There is no vote on topics for this meeting. Please open one first.',
  },
}

/** Nothing about ballots or the deadline can change after it. */
export function deadlineOver(path: readonly string[]): UserError {
  return {
    path: ['input', ...path],
    code: 'CLOSED',
    message: {
      de: 'Die Frist ist vorbei. Stimmzettel und Frist lassen sich nicht mehr ändern, damit niemand mit Kenntnis der anderen abstimmt.',
      en: 'The deadline is over. Ballots and deadline cannot be changed any more, so that nobody votes knowing the others.',
    },
  }
}

/** Somebody else was faster, and the thing is at this version now. */
export function stale(version: number): UserError {
  return {
    path: ['input', 'expectedVersion'],
    code: 'STALE',
    message: {
      de: `Inzwischen wurde etwas geändert (Stand ${version}). Bitte prüfen Sie den neuen Stand und speichern Sie noch einmal.`,
      en: `Something was changed in the meantime (version ${version}). Please look at it and save again.`,
    },
  }
}

const closedForTopics: UserError = {
  path: ['input', 'meetingId'],
  code: 'CLOSED',
  message: {
    de: 'Die Themenwahl dieses Treffens ist beendet; für neue Themen konnte niemand mehr stimmen. Bitte schlagen Sie das Thema für ein späteres Treffen vor.',
    en: 'The vote of this meeting is over; nobody could vote for a new topic. Please propose it for a later meeting.',
  },
}

const listFull: UserError = {
  path: ['input', 'meetingId'],
  code: 'TOO_MANY',
  message: {
    de: `Auf der Liste stehen schon ${mostTopics} Themen. Bitte fassen Sie ähnliche zusammen oder ziehen Sie welche zurück.`,
    en: `There are ${mostTopics} topics on the list already. Please merge similar ones, or withdraw some.`,
  },
}

const topicNotFound: UserError = {
  path: ['input', 'topicId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Dieses Thema gibt es bei keinem Treffen (mehr). Bitte laden Sie die Seite neu.',
    en: 'No meeting has such a topic (any more). Please reload the page.',
  },
}

const sameTopic: UserError = invalid(['intoId'], {
  de: 'Ein Thema lässt sich nicht mit sich selbst zusammenführen. Bitte wählen Sie ein anderes.',
  en: 'A topic cannot be merged into itself. Please choose another one.',
})

function notOnList(name: string): UserError {
  return {
    path: ['input', name],
    code: 'UNKNOWN_TOPIC',
    message: {
      de: 'Dieses Thema steht nicht (mehr) auf der Liste des Treffens. Bitte laden Sie die Seite neu.',
      en: 'This topic is not on the list of the meeting (any more). Please reload the page.',
    },
  }
}

const pollExists: UserError = {
  path: ['input', 'meetingId'],
  code: 'EXISTS',
  message: {
    de: 'Für dieses Treffen gibt es schon eine Themenwahl. Bitte ändern Sie diese.',
    en: 'This meeting has a vote on topics already. Please change that one.',
  },
}
