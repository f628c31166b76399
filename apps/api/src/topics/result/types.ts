import type { Topic } from '@tafelrunde/db'
import { batch } from '../../batch.ts'
import { builder } from '../../builder.ts'
import type { Context } from '../../context.ts'
import { member, trade } from '../../people/types.ts'
import { reason, say } from '../../reason.ts'
import { seeTopics } from '../policy.ts'
import { ruleOf } from '../service.ts'
import { type CountedPoll, openPolls } from '../store.ts'
import { topic, topicRule } from '../types.ts'
import { type Result, readResult } from './count.ts'
import { notesOf } from './notes.ts'
import { type Bill, type Receipt, receiptOf, type Shortfall } from './receipt.ts'
import { type Claim, type LeftOut, type Representation, representationOf, type TradeReach } from './representation.ts'
import { type Neighbours, neighboursOf, type Standing, standingsOf } from './standings.ts'
import { type Workshop, workshopsOf } from './workshops.ts'

/** How long the lists of a result are as a rule: what a query of them is taken to cost. */
const usual = { topics: 16, chosen: 5, members: 30, trades: 40, rules: 13, borders: 10 }
const staff = { staff: true }

const topicBand = builder.enumType('TopicBand', {
  description: 'How sure it is that a topic belongs to the first ones, however the ballots had fallen.',
  values: {
    SURE: { description: 'In 9 of 10 samples and more.' },
    OPEN: { description: 'Sometimes; another turnout could have decided otherwise.' },
    OUT: { description: 'In 1 of 10 samples at most.' },
  },
})

const topicStanding = builder.objectRef<Standing>('TopicStanding').implement({
  description: 'Where a topic stands in the ranking.',
  fields: (t) => ({
    topic: t.prismaField({ type: topic, description: 'The topic.', resolve: (_query, self) => self.topic }),
    place: t.exposeInt('place', { description: 'From 1; tied topics share it, and the next one counts them all.' }),
    tied: t.exposeBoolean('tied', { description: 'True when it shares its place.' }),
    chosen: t.exposeBoolean('chosen', { description: 'True when it is one of the topics of the meeting.' }),
    supporters: t.exposeInt('supporters', {
      description: 'Ballots on which it stands above the line, or at all where there is no line.',
    }),
    band: t.expose('band', { type: topicBand, description: 'How sure its place among the first is.' }),
    bandReason: t.field({
      type: reason,
      description: 'The same as a sentence.',
      resolve: ({ bandText }, _args, { language }) => say('BAND', bandText, language),
    }),
    tradeCount: t.exposeInt('breadth', {
      description: 'From how many trades its supporters come; each counts its main one.',
    }),
    breadth: t.field({
      type: reason,
      description: 'The same as a sentence, with a warning when one trade alone wants it.',
      resolve: ({ breadthText }, _args, { language }) => say('BREADTH', breadthText, language),
    }),
  }),
})

const topicNeighbours = builder.objectRef<Neighbours>('TopicNeighbours').implement({
  description: 'Two topics that follow each other in the ranking.',
  fields: (t) => ({
    upper: t.prismaField({
      type: topic,
      description: 'The one that stands above.',
      resolve: (_query, self) => self.upper,
    }),
    lower: t.prismaField({
      type: topic,
      description: 'The one that stands below.',
      resolve: (_query, self) => self.lower,
    }),
    for: t.exposeInt('for', { description: 'Ballots that put the upper one first.' }),
    against: t.exposeInt('against', { description: 'Ballots that put the lower one first.' }),
    indifferent: t.exposeInt('indifferent', { description: 'Ballots that prefer neither.' }),
    card: t.field({
      type: reason,
      description: 'The comparison as a sentence.',
      resolve: ({ card }, _args, { language }) => say('PAIR', card, language),
    }),
    extraBallots: t.exposeInt('extraBallots', { description: 'So many more ballots could turn the two round.' }),
    stability: t.field({
      type: reason,
      description: 'The same as a sentence.',
      resolve: ({ stability }, _args, { language }) => say('STABILITY', stability, language),
    }),
  }),
})

