import { builder } from '../builder.ts'
import { readId } from '../ids.ts'
import { type BallotPayload, recordBallot, removeBallot } from './ballots.ts'
import { keepBallot, keepTopics, proposeTopics, seeTopics } from './policy.ts'
import {
  changePoll,
  mergeTopics,
  openPoll,
  type PollPayload,
  proposeTopic,
  restoreTopic,
  type TopicPayload,
  unmergeTopic,
  withdrawTopic,
} from './service.ts'
import { showBallot, showPoll, showPollOf, showTopic } from './store.ts'
import { topic, topicBallot, topicError, topicPoll } from './types.ts'

const proposeTopicInput = builder.inputType('ProposeTopicInput', {
  description: 'A new topic for a meeting.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting it is for.' }),
    title: t.string({ required: true, description: 'The topic in a few words; at most 120 characters.' }),
    description: t.string({ description: 'What it is about; at most 1,000 characters.' }),
    memberId: t.id({
      description: 'The firm that proposes it; without it the chamber does. Members propose for their own firm only.',
    }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every topic, a UUID for example; the same key makes no second topic.',
    }),
  }),
})

const topicVersionInput = builder.inputType('TopicVersionInput', {
  description: 'Which topic, as you saw it.',
  fields: (t) => ({
    topicId: t.id({ required: true, description: 'The topic.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the topic that you saw.' }),
  }),
})

const mergeTopicsInput = builder.inputType('MergeTopicsInput', {
  description: 'Two topics of one list that mean the same.',
  fields: (t) => ({
    topicId: t.id({ required: true, description: 'The topic that leaves the list.' }),
    intoId: t.id({ required: true, description: 'The topic that stays.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the topic that leaves, as you saw it.' }),
  }),
})

const openTopicPollInput = builder.inputType('OpenTopicPollInput', {
  description: 'A vote on the topics of a meeting.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting.' }),
    deadline: t.field({
      type: 'DateTime',
      required: true,
      description: 'Until then ballots are recorded, and sealed; in the future, and not after the meeting begins.',
    }),
    choose: t.int({ required: true, description: 'How many topics are chosen, from 1 to 20.' }),
    rule: t.id({ description: 'How they are chosen: the id of one of topicRules; without it the first of them.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every vote, a UUID for example; the same key opens no second vote.',
    }),
  }),
})

const changeTopicPollInput = builder.inputType('ChangeTopicPollInput', {
  description: 'What changes; what is left out stays as it is.',
  fields: (t) => ({
    pollId: t.id({ required: true, description: 'The vote.' }),
    deadline: t.field({
      type: 'DateTime',
      description: 'A new deadline, in the future; only as long as the present one is not over.',
    }),
    choose: t.int({ description: 'How many topics are chosen, from 1 to 20. After the deadline the result says so.' }),
    rule: t.id({ description: 'How they are chosen. After the deadline the result says so.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the vote that you saw.' }),
  }),
})

const recordTopicBallotInput = builder.inputType('RecordTopicBallotInput', {
  description: 'What a firm wants to talk about. Short ballots and empty ones are fine.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting.' }),
    memberId: t.id({ required: true, description: 'The firm; each has one ballot.' }),
    tiers: t.field({
      type: t.listRef(t.listRef('ID')),
      required: true,
      description: 'Topics of the list, the dearest first; topics in one tier are tied, those in none are not wanted.',
    }),
    line: t.int({
      description: '"Above this line I would come": so many tiers from the top; without it no line is drawn.',
    }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the ballot that you saw; 0 for a first one.',
    }),
  }),
})

const removeTopicBallotInput = builder.inputType('RemoveTopicBallotInput', {
  description: 'Whose ballot is taken away.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting.' }),
    memberId: t.id({ required: true, description: 'The firm.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the ballot that you saw.' }),
  }),
})

const proposeTopicPayload = topicPayload('ProposeTopicPayload', 'The new topic.')
const withdrawTopicPayload = topicPayload('WithdrawTopicPayload', 'The topic, which is off the list.')
const restoreTopicPayload = topicPayload('RestoreTopicPayload', 'The topic, which is on the list again.')
const mergeTopicsPayload = topicPayload('MergeTopicsPayload', 'The topic that left the list; `mergedInto` stays.')
const unmergeTopicPayload = topicPayload('UnmergeTopicPayload', 'The topic, which stands for itself again.')
const openTopicPollPayload = pollPayload('OpenTopicPollPayload', 'The new vote, or the one there was.')
const changeTopicPollPayload = pollPayload('ChangeTopicPollPayload', 'The vote as it is now.')
const recordTopicBallotPayload = ballotPayload('RecordTopicBallotPayload', 'The ballot as it is now.')
const removeTopicBallotPayload = ballotPayload('RemoveTopicBallotPayload', 'The ballot when it is still there.')

