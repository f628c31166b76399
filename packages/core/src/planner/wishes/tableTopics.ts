import { type TableDemand, type TableShare, tablesByDemand } from '../../topics/index.ts'

/** Which topic every table has. */
export interface TableTopics {
  readonly ok: true
  /** `topicOf[table]`, as long as the round with most tables; a round with fewer tables has the first of them. */
  readonly topicOf: readonly number[]
  /** Per topic the people who count for it. */
  readonly demand: readonly number[]
  readonly closed: TableShare['closed']
}

/**
 * Gives every table a topic, the same in all rounds, so that hosts stay with theirs: as many tables as demand warrants, tables of
 * one topic beside each other. The round with fewest tables decides which topics open; the tables that other rounds have on
 * top come last. `laid` holds the number of tables of every round. Refuses when no topic finds enough people.
 */
export function tableTopics(
  demand: Omit<TableDemand, 'tables'>,
  laid: readonly number[],
  names: readonly string[],
): TableTopics | Exclude<ReturnType<typeof tablesByDemand>, TableShare> {
  const fewest = tablesByDemand({ ...demand, tables: Math.min(...laid) }, names)
  if (!fewest.ok) return fewest
  const isOpen = (topic: number) => fewest.tables[topic]! > 0
  const wishes = demand.wishes.map((tiers) => tiers.map((tier) => tier.filter(isOpen)))
  const most = tablesByDemand({ ...demand, wishes, tables: Math.max(...laid) })
  if (!most.ok) return most
  const first = fewest.tables.flatMap((count, topic) => new Array<number>(count).fill(topic))
  const further = most.tables.flatMap((count, topic) => new Array<number>(count - fewest.tables[topic]!).fill(topic))
  return { ok: true, topicOf: [...first, ...further], demand: fewest.demand, closed: fewest.closed }
}
