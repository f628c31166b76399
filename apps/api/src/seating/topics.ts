import type { TopicReport } from '@tafelrunde/core'
import { batch } from '../batch.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { planSeating } from './policy.ts'
import { peopleById, topicsById } from './store.ts'

/** How long the lists are as a rule: what a query of them is taken to cost. */
const usual = { topics: 5, people: 10 }

const planTopic = builder.objectRef<TopicReport['topics'][number]>('PlanTopic').implement({
  description: 'What became of one topic of the meeting.',
  fields: (t) => ({
    topic: t.prismaField({
      type: 'Topic',
      description: 'The topic.',
      resolve: async (_query, { id }, _args, context) => {
        const [topic] = await topicsFor(context, [id])
        if (!topic) throw new Error(`A plan has the topic ${id}, which is not there.`)
        return topic
      },
    }),
    tables: t.exposeInt('tables', { description: 'How many tables it has; 0 when too few want it.' }),
    demand: t.exposeInt('demand', { description: 'How many of those who come count for it.' }),
  }),
})

const worstOff = builder.objectRef<TopicReport['worstOff']>('PlanWorstOff').implement({
  description: 'Who fared worst of those who have wishes.',
  fields: (t) => ({
    rank: t.int({
      nullable: true,
      description: 'The best wish they got in any round: 1 for the first; null for none at all.',
      resolve: ({ rank }) => rank || null,
    }),
    people: t.prismaField({
      type: ['Person'],
      description: 'Who they are.',
      complexity: { field: 1, multiplier: usual.people },
      resolve: (_query, { people }, _args, context) => peopleFor(context, people),
    }),
  }),
})

/** What became of the wishes for topics in a plan. */
export const planTopics = builder.objectRef<TopicReport>('PlanTopics').implement({
  description: 'What became of the wishes for topics.',
  fields: (t) => ({
    topics: t.field({
      type: [planTopic],
      description: 'The topics of the meeting, in the order of the list.',
      complexity: { field: 1, multiplier: usual.topics },
      resolve: ({ topics }) => [...topics],
    }),
    signature: t.intList({
      description: 'Seats with a first, second, … wish over all rounds.',
      resolve: ({ signature }) => [...signature],
    }),
    unranked: t.exposeInt('unranked', {
      description: 'Seats of people who have wishes, with a topic they do not want.',
    }),
    returns: t.exposeInt('returns', {
      description: 'Seats with a topic that somebody had in an earlier round; hosts not counted.',
    }),
    worstOff: t.field({ type: worstOff, description: 'Who fared worst.', resolve: (self) => self.worstOff }),
    guessed: t.prismaField({
      type: ['Person'],
      authScopes: { staff: true },
      description:
        'People of firms without a ballot, seated by a guess from close trades. No votes, and for nobody but those who plan.',
      complexity: { field: 1, multiplier: usual.people },
      resolve: (_query, { guessed }, _args, context) => peopleFor(context, guessed),
    }),
    mixPrice: t.exposeInt('mixPrice', {
      description: 'At most so many points of trade mix were given up for wishes and everything else; 0 for none.',
    }),
  }),
})

type Load<Row> = (id: string) => Promise<Row | undefined>
type Rows<Store extends (...args: never[]) => Promise<Map<string, unknown>>> =
  Awaited<ReturnType<Store>> extends Map<string, infer Row> ? Row : never

const people = new WeakMap<Context, Load<Rows<typeof peopleById>>>()
const topics = new WeakMap<Context, Load<Rows<typeof topicsById>>>()

/** The people of these ids, for all plans of a list in one statement; who was deleted is left out. */
async function peopleFor(context: Context, ids: readonly string[]) {
  const load = people.get(context) ?? batch((asked) => peopleById(planSeating(context), context.db, asked, {}))
  people.set(context, load)
  return (await Promise.all(ids.map(load))).filter((row) => row !== undefined)
}

/** The same for topics. */
async function topicsFor(context: Context, ids: readonly string[]) {
  const load = topics.get(context) ?? batch((asked) => topicsById(planSeating(context), context.db, asked, {}))
  topics.set(context, load)
  return (await Promise.all(ids.map(load))).filter((row) => row !== undefined)
}