const topicPayer = builder.objectRef<Bill['payers'][number]>('TopicPayer').implement({
  description: 'Who paid for a topic. Staff only.',
  fields: (t) => ({
    member: t.prismaField({ type: member, description: 'The firm.', resolve: (_query, self) => self.member }),
    percent: t.exposeFloat('percent', { description: 'Its share of the price in percent, to one decimal.' }),
  }),
})

const topicBill = builder.objectRef<Bill>('TopicBill').implement({
  description: 'What a chosen topic cost its supporters.',
  fields: (t) => ({
    topic: t.prismaField({ type: topic, description: 'The topic.', resolve: (_query, self) => self.topic }),
    inFull: t.exposeInt('inFull', { description: 'Supporters who paid the full share.' }),
    inPart: t.exposeInt('inPart', { description: 'Supporters who gave all they had left.' }),
    reason: t.field({
      type: reason,
      description: 'The bill as a sentence.',
      resolve: ({ text }, _args, { language }) => say('BILL', text, language),
    }),
    payers: t.field({
      type: [topicPayer],
      authScopes: staff,
      description: 'Who paid, by name. Staff only.',
      complexity: { field: 1, multiplier: usual.members },
      resolve: ({ payers }) => [...payers],
    }),
  }),
})

const topicShortfall = builder.objectRef<Shortfall>('TopicShortfall').implement({
  description: 'What a topic that was not chosen was short of.',
  fields: (t) => ({
    topic: t.prismaField({ type: topic, description: 'The topic.', resolve: (_query, self) => self.topic }),
    supporters: t.exposeInt('supporters', { description: 'How many want it.' }),
    moreSupporters: t.exposeInt('moreSupporters', {
      description: 'So many more would have been enough; 0 when only the places were taken.',
    }),
    reason: t.field({
      type: reason,
      description: 'The same as a sentence.',
      resolve: ({ text }, _args, { language }) => say('SHORTFALL', text, language),
    }),
  }),
})

const topicReceipt = builder.objectRef<Receipt>('TopicReceipt').implement({
  description: 'Equal shares as a bill: every ballot has the same money, and supporters pay for a topic together.',
  fields: (t) => ({
    budget: t.field({
      type: reason,
      description: 'How much was handed out to pay for the topics.',
      resolve: ({ budget }, _args, { language }) => say('BUDGET', budget, language),
    }),
    bills: t.field({
      type: [topicBill],
      description: 'The topics in the order in which they were paid for.',
      complexity: { field: 1, multiplier: usual.chosen },
      resolve: ({ bills }) => [...bills],
    }),
    shortfalls: t.field({
      type: [topicShortfall],
      description: 'The topics that were not paid for.',
      complexity: { field: 1, multiplier: usual.topics },
      resolve: ({ shortfalls }) => [...shortfalls],
    }),
  }),
})

const topicClaim = builder.objectRef<Claim>('TopicClaim').implement({
  description: 'A group that could rightly expect more. Staff only.',
  fields: (t) => ({
    topics: t.prismaField({
      type: [topic],
      description: 'What all of them want.',
      resolve: (_query, self) => [...self.topics],
    }),
    deserved: t.exposeInt('deserved', { description: 'For so many topics the group is large enough.' }),
    members: t.prismaField({
      type: [member],
      description: 'Who they are.',
      complexity: { field: 1, multiplier: usual.members },
      resolve: (_query, self) => [...self.members],
    }),
    reason: t.field({
      type: reason,
      description: 'The claim as a sentence.',
      resolve: ({ text }, _args, { language }) => say('CLAIM', text, language),
    }),
  }),
})

