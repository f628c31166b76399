import { type Random, random } from '../../random/index.ts'
import { assign, NO_TABLE, planVisits, type TopicCosts, type TopicRound, VISITED } from '../../topics/index.ts'

/** Draws always fall alike: the same wishes and tables give the same visits. */
const SEED = 1

/** The fineness of a draw between rounds that serve a person equally well. */
const DRAWS = 1000

/**
 * Which topic everybody should visit in each round: `visits[round][person]`, −1 when absent or without a seat. The topics are those
 * of `planVisits`, but drawn into another order: in that one people of like wishes travel together through all rounds, while
 * in a drawn order they keep meeting others. Who cannot have one of their topics in a round gets the cheapest there is.
 */
export function mixedVisits(costs: TopicCosts, rounds: readonly TopicRound[]): Int32Array[] {
  const chance = random(SEED)
  const pooled = rounds.map(poolTables)
  const plans = planVisits(costs, pooled)
  const planned = Array.from({ length: costs.people }, (_, person) => new Set(plans.map((visits) => visits[person]!)))
  const seen = planned.map(() => new Set<number>())
  return pooled.map((round) => {
    const visits = drawRound(costs, round, planned, seen, chance)
    for (const person of round.present) {
      planned[person]!.delete(visits[person]!)
      seen[person]!.add(visits[person]!)
    }
    return visits
  })
}

/** Tables of one topic as one large one: which of them somebody takes is for the seating to say. */
function poolTables({ present, tables }: TopicRound): TopicRound {
  const seats = new Map<number, number>()
  for (const table of tables) seats.set(table.topic, (seats.get(table.topic) ?? 0) + table.seats)
  return { present, tables: [...seats].map(([topic, seats]) => ({ topic, seats })) }
}

/** One round: as many as possible with a topic still planned for them, which of them by lot. */
function drawRound(
  costs: TopicCosts,
  { present, tables }: TopicRound,
  planned: readonly ReadonlySet<number>[],
  seen: readonly ReadonlySet<number>[],
  chance: Random,
): Int32Array {
  const price = (person: number, topic: number) =>
    planned[person]!.has(topic)
      ? 0
      : costs.values[person * costs.topics + topic]! + (seen[person]!.has(topic) ? VISITED : 0)
  const offers = present.map((person) =>
    tables.map(({ topic }, table) => ({ table, cost: [price(person, topic), chance.below(DRAWS)] })),
  )
  const seated = assign({ seats: tables.map(({ seats }) => seats), parts: 2, offers, noTable: [NO_TABLE + VISITED, 0] })
  const visits = new Int32Array(costs.people).fill(-1)
  for (const [at, table] of seated.entries()) if (table >= 0) visits[present[at]!] = tables[table]!.topic
  return visits
}
