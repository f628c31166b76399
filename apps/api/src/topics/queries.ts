import { builder } from '../builder.ts'
import { readId } from '../ids.ts'
import { reason, say } from '../reason.ts'
import { keepBallot, seeTopics } from './policy.ts'
import { type SimilarTopic, similarTo, topicRules } from './service.ts'
import { showBallot } from './store.ts'
import { topic, topicBallot, topicRule } from './types.ts'

const similarTopic = builder.objectRef<SimilarTopic>('SimilarTopic').implement({
  description: 'A topic that may mean the same as a new title.',
  fields: (t) => ({
    topic: t.prismaField({
      type: topic,
      description: 'The topic on the list.',
      resolve: (_query, { topic }) => topic,
    }),
    likeness: t.exposeInt('likeness', { description: 'From 40 (something in common) to 100 (the same words).' }),
    hint: t.field({
      type: reason,
      description: 'The question to put to whoever proposes.',
      resolve: ({ text }, _args, { language }) => say('SIMILAR_TOPIC', text, language),
    }),
  }),
})

builder.queryFields((t) => ({
  topicRules: t.field({
    type: [topicRule],
    description: 'The ways to choose topics, the default first.',
    resolve: () => [...topicRules],
  }),
  similarTopics: t.field({
    type: [similarTopic],
    description:
      'Topics on the list of a meeting that resemble a new title, the most alike first: to be asked before one is proposed. Empty for an unknown meeting.',
    args: {
      meetingId: t.arg.id({ required: true, description: 'The meeting.' }),
      title: t.arg.string({ required: true, description: 'The new title; of a long one the first 120 characters.' }),
    },
    resolve: (_root, { meetingId, title }, context) =>
      similarTo(context, seeTopics(context), readId('Meeting', meetingId), title),
  }),
  topicBallot: t.prismaField({
    type: topicBallot,
    nullable: true,
    description:
      'The ballot of a firm, for whoever may change it; null when it has none, and for staff when the firm cast it itself.',
    args: {
      meetingId: t.arg.id({ required: true, description: 'The meeting.' }),
      memberId: t.arg.id({ required: true, description: 'The firm.' }),
    },
    resolve: (query, _root, args, context) => {
      const meetingId = readId('Meeting', args.meetingId)
      const keeper = keepBallot(context, readId('Member', args.memberId))
      return meetingId && keeper ? showBallot(keeper, context.db, meetingId, query) : null
    },
  }),
}))