const tradeReach = builder.objectRef<TradeReach>('TradeReach').implement({
  description:
    'How the voters of one trade fared; a firm of several trades counts in each. Staff only: small trades name people.',
  fields: (t) => ({
    trade: t.field({ type: trade, description: 'The trade.', resolve: (self) => self.trade }),
    ballots: t.exposeInt('ballots', { description: 'How many voted.' }),
    none: t.exposeInt('none', { description: 'How many got none of the topics they want.' }),
    one: t.exposeInt('one', { description: 'How many got one.' }),
    several: t.exposeInt('several', { description: 'How many got two or more.' }),
    reason: t.field({
      type: reason,
      description: 'The same as a sentence.',
      resolve: ({ text }, _args, { language }) => say('TRADE_REACH', text, language),
    }),
  }),
})

const topicLeftOut = builder.objectRef<LeftOut>('TopicLeftOut').implement({
  description: 'A firm that voted and gets none of the topics it wants. Staff only.',
  fields: (t) => ({
    member: t.prismaField({ type: member, description: 'The firm.', resolve: (_query, self) => self.member }),
    runnerUp: t.prismaField({
      type: topic,
      nullable: true,
      description: 'What it wants that most others want, too; null when it wants nothing.',
      resolve: (_query, self) => self.runnerUp,
    }),
  }),
})

const topicRepresentation = builder.objectRef<Representation>('TopicRepresentation').implement({
  description: 'Whether the chosen topics represent everyone, checked whatever rule chose them.',
  fields: (t) => ({
    verdict: t.field({
      type: reason,
      description: 'The check in one sentence.',
      resolve: ({ verdict, jr, ejrPlus }, _args, { language }) =>
        say(jr ? 'JR_BROKEN' : ejrPlus ? 'EJR_PLUS_BROKEN' : 'REPRESENTED', verdict, language),
    }),
    jr: t.field({
      type: topicClaim,
      nullable: true,
      authScopes: staff,
      description:
        'A group large enough for a topic that gets none (justified representation); null when there is none.',
      resolve: ({ jr }) => jr,
    }),
    ejrPlus: t.field({
      type: topicClaim,
      nullable: true,
      authScopes: staff,
      description: 'A group that gets less than its size is due (EJR+); null when there is none.',
      resolve: ({ ejrPlus }) => ejrPlus,
    }),
    trades: t.field({
      type: [tradeReach],
      authScopes: staff,
      description: 'Every trade that voted.',
      complexity: { field: 1, multiplier: usual.trades },
      resolve: ({ trades }) => [...trades],
    }),
    leftOut: t.field({
      type: [topicLeftOut],
      authScopes: staff,
      description: 'Firms that voted and get nothing they want.',
      complexity: { field: 1, multiplier: usual.members },
      resolve: ({ leftOut }) => [...leftOut],
    }),
  }),
})

const otherChoice = builder.objectRef<{
  readonly ruleId: string
  readonly topics: readonly Topic[] | null
  readonly added: readonly Topic[]
  readonly missing: readonly Topic[]
}>('TopicOtherChoice')

otherChoice.implement({
  description: 'What a rule would have chosen.',
  fields: (t) => ({
    rule: t.field({ type: topicRule, description: 'The rule.', resolve: ({ ruleId }) => ruleOf(ruleId) }),
    topics: t.prismaField({
      type: [topic],
      nullable: true,
      description: 'What it chooses; null when it cannot be computed for so many ballots.',
      complexity: { field: 1, multiplier: usual.chosen },
      resolve: (_query, self) => self.topics && [...self.topics],
    }),
    added: t.prismaField({
      type: [topic],
      description: 'What it chooses and the present rule does not.',
      resolve: (_query, self) => [...self.added],
    }),
    missing: t.prismaField({
      type: [topic],
      description: 'What the present rule chooses and it does not.',
      resolve: (_query, self) => [...self.missing],
    }),
  }),
})

