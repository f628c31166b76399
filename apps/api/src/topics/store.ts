import type { Member, Prisma, Topic, TopicBallot, TopicPoll } from '@tafelrunde/db'
import type { Staff } from '../access/policy.ts'
import type { Database } from '../meetings/store.ts'
import type { BallotKeeper } from './policy.ts'

export interface NewTopic {
  readonly meetingId: string
  readonly title: string
  readonly description: string | null
  readonly proposedById: string | null
}

export interface NewPoll {
  readonly meetingId: string
  readonly deadline: Date
  readonly rule: string
  readonly choose: number
}

/** A ballot as it is stored: topics by row id. */
export interface NewBallot {
  readonly tiers: readonly (readonly string[])[]
  readonly line: number | null
}

/** A change of a topic or a vote that somebody asked for who saw this version. */
export interface Expected {
  readonly id: string
  readonly expectedVersion: number
}

/** Everything a result is counted from; ballots in the order of their firms' names. */
export interface CountedPoll extends TopicPoll {
  readonly topics: readonly Topic[]
  readonly ballots: readonly (TopicBallot & { readonly member: Member })[]
}

/** The topics of a meeting in the order of proposing, the ones set aside too. */
export function topicsOf(_proof: Staff | BallotKeeper, db: Database, meetingId: string): Promise<Topic[]> {
  return db.topic.findMany({ where: { meetingId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

/** The same, locked until the transaction ends, so that two changes of one list are done one after the other. */
export async function lockTopics(
  proof: Staff,
  transaction: Prisma.TransactionClient,
  meetingId: string,
): Promise<Topic[]> {
  await transaction.$queryRaw`SELECT 1 FROM "Topic" WHERE "meetingId" = ${meetingId}::uuid ORDER BY "id" FOR UPDATE`
  return topicsOf(proof, transaction, meetingId)
}

export function findTopic(_proof: Staff, db: Database, id: string) {
  return db.topic.findUnique({ where: { id }, include: { meeting: true } })
}

/** The topic with what the answer needs of it; null when there is none. */
export function showTopic(
  _proof: Staff,
  db: Database,
  id: string | null,
  query: Omit<Prisma.TopicFindUniqueArgs, 'where'>,
) {
  return id === null ? null : db.topic.findUnique({ ...query, where: { id } })
}

export async function insertTopic(_proof: Staff, db: Database, topic: NewTopic): Promise<string> {
  const { id } = await db.topic.create({ data: topic, select: { id: true } })
  return id
}

/** Takes the topic one version further. @returns false when its version is another one */
export async function advanceTopic(
  _proof: Staff,
  db: Database,
  { id, expectedVersion }: Expected,
  change: Prisma.TopicUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.topic.updateMany({
    where: { id, version: expectedVersion },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

export async function hasMember(_proof: Staff | BallotKeeper, db: Database, id: string): Promise<boolean> {
  return (await db.member.count({ where: { id } })) > 0
}

export function findPoll(_proof: Staff | BallotKeeper, db: Database, meetingId: string) {
  return db.topicPoll.findUnique({ where: { meetingId }, include: { meeting: true } })
}

/** The vote with what the answer needs of it; null when there is none. */
export function showPoll(
  _proof: Staff,
  db: Database,
  id: string | null,
  query: Omit<Prisma.TopicPollFindUniqueArgs, 'where'>,
) {
  return id === null ? null : db.topicPoll.findUnique({ ...query, where: { id } })
}

/** The vote of a meeting, the same way. */
export function showPollOf(
  _proof: Staff,
  db: Database,
  meetingId: string | null,
  query: Omit<Prisma.TopicPollFindUniqueArgs, 'where'>,
) {
  return meetingId === null ? null : db.topicPoll.findUnique({ ...query, where: { meetingId } })
}

/** Opens a vote. @returns null when the meeting has one already */
export async function insertPoll(_proof: Staff, db: Database, poll: NewPoll): Promise<string | null> {
  const [row] = await db.topicPoll.createManyAndReturn({ data: poll, select: { id: true }, skipDuplicates: true })
  return row?.id ?? null
}

/**
 * Locks the vote until the transaction ends, so that nobody looks into its ballots meanwhile, and gives it as it then is.
 * Whoever asks what time it is must do so afterwards.
 */
export async function lockPoll(_proof: Staff | BallotKeeper, transaction: Prisma.TransactionClient, id: string) {
  await transaction.$queryRaw`SELECT 1 FROM "TopicPoll" WHERE "id" = ${id}::uuid FOR UPDATE`
  return transaction.topicPoll.findUnique({ where: { id }, include: { meeting: true } })
}

/** Takes the vote one version further. @returns false when its version is another one */
export async function advancePoll(
  _proof: Staff,
  db: Database,
  { id, expectedVersion }: Expected,
  change: Prisma.TopicPollUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.topicPoll.updateMany({
    where: { id, version: expectedVersion },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** What a keeper may touch: a firm its own ballot whoever recorded it, staff only what they recorded. */
function inReachOf({ memberId, isFirm }: BallotKeeper) {
  return isFirm ? { memberId } : { memberId, byMember: false }
}

/** The ballot of a firm, whether or not the keeper may look into it; null when it has none. */
export function findBallot(keeper: BallotKeeper, db: Database, pollId: string): Promise<TopicBallot | null> {
  return db.topicBallot.findUnique({ where: { pollId_memberId: { pollId, memberId: keeper.memberId } } })
}

/** The ballot of a firm with what the answer needs of it; null when it has none that the keeper may see. */
export function showBallot(
  keeper: BallotKeeper,
  db: Database,
  meetingId: string,
  query: Omit<Prisma.TopicBallotFindFirstArgs, 'where'>,
) {
  return db.topicBallot.findFirst({ ...query, where: { ...inReachOf(keeper), poll: { meetingId } } })
}

/** Writes the ballot of a firm, a new one when version 0 is expected. @returns false when it is another one's or of another version */
export async function writeBallot(
  keeper: BallotKeeper,
  db: Database,
  pollId: string,
  expectedVersion: number,
  { tiers, line }: NewBallot,
): Promise<boolean> {
  const { memberId, isFirm: byMember } = keeper
  const data = { tiers: tiers.map((tier) => [...tier]), line, byMember }
  if (expectedVersion === 0) {
    const { count } = await db.topicBallot.createMany({ data: { pollId, memberId, ...data }, skipDuplicates: true })
    return count === 1
  }
  const { count } = await db.topicBallot.updateMany({
    where: { pollId, ...inReachOf(keeper), version: expectedVersion },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** Takes the ballot of a firm away. @returns false when it is another one's or of another version */
export async function deleteBallot(
  keeper: BallotKeeper,
  db: Database,
  pollId: string,
  expectedVersion: number,
): Promise<boolean> {
  const where = { pollId, ...inReachOf(keeper), version: expectedVersion }
  const { count } = await db.topicBallot.deleteMany({ where })
  return count === 1
}

/**
 * The votes of these meetings whose deadline is over, with topics and ballots; a first look is noted, and waits for whoever is
 * changing the vote at that moment.
 */
export async function openPolls(
  _proof: Staff,
  db: Database,
  meetingIds: readonly string[],
  now: Date,
): Promise<Map<string, CountedPoll>> {
  const over = { meetingId: { in: [...meetingIds] }, deadline: { lte: now } }
  const sealed = await db.topicPoll.count({ where: { ...over, openedAt: null } })
  if (sealed > 0) await db.topicPoll.updateMany({ where: { ...over, openedAt: null }, data: { openedAt: now } })
  const polls = await db.topicPoll.findMany({
    where: { ...over, openedAt: { not: null } },
    include: {
      ballots: { include: { member: true }, orderBy: [{ member: { searchKey: 'asc' } }, { id: 'asc' }] },
      meeting: { include: { topics: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } } },
    },
  })
  return new Map(polls.map(({ meeting, ...poll }) => [meeting.id, { ...poll, topics: meeting.topics }]))
}
