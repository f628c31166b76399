import { builder } from '../builder.ts'
import { readId } from '../ids.ts'
import { showMeeting } from '../meetings/store.ts'
import { meeting } from '../meetings/types.ts'
import { planSeating } from './policy.ts'
import { type ClosePayload, closeMeeting, generateSeating, type RunPayload, stopSeating } from './service.ts'
import { showRun } from './store.ts'
import { seatingError, seatingRun } from './types.ts'

const peopleRuleInput = builder.inputType('PeopleRuleInput', {
  description: 'Two people or more.',
  fields: (t) => ({ personIds: t.idList({ required: true, description: 'The people.' }) }),
})

const pinnedRuleInput = builder.inputType('PinnedRuleInput', {
  description: 'Somebody sits at this table.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Who.' }),
    table: t.int({ required: true, description: 'The table, from 1.' }),
    round: t.int({ description: 'The round, from 1; without it in every round.' }),
  }),
})

const presentRuleInput = builder.inputType('PresentRuleInput', {
  description: 'Somebody is there in these rounds only.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Who.' }),
    rounds: t.intList({ required: true, description: 'The rounds, from 1.' }),
  }),
})

const hostRuleInput = builder.inputType('HostRuleInput', {
  description: 'Somebody stays at one table in all rounds; at most one host a table.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Who.' }),
    table: t.int({ description: 'The table, from 1; without it the search chooses.' }),
  }),
})

const seatingRuleInput = builder.inputType('SeatingRuleInput', {
  description: 'A rule that the plan must keep; exactly one of the forms.',
  isOneOf: true,
  fields: (t) => ({
    together: t.field({ type: peopleRuleInput, description: 'All of them at one table, in every round.' }),
    apart: t.field({ type: peopleRuleInput, description: 'No two of them at one table.' }),
    pinned: t.field({ type: pinnedRuleInput, description: 'A fixed seat.' }),
    present: t.field({ type: presentRuleInput, description: 'Who is not there all the time.' }),
    host: t.field({ type: hostRuleInput, description: 'The host of a table.' }),
  }),
})

const generateSeatingInput = builder.inputType('GenerateSeatingInput', {
  description:
    'What to search for. The same seed and steps give the same plan, as long as replies, rules, history and topics are the same.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting; who said yes is seated.' }),
    seed: t.int({ description: 'A whole number from 0; without it a new one is drawn.' }),
    steps: t.int({ description: 'How long to search; without it the default is taken.' }),
    rules: t.field({ type: [seatingRuleInput], description: 'Rules that the plan must keep.' }),
    withTopics: t.boolean({
      description:
        'True, the default: once the vote of the meeting is over, every table gets one of its topics. False: tables without topics.',
    }),
    topicWeight: t.int({
      description:
        'How much wishes for topics count against the mix of trades, from 0 to 100; without it 3, where one seat at a topic that is not wanted weighs nearly as much as a pair of the same trade (4).',
    }),
    topicOpenFrom: t.int({
      description:
        'A topic gets tables only when at least so many of those who come want it, from 1 to 12; without it 4, or the smallest table when that is smaller.',
    }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every search, a UUID for example; the same key starts no second search.',
    }),
  }),
})

const stopSeatingInput = builder.inputType('StopSeatingInput', {
  description: 'Which search to stop.',
  fields: (t) => ({ runId: t.id({ required: true, description: 'The search.' }) }),
})

const closeMeetingInput = builder.inputType('CloseMeetingInput', {
  description: 'Which meeting was held, and by which plan people sat.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting.' }),
    planId: t.id({ required: true, description: 'The plan by which people sat.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the meeting that you saw.' }),
  }),
})

const generateSeatingPayload = runPayload('GenerateSeatingPayload', 'The search, which goes on after this answer.')
const stopSeatingPayload = runPayload('StopSeatingPayload', 'The search, which is over.')

const closeMeetingPayload = builder.objectRef<ClosePayload>('CloseMeetingPayload').implement({
  description: 'What came of it.',
  fields: (t) => ({
    meeting: t.prismaField({
      type: meeting,
      nullable: true,
      description: 'The meeting as it is now. Null when there is none to show.',
      resolve: (query, { meetingId }, _args, context) =>
        showMeeting(planSeating(context), context.db, meetingId, query),
    }),
    userErrors: t.field({
      type: [seatingError],
      description: 'What went wrong; empty when all went well.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
})

builder.mutationField('generateSeating', (t) =>
  t.field({
    type: generateSeatingPayload,
    description: 'Starts a search for a plan and answers at once; follow it by seatingProgress.',
    args: { input: t.arg({ type: generateSeatingInput, required: true, description: 'What to search for.' }) },
    resolve: (_root, { input }, context) => generateSeating(context, planSeating(context), input),
  }),
)

builder.mutationField('stopSeating', (t) =>
  t.field({
    type: stopSeatingPayload,
    description: 'Ends a search and keeps the best plan it has; a search that is over stays as it is.',
    args: { input: t.arg({ type: stopSeatingInput, required: true, description: 'Which search.' }) },
    resolve: (_root, { input }, context) =>
      stopSeating(context, planSeating(context), readId('SeatingRun', input.runId)),
  }),
)

builder.mutationField('closeMeeting', (t) =>
  t.field({
    type: closeMeetingPayload,
    description: 'After the evening: the meeting is held, and who sat together by its plan becomes history.',
    args: { input: t.arg({ type: closeMeetingInput, required: true, description: 'Which meeting and plan.' }) },
    resolve: (_root, { input }, context) => closeMeeting(context, planSeating(context), input),
  }),
)

function runPayload(name: string, description: string) {
  return builder.objectRef<RunPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      run: t.prismaField({
        type: seatingRun,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: (query, { runId }, _args, context) => showRun(planSeating(context), context.db, runId, query),
      }),
      userErrors: t.field({
        type: [seatingError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}
