import { queryFromInfo } from '@pothos/plugin-prisma'
import type { Person, PlanTable, Topic } from '@tafelrunde/db'
import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { Staff } from '../access/policy.ts'
import { batch } from '../batch.ts'
import type { Context } from '../context.ts'
import { peopleById, seatsOf, tablesOf, topicsById } from './store.ts'

export interface RoundNode {
  readonly number: number
  readonly tables: TableNode[]
}

export interface TableNode {
  readonly number: number
  readonly cost: number
  readonly terms: PlanTable['terms']
  readonly topic: Topic | null
  readonly wishes: PlanTable['wishes']
  readonly seats: SeatNode[]
}

export interface SeatNode {
  readonly host: boolean
  readonly person: Person
}

type LoadRounds = (planId: string) => Promise<RoundNode[] | undefined>

/** One loader per operation and place in it: the same field of all plans of a list is loaded together. */
const loaders = new WeakMap<Context, Map<FieldNode | undefined, LoadRounds>>()

/** The rounds of a plan with tables, seats and what is asked about their people: three flat statements for all plans of a list, a fourth when they have topics. */
export async function roundsOf(
  staff: Staff,
  context: Context,
  info: GraphQLResolveInfo,
  planId: string,
): Promise<RoundNode[]> {
  const ofContext = loaders.get(context) ?? new Map<FieldNode | undefined, LoadRounds>()
  loaders.set(context, ofContext)
  const place = info.fieldNodes[0]
  const load = ofContext.get(place) ?? batch((planIds: readonly string[]) => loadRounds(staff, context, info, planIds))
  ofContext.set(place, load)
  return (await load(planId)) ?? []
}

async function loadRounds(
  staff: Staff,
  context: Context,
  info: GraphQLResolveInfo,
  planIds: readonly string[],
): Promise<Map<string, RoundNode[]>> {
  const [tables, seats] = await Promise.all([tablesOf(staff, context.db, planIds), seatsOf(staff, context.db, planIds)])
  const query = queryFromInfo({ context, info, path: ['tables', 'seats', 'person'], select: { id: true } })
  const ids = [...new Set(seats.map(({ personId }) => personId))]
  const people = await peopleById(staff, context.db, ids, query)
  const topics = await topicsAt(staff, context, info, tables)
  const nodes = new Map<string, TableNode>()
  const rounds = new Map<string, RoundNode[]>()
  for (const { planId, round, number, cost, terms, topicId, wishes } of tables) {
    const table: TableNode = { number, cost, terms, topic: topics.get(topicId ?? '') ?? null, wishes, seats: [] }
    nodes.set(`${planId} ${round} ${number}`, table)
    roundIn(rounds, planId, round).tables.push(table)
  }
  for (const { planId, round, table, personId, host } of seats) {
    const person = people.get(personId)
    if (person) nodes.get(`${planId} ${round} ${table}`)?.seats.push({ host, person })
  }
  return rounds
}

async function topicsAt(
  staff: Staff,
  context: Context,
  info: GraphQLResolveInfo,
  tables: readonly Pick<PlanTable, 'topicId'>[],
): Promise<Map<string, Topic>> {
  const ids = [...new Set(tables.flatMap(({ topicId }) => topicId ?? []))]
  if (ids.length === 0) return new Map()
  return topicsById(
    staff,
    context.db,
    ids,
    queryFromInfo({ context, info, path: ['tables', 'topic'], select: { id: true } }),
  )
}

/** The round of the plan, made when it is not there; tables come in the order of rounds. */
function roundIn(rounds: Map<string, RoundNode[]>, planId: string, number: number): RoundNode {
  const ofPlan = rounds.get(planId) ?? []
  rounds.set(planId, ofPlan)
  const last = ofPlan.at(-1)
  if (last?.number === number) return last
  const round: RoundNode = { number, tables: [] }
  ofPlan.push(round)
  return round
}
