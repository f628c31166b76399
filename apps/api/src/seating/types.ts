import type { TopicReport } from '@tafelrunde/core'
import type { Prisma } from '@tafelrunde/db'
import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'
import type { Text } from '../language.ts'
import { reason, say } from '../reason.ts'
import type { SeatingProgress } from './desk.ts'
import { readPlans } from './policy.ts'
import { speak, toldTo } from './reasons.ts'
import type { StoredReason, StoredTerm } from './store.ts'
import { planTopics } from './topics.ts'
import { type RoundNode, roundsOf, type SeatNode, type TableNode } from './tree.ts'

const labels: Readonly<Record<string, Text>> = {
  trade: { de: 'Gleiche oder verwandte Gewerke', en: 'Same or related trades' },
  competitor: { de: 'Direkter Wettbewerb', en: 'Direct competitors' },
  encounter: { de: 'Schon bei früheren Treffen begegnet', en: 'Met at earlier meetings' },
  repeat: { de: 'Mehrmals am selben Tisch', en: 'Same table more than once' },
  topic: { de: 'Nicht beim gewünschten Thema', en: 'Not at the topic they want' },
  return: { de: 'Noch einmal beim selben Thema', en: 'Same topic once more' },
}

/** How long the lists of a plan are as a rule: what a query of them is taken to cost. */
const usual = { rounds: 3, tables: 10, seats: 6 }

interface TermCost {
  readonly name: string
  readonly cost: number
  readonly bound: number | null
}

const termCost = builder.objectRef<TermCost>('TermCost').implement({
  description: 'What one named sentence of the objective costs.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Stable, for programs: trade, competitor, encounter, repeat, topic, return.',
    }),
    label: t.string({
      description: 'For people, in the language of the request.',
      resolve: ({ name }, _args, { language }) => labels[name]?.[language] ?? name,
    }),
    cost: t.exposeInt('cost', { description: 'In points; less is better.' }),
    bound: t.exposeInt('bound', {
      nullable: true,
      description: 'No plan gets below (proven); null for a single table.',
    }),
  }),
})

const seat = builder.objectRef<SeatNode>('Seat').implement({
  description: 'Somebody at a table.',
  fields: (t) => ({
    person: t.prismaField({
      type: 'Person',
      description: 'Who sits there.',
      resolve: (_query, { person }) => person,
    }),
    host: t.exposeBoolean('host', { description: 'True for the one who stays at this table in all rounds.' }),
  }),
})

const planTable = builder.objectRef<TableNode>('PlanTable').implement({
  description: 'A table in one round.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1.' }),
    cost: t.exposeInt('cost', { description: 'In points; the tables add up to the cost of the plan.' }),
    terms: t.field({
      type: [termCost],
      description: 'What the cost of this table is made of.',
      resolve: ({ terms }) => tableTerms(terms),
    }),
    topic: t.prismaField({
      type: 'Topic',
      nullable: true,
      description: 'What it talks about; null for a plan without topics.',
      resolve: (_query, { topic }) => topic,
    }),
    wishes: t.field({
      type: reason,
      nullable: true,
      description: 'How far its people wanted that; null for a plan without topics.',
      resolve: ({ wishes }, _args, { language }) => {
        const sentence = wishes as unknown as StoredReason | null
        return sentence && say(sentence.code, sentence.text, language)
      },
    }),
    seats: t.field({
      type: [seat],
      description: 'Who sits there, the host first.',
      complexity: { field: 1, multiplier: usual.seats },
      resolve: ({ seats }) => seats,
    }),
  }),
})

const planRound = builder.objectRef<RoundNode>('PlanRound').implement({
  description: 'One round of table talk.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1.' }),
    tables: t.field({
      type: [planTable],
      description: 'By their number.',
      complexity: { field: 1, multiplier: usual.tables },
      resolve: ({ tables }) => tables,
    }),
  }),
})

