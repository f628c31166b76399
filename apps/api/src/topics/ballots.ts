import { checkBallots, type Refusal } from '@tafelrunde/core/topics'
import type { Topic } from '@tafelrunde/db'
import type { Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { readId } from '../ids.ts'
import type { Text } from '../language.ts'
import { notPlanned } from '../meetings/service.ts'
import type { BallotKeeper } from './policy.ts'
import { deadlineOver, isOpen, onList, pollNotFound, stale, unknownMember } from './service.ts'
import {
  deleteBallot,
  findBallot,
  findPoll,
  hasMember,
  lockPoll,
  type NewBallot,
  topicsOf,
  writeBallot,
} from './store.ts'

export interface BallotInput {
  readonly meetingId: string
  readonly memberId: string
  readonly expectedVersion: number
}

export interface RecordBallotInput extends BallotInput {
  readonly tiers: readonly (readonly string[])[]
  readonly line?: number | null
}

/** What a mutation of a ballot answers: where it is (null when there is none to show) and what went wrong. */
export interface BallotPayload {
  readonly meetingId: string | null
  readonly keeper: BallotKeeper | null
  readonly userErrors: readonly UserError[]
}

/** Records the ballot of a firm, a first one (version 0) or a changed one, until the deadline. No keeper: no such firm. */
export function recordBallot(
  services: Services,
  keeper: BallotKeeper | null,
  input: RecordBallotInput,
): Promise<BallotPayload> {
  const ballot = {
    tiers: input.tiers.map((tier) => tier.map((id) => readId('Topic', id) ?? id)),
    line: input.line ?? null,
  }
  return whileOpen(services, keeper, input, async (proof, transaction, poll) => {
    const userErrors = checkBallot(ballot, onList(await topicsOf(proof, transaction, poll.meetingId)))
    if (userErrors.length > 0) return userErrors
    const written = await writeBallot(proof, transaction, poll.id, input.expectedVersion, ballot)
    return written ? [] : [await whyNotWritten(proof, transaction, poll.id)]
  })
}

/** Takes the ballot of a firm away, until the deadline: the firm then counts as one that did not vote. */
export function removeBallot(
  services: Services,
  keeper: BallotKeeper | null,
  input: BallotInput,
): Promise<BallotPayload> {
  return whileOpen(services, keeper, input, async (proof, transaction, poll) => {
    const removed = await deleteBallot(proof, transaction, poll.id, input.expectedVersion)
    return removed ? [] : [await whyNotWritten(proof, transaction, poll.id)]
  })
}

type Transaction = Parameters<Parameters<Services['db']['$transaction']>[0]>[0]
type Poll = NonNullable<Awaited<ReturnType<typeof lockPoll>>>

/** Does something to ballots while the vote is locked, or says why nothing can be done to them. */
async function whileOpen(
  { db, clock }: Services,
  keeper: BallotKeeper | null,
  input: BallotInput,
  change: (proof: BallotKeeper, transaction: Transaction, poll: Poll) => Promise<UserError[]>,
): Promise<BallotPayload> {
  const meetingId = readId('Meeting', input.meetingId)
  const answer = (userErrors: UserError[]) => ({ meetingId, keeper, userErrors })
  if (!keeper || !(await hasMember(keeper, db, keeper.memberId))) return answer([unknownMember])
  const found = meetingId && (await findPoll(keeper, db, meetingId))
  if (!found) return answer([noPoll])
  return db.$transaction(async (transaction) => {
    const poll = await lockPoll(keeper, transaction, found.id)
    if (!poll) return answer([noPoll])
    if (poll.meeting.status !== 'PLANNED') return answer([notPlanned])
    if (!isOpen(poll, clock())) return answer([deadlineOver(['meetingId'])])
    return answer(await change(keeper, transaction, poll))
  })
}

async function whyNotWritten(keeper: BallotKeeper, transaction: Transaction, pollId: string): Promise<UserError> {
  const ballot = await findBallot(keeper, transaction, pollId)
  if (!ballot) return ballotNotFound
  return ballot.byMember && !keeper.isFirm ? castByFirm : stale(ballot.version)
}

/** Everything wrong with a ballot, each with its place. */
function checkBallot({ tiers, line }: NewBallot, topics: readonly Topic[]): UserError[] {
  const ids = topics.map(({ id }) => id)
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const problems = checkBallots(ids, [{ ranking: tiers, ...(line === null ? {} : { line }) }])
  return problems.map((problem) => describe(problem, tiers, titles))
}

function describe(
  { code, params }: Refusal,
  tiers: NewBallot['tiers'],
  titles: ReadonlyMap<string, string>,
): UserError {
  const place = Number(params.place ?? 0)
  const topic = String(params.topic ?? '')
  const tier = ['input', 'tiers', String(place - 1)]
  const at = tiers[place - 1]?.lastIndexOf(topic) ?? -1
  switch (code) {
    case 'line':
      return { path: ['input', 'line'], code: 'LINE_OUTSIDE', message: lineOutside(params.line, params.tiers) }
    case 'empty-tier':
      return { path: tier, code: 'EMPTY_TIER', message: emptyTier(place) }
    case 'ranked-twice':
      return {
        path: [...tier, String(at)],
        code: 'RANKED_TWICE',
        message: rankedTwice(titles.get(topic), params.first, place),
      }
    default:
      return { path: [...tier, String(at)], code: 'UNKNOWN_TOPIC', message: unknownTopic(place) }
  }
}

type Param = Refusal['params'][string] | undefined

function lineOutside(line: Param, tiers: Param): Text {
  return {
    de: `Die Linie steht unter Rang ${line}, der Stimmzettel hat aber ${tiers} Ränge. Möglich ist 0 bis ${tiers}.`,
    en: `The line is below place ${line}, but the ballot has ${tiers} places. 0 to ${tiers} is possible.`,
  }
}

function emptyTier(place: number): Text {
  return {
    de: `Rang ${place} ist leer. Bitte lassen Sie leere Ränge weg.`,
    en: `Place ${place} is empty. Please leave empty places out.`,
  }
}

function rankedTwice(title: string | undefined, first: Param, place: number): Text {
  return {
    de: `„${title}“ steht auf Rang ${first} und auf Rang ${place}. Bitte nennen Sie jedes Thema nur einmal.`,
    en: `“${title}” stands at place ${first} and at place ${place}. Please name every topic only once.`,
  }
}

function unknownTopic(place: number): Text {
  return {
    de: `Rang ${place}: Dieses Thema steht nicht (mehr) auf der Liste des Treffens. Bitte laden Sie die Seite neu.`,
    en: `Place ${place}: this topic is not on the list of the meeting (any more). Please reload the page.`,
  }
}

const castByFirm: UserError = {
  path: ['input', 'memberId'],
  code: 'CAST_BY_MEMBER',
  message: {
    de: 'Dieser Betrieb hat selbst abgestimmt. Seinen Stimmzettel kann nur er selbst ansehen und ändern.',
    en: 'This firm has voted itself. Only the firm can see and change its ballot.',
  },
}

const noPoll: UserError = { ...pollNotFound, path: ['input', 'meetingId'] }

const ballotNotFound: UserError = {
  path: ['input', 'expectedVersion'],
  code: 'NOT_FOUND',
  message: {
    de: 'Dieser Betrieb hat hier keinen Stimmzettel (mehr). Ein neuer wird mit Stand 0 erfasst.',
    en: 'This firm has no ballot here (any more). A new one is recorded with version 0.',
  },
}