const topicWorkshop = builder.objectRef<Workshop>('TopicWorkshop').implement({
  description: 'A topic that was not chosen and is wanted by enough for a workshop of its own.',
  fields: (t) => ({
    topic: t.prismaField({ type: topic, description: 'The topic.', resolve: (_query, self) => self.topic }),
    supporters: t.exposeInt('supporters', { description: 'How many firms want it, 4 at least.' }),
    leftOut: t.exposeInt('leftOut', { description: 'How many of them get none of the topics they want.' }),
    reason: t.field({
      type: reason,
      description: 'The same as a sentence.',
      resolve: ({ text }, _args, { language }) => say('WORKSHOP', text, language),
    }),
  }),
})

const topicResult = builder.objectRef<Result>('TopicResult').implement({
  description: 'What the ballots of a vote say, once its deadline is over.',
  fields: (t) => ({
    ballotCount: t.int({ description: 'How many voted.', resolve: ({ count }) => count.votes.voters }),
    rankedBy: t.field({
      type: reason,
      description: 'By what the topics are ranked, and why by that: SCHULZE, or BORDA for few ballots.',
      resolve: ({ count }, _args, { language }) => {
        const { rule, reason } = count.ranking()
        return say(rule.toUpperCase(), reason, language)
      },
    }),
    ranking: t.field({
      type: [topicStanding],
      description: 'All topics of the list, the best first; ties are shown as ties.',
      complexity: { field: 1, multiplier: usual.topics },
      resolve: standingsOf,
    }),
    neighbours: t.field({
      type: [topicNeighbours],
      description: 'The first ten borders of the ranking.',
      complexity: { field: 1, multiplier: usual.borders },
      resolve: neighboursOf,
    }),
    choose: t.int({ description: 'How many topics were to be chosen.', resolve: ({ poll }) => poll.choose }),
    rule: t.field({ type: topicRule, description: 'How they were chosen.', resolve: ({ count }) => count.rule }),
    chosen: t.prismaField({
      type: [topic],
      description: 'The topics of the meeting, in the order of the list.',
      complexity: { field: 1, multiplier: usual.chosen },
      resolve: (_query, { count, topics }) => count.chosen.flatMap((at) => topics[at] ?? []),
    }),
    notes: t.field({
      type: [reason],
      description:
        'What else must be known: how ties were broken, fewer topics than asked for, changes after the deadline.',
      resolve: (result, _args, { language }) => notesOf(result).map(({ code, text }) => say(code, text, language)),
    }),
    receipt: t.field({
      type: topicReceipt,
      nullable: true,
      description: 'Who paid for what; null for rules other than equal shares with Add1.',
      resolve: receiptOf,
    }),
    representation: t.field({
      type: topicRepresentation,
      description: 'Whether everyone is represented.',
      resolve: representationOf,
    }),
    workshops: t.field({
      type: [topicWorkshop],
      description: 'Topics for workshops beside the meeting, the most wanted first.',
      complexity: { field: 1, multiplier: usual.topics },
      resolve: workshopsOf,
    }),
    otherRules: t.field({
      type: [otherChoice],
      authScopes: staff,
      description: 'What each rule would have chosen, the present one too.',
      complexity: { field: 1, multiplier: usual.rules },
      resolve: async ({ count, topics }) => {
        const rows = (indices: readonly number[]) => indices.flatMap((at) => topics[at] ?? [])
        return (await count.others()).map(({ id, topics: chosen, added, missing }) => ({
          ruleId: id,
          topics: chosen && rows(chosen),
          added: rows(added),
          missing: rows(missing),
        }))
      },
    }),
  }),
})

const pollLoaders = new WeakMap<Context, (meetingId: string) => Promise<CountedPoll | undefined>>()

builder.prismaObjectField('Meeting', 'topicResult', (t) =>
  t.field({
    type: topicResult,
    nullable: true,
    description:
      'What its ballots say; null until the deadline of the vote is over, and when nobody voted. The first look opens the ballots for good.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => {
      const open = (ids: readonly string[]) => openPolls(seeTopics(context), context.db, ids, context.clock())
      const load = pollLoaders.get(context) ?? batch(open)
      pollLoaders.set(context, load)
      const poll = await load(id)
      return poll ? readResult(poll) : null
    },
  }),
)