/** A seating of all rounds of a meeting. */
export const plan = builder.prismaNode('Plan', {
  id: { field: 'id' },
  // Only what is asked for: the stored input of a search is long, and nobody reads it here.
  select: { id: true },
  description: 'A seating of all rounds of a meeting; seed, steps and engineVersion make it again, to the byte.',
  fields: (t) => ({
    meeting: t.relation('meeting', { description: 'The meeting it is for.' }),
    seed: t.exposeInt('seed', { description: 'Where the search began.' }),
    steps: t.exposeInt('steps', {
      description: 'Steps of the search: fewer than asked for when proven optimal or stopped before.',
    }),
    engineVersion: t.exposeString('engineVersion', { description: 'Version of the engine.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was found.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    cost: t.exposeInt('cost', { description: 'In points; less is better.' }),
    bound: t.exposeInt('bound', { description: 'No plan of this meeting can cost less (proven).' }),
    gap: t.int({
      description: 'cost - bound',
      select: { cost: true, bound: true },
      resolve: ({ cost, bound }) => cost - bound,
    }),
    optimal: t.boolean({
      description: 'True when it is proven that no plan is better: cost = bound.',
      select: { cost: true, bound: true },
      resolve: ({ cost, bound }) => cost === bound,
    }),
    terms: t.field({
      type: [termCost],
      description: 'What the cost is made of.',
      select: { terms: true },
      resolve: ({ terms }) => stored<StoredTerm>(terms),
    }),
    reasons: t.field({
      type: [reason],
      description:
        'How good the plan is, then what proves the bound; what became of wishes for topics is told to staff only.',
      select: { reasons: true },
      resolve: ({ reasons }, _args, context) =>
        speak(readPlans(context), context, toldTo(context.viewer, stored<StoredReason>(reasons))),
    }),
    topics: t.field({
      type: planTopics,
      nullable: true,
      description: 'What became of the wishes for topics; null for a plan without topics.',
      select: { topics: true },
      resolve: ({ topics }) => topics as unknown as TopicReport | null,
    }),
    rounds: t.field({
      type: [planRound],
      description: 'Who sits where.',
      complexity: { field: 1, multiplier: usual.rounds },
      select: { id: true },
      resolve: ({ id }, _args, context, info) => roundsOf(readPlans(context), context, info, id),
    }),
  }),
})

const runStatus = builder.enumType('SeatingRunStatus', {
  description: 'How far a search is.',
  values: {
    RUNNING: { description: 'It searches, or waits for its turn.' },
    DONE: { description: 'It did its steps, or proved its plan optimal before.' },
    STOPPED: { description: 'It was stopped; its best plan is kept.' },
    FAILED: { description: 'There is no plan; `failure` says why.' },
  },
})

/** One search for a plan. */
export const seatingRun = builder.prismaNode('SeatingRun', {
  id: { field: 'id' },
  description: 'One search for a plan.',
  fields: (t) => ({
    meeting: t.relation('meeting', { description: 'The meeting it is for.' }),
    status: t.expose('status', { type: runStatus, description: 'How far it is.' }),
    seed: t.exposeInt('seed', { description: 'Where it began.' }),
    steps: t.exposeInt('steps', { description: 'Steps asked for.' }),
    stepsDone: t.int({
      description: 'Steps done until now.',
      select: { id: true, stepsDone: true },
      resolve: ({ id, stepsDone }, _args, { seating }) => seating.progress(id)?.stepsDone ?? stepsDone,
    }),
    plan: t.relation('plan', { nullable: true, description: 'What it found; null until it is over.' }),
    failure: t.field({
      type: [reason],
      description: 'Why there is no plan; empty unless it failed.',
      select: { failure: true },
      resolve: ({ failure }, _args, context) => speak(readPlans(context), context, stored<StoredReason>(failure)),
    }),
  }),
})

builder.prismaObjectFields('Meeting', (t) => ({
  plan: t.field({
    type: plan,
    nullable: true,
    description: 'The newest plan.',
    select: (_args, _context, nested) => ({ plans: nested({ orderBy: newest, take: 1 }) }),
    resolve: ({ plans }) => plans[0] ?? null,
  }),
  plans: t.relatedConnection('plans', {
    cursor: 'id',
    totalCount: true,
    description: 'All plans, the newest first.',
    query: { orderBy: newest },
  }),
  run: t.field({
    type: seatingRun,
    nullable: true,
    description: 'The search that is running now.',
    select: (_args, _context, nested) => ({ runs: nested({ where: { status: 'RUNNING' as const }, take: 1 }) }),
    resolve: ({ runs }) => runs[0] ?? null,
  }),
}))

const newest = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]

/** How far a search is, pushed. */
export const seatingProgress = builder.objectRef<SeatingProgress>('SeatingProgress').implement({
  description: 'How far a search is.',
  fields: (t) => ({
    runId: t.globalID({ description: 'The search.', resolve: ({ runId }) => ({ type: seatingRun, id: runId }) }),
    status: t.expose('status', { type: runStatus, description: 'How far it is; anything but RUNNING comes last.' }),
    stepsDone: t.exposeInt('stepsDone', { description: 'Steps done until now.' }),
    steps: t.exposeInt('steps', { description: 'Steps asked for.' }),
    cost: t.exposeInt('cost', { nullable: true, description: 'Of the best plan so far; null until there is one.' }),
    bound: t.exposeInt('bound', { nullable: true, description: 'No plan gets below (proven so far).' }),
    planId: t.globalID({
      nullable: true,
      description: 'The plan it found; null until it is over.',
      resolve: ({ planId }) => (planId ? { type: plan, id: planId } : null),
    }),
  }),
})

export const seatingError = userErrorType('Seating', {
  NOT_FOUND: 'There is no such meeting, plan or search.',
  INVALID: 'A value is not allowed; the message says which are.',
  UNKNOWN_PERSON: 'There is no such person.',
  NOT_COMING: 'A rule names somebody who did not say yes.',
  TOO_FEW_PEOPLE: 'Fewer than two people said yes.',
  ALREADY_RUNNING: 'A search is running for this meeting; the payload holds it.',
  NOT_PLANNED: 'The meeting is held or cancelled and cannot be changed any more.',
  STALE: 'Somebody else changed the meeting; the payload holds it as it is now.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
})

/** A column that only this domain writes, read back. */
function stored<Entry>(value: Prisma.JsonValue): Entry[] {
  return (value ?? []) as unknown as Entry[]
}

/** The costs of a table in the order of the labels; the database keeps none. */
function tableTerms(terms: Prisma.JsonValue): TermCost[] {
  const order = Object.keys(labels)
  return Object.entries(terms as Record<string, number>)
    .map(([name, cost]) => ({ name, cost, bound: null }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}
