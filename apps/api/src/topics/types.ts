import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'
import { writeId } from '../ids.ts'
import { countedBallot, isOpen, ruleOf, type TopicRule } from './service.ts'

/** A topic of a meeting. */
export const topic = builder.prismaNode('Topic', {
  id: { field: 'id' },
  description: 'A topic that a member firm or the chamber proposed for a meeting.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The topic in a few words.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is about, in a few sentences.',
    }),
    proposedBy: t.relation('proposedBy', {
      nullable: true,
      description: 'The firm that proposed it; null when the chamber did, or when it is not known.',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken off the list; null when it was not.',
    }),
    mergedInto: t.relation('mergedInto', {
      nullable: true,
      description: 'The topic it was found to be the same as; null when it stands for itself.',
    }),
    mergedAt: t.expose('mergedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was merged; null when it stands for itself.',
    }),
    merged: t.relation('merged', {
      description: 'The topics that were merged into this one.',
      query: { orderBy: inOrder },
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change; give it back as expectedVersion.' }),
  }),
})

/** A way to choose the topics of a meeting. */
export const topicRule = builder.objectRef<TopicRule>('TopicRule').implement({
  description: 'A way to choose as many topics as a meeting has room for.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable, for programs.' }),
    name: t.string({
      description: 'For people, in the language of the request.',
      resolve: ({ name }, _args, { language }) => name[language],
    }),
    source: t.exposeString('source', { description: 'Where the rule is defined.' }),
  }),
})

/** The vote on the topics of a meeting. */
export const topicPoll = builder.prismaNode('TopicPoll', {
  id: { field: 'id' },
  description:
    'The vote on the topics of a meeting. Until the deadline its ballots are sealed: nobody gets to know more than how many there are.',
  fields: (t) => ({
    meeting: t.relation('meeting', { description: 'The meeting it is for.' }),
    deadline: t.expose('deadline', { type: 'DateTime', description: 'Until then ballots are recorded, and sealed.' }),
    open: t.boolean({
      description: 'True while ballots are recorded; false for ever once the deadline is over.',
      select: { deadline: true, openedAt: true },
      resolve: (poll, _args, { clock }) => isOpen(poll, clock()),
    }),
    choose: t.exposeInt('choose', { description: 'How many topics are chosen.' }),
    rule: t.field({
      type: topicRule,
      description: 'How they are chosen.',
      select: { rule: true },
      resolve: ({ rule }) => ruleOf(rule),
    }),
    ballotCount: t.relationCount('ballots', { description: 'How many firms have a ballot, empty ones too.' }),
    version: t.exposeInt('version', {
      description:
        'Goes up when deadline, rule or number change, never with a ballot; give it back as expectedVersion.',
    }),
  }),
})

/** What one firm wants. */
export const topicBallot = builder.prismaObject('TopicBallot', {
  description: 'What a member firm wants to talk about. Only whoever may change it gets to see it.',
  fields: (t) => ({
    member: t.relation('member', { description: 'Whose it is.' }),
    tiers: t.field({
      type: t.listRef(t.listRef('ID')),
      description:
        'Topics by their ids, the dearest first; topics in one tier are tied, those in none are not wanted. Only topics on the list: a merged one stands at the best of its places.',
      select: ballotWithTopics,
      resolve: (ballot) =>
        countedBallot(ballot, ballot.poll.meeting.topics).tiers.map((tier) => tier.map((id) => writeId('Topic', id))),
    }),
    line: t.int({
      nullable: true,
      description: '"Above this line I would come": so many tiers from the top; null where no line is drawn.',
      select: ballotWithTopics,
      resolve: (ballot) => countedBallot(ballot, ballot.poll.meeting.topics).line,
    }),
    byMember: t.exposeBoolean('byMember', {
      description: 'True when the firm cast it itself, false when staff recorded it.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change; give it back as expectedVersion.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last recorded.' }),
  }),
})

builder.prismaObjectFields('Meeting', (t) => ({
  topics: t.relation('topics', {
    description: 'The list: what may be voted on and talked about, in the order of proposing.',
    query: { where: { withdrawnAt: null, mergedIntoId: null }, orderBy: inOrder },
  }),
  topicsSetAside: t.relation('topics', {
    description: 'Topics that are not on the list: withdrawn, or merged into another; each can come back.',
    query: { where: { NOT: { withdrawnAt: null, mergedIntoId: null } }, orderBy: inOrder },
  }),
  topicPoll: t.relation('topicPoll', {
    nullable: true,
    description: 'The vote on its topics; null until one is opened.',
  }),
}))

export const topicError = userErrorType('Topic', {
  NOT_FOUND: 'There is no such meeting, topic, vote or ballot.',
  INVALID: 'A value is not allowed; the message says which are.',
  UNKNOWN_MEMBER: 'There is no such member firm.',
  UNKNOWN_TOPIC: 'The list of this meeting has no such topic.',
  TOO_MANY: 'The list is full.',
  CAST_BY_MEMBER: 'The firm has voted itself; staff can neither see nor change its ballot.',
  RANKED_TWICE: 'A ballot names a topic twice.',
  EMPTY_TIER: 'A ballot has a tier without a topic.',
  LINE_OUTSIDE: 'A ballot draws its line below its last tier.',
  EXISTS: 'The meeting has a vote already; the payload holds it.',
  CLOSED: 'The deadline is over: ballots and deadline cannot be changed any more.',
  NOT_PLANNED: 'The meeting is held or cancelled and cannot be changed any more.',
  STALE: 'Somebody else was faster; the payload holds the newer thing.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
})

const inOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]

/** A ballot with what it takes to read it: what became of the topics since it was cast. */
const ballotWithTopics = {
  tiers: true,
  line: true,
  poll: {
    select: {
      meeting: {
        select: { topics: { select: { id: true, mergedIntoId: true, withdrawnAt: true }, orderBy: inOrder } },
      },
    },
  },
} as const