builder.mutationFields((t) => ({
  proposeTopic: t.field({
    type: proposeTopicPayload,
    description: 'Puts a topic on the list of a meeting; while the vote is open it can be ranked at once.',
    args: { input: t.arg({ type: proposeTopicInput, required: true, description: 'The topic.' }) },
    resolve: (_root, { input }, context) => proposeTopic(context, proposeTopics(context), input),
  }),
  withdrawTopic: t.field({
    type: withdrawTopicPayload,
    description: 'Takes a topic off the list. Ballots keep naming it, so `restoreTopic` brings back all.',
    args: { input: t.arg({ type: topicVersionInput, required: true, description: 'Which topic.' }) },
    resolve: (_root, { input }, context) => withdrawTopic(context, keepTopics(context), input),
  }),
  restoreTopic: t.field({
    type: restoreTopicPayload,
    description: 'Puts a withdrawn topic back on the list.',
    args: { input: t.arg({ type: topicVersionInput, required: true, description: 'Which topic.' }) },
    resolve: (_root, { input }, context) => restoreTopic(context, keepTopics(context), input),
  }),
  mergeTopics: t.field({
    type: mergeTopicsPayload,
    description:
      "Says that two topics mean the same. Ballots are kept as they are and count at each voter's best place; `unmergeTopic` undoes it.",
    args: { input: t.arg({ type: mergeTopicsInput, required: true, description: 'Which topics.' }) },
    resolve: (_root, { input }, context) => mergeTopics(context, keepTopics(context), input),
  }),
  unmergeTopic: t.field({
    type: unmergeTopicPayload,
    description: 'Undoes a merge: the topic stands for itself again, with every ballot that named it.',
    args: { input: t.arg({ type: topicVersionInput, required: true, description: 'Which topic.' }) },
    resolve: (_root, { input }, context) => unmergeTopic(context, keepTopics(context), input),
  }),
  openTopicPoll: t.field({
    type: openTopicPollPayload,
    description: 'Opens the vote on the topics of a meeting.',
    args: { input: t.arg({ type: openTopicPollInput, required: true, description: 'The vote.' }) },
    resolve: (_root, { input }, context) => openPoll(context, keepTopics(context), input),
  }),
  changeTopicPoll: t.field({
    type: changeTopicPollPayload,
    description: 'Changes the deadline (until it is over), the rule or the number of topics of a vote.',
    args: { input: t.arg({ type: changeTopicPollInput, required: true, description: 'What changes.' }) },
    resolve: (_root, { input }, context) => changePoll(context, keepTopics(context), input),
  }),
  recordTopicBallot: t.field({
    type: recordTopicBallotPayload,
    description: 'Records the ballot of a firm, a first one or a changed one, until the deadline.',
    args: { input: t.arg({ type: recordTopicBallotInput, required: true, description: 'The ballot.' }) },
    resolve: (_root, { input }, context) =>
      recordBallot(context, keepBallot(context, readId('Member', input.memberId)), input),
  }),
  removeTopicBallot: t.field({
    type: removeTopicBallotPayload,
    description: 'Takes the ballot of a firm away, until the deadline; the firm then counts as one that did not vote.',
    args: { input: t.arg({ type: removeTopicBallotInput, required: true, description: 'Which ballot.' }) },
    resolve: (_root, { input }, context) =>
      removeBallot(context, keepBallot(context, readId('Member', input.memberId)), input),
  }),
}))

function topicPayload(name: string, description: string) {
  return builder.objectRef<TopicPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      topic: t.prismaField({
        type: topic,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: (query, { topicId }, _args, context) => showTopic(seeTopics(context), context.db, topicId, query),
      }),
      userErrors: t.field({
        type: [topicError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}

function pollPayload(name: string, description: string) {
  return builder.objectRef<PollPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      poll: t.prismaField({
        type: topicPoll,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: (query, { pollId }, _args, context) => showPoll(keepTopics(context), context.db, pollId, query),
      }),
      userErrors: t.field({
        type: [topicError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}

function ballotPayload(name: string, description: string) {
  return builder.objectRef<BallotPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      ballot: t.prismaField({
        type: topicBallot,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: (query, { keeper, meetingId }, _args, { db }) =>
          keeper && meetingId ? showBallot(keeper, db, meetingId, query) : null,
      }),
      poll: t.prismaField({
        type: topicPoll,
        nullable: true,
        description: 'The vote it belongs to. Null when there is none to show.',
        resolve: (query, { meetingId }, _args, context) => showPollOf(seeTopics(context), context.db, meetingId, query),
      }),
      userErrors: t.field({
        type: [topicError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}
