import { assign } from './assign.ts'
import { NO_TABLE } from './goals.ts'
import type { TopicCosts } from './topicCosts.ts'

/** One round: who is there, and the topic and seats of every table. */
export interface TopicRound {
  readonly present: readonly number[]
  readonly tables: readonly { readonly topic: number; readonly seats: number }[]
}

/** Coming back to a topic costs this much more, so that people visit several of their topics. */
export const VISITED = 60

/**
 * Which topic everybody should sit with in each round: `visits[round][person]`, −1 when absent or without a seat. Round by
 * round the cheapest assignment, a topic visited before costing `VISITED` more.
 */
export function planVisits(costs: TopicCosts, rounds: readonly TopicRound[]): Int32Array[] {
  const seen = new Uint8Array(costs.values.length)
  return rounds.map(({ present, tables }) => {
    const offers = present.map((person) =>
      tables.map(({ topic }, table) => {
        const at = person * costs.topics + topic
        return { table, cost: [costs.values[at]! + VISITED * seen[at]!] }
      }),
    )
    const seats = tables.map((table) => table.seats)
    const seated = assign({ seats, parts: 1, offers, noTable: [NO_TABLE + VISITED] })
    const visits = new Int32Array(costs.people).fill(-1)
    for (const [at, table] of seated.entries()) if (table >= 0) visits[present[at]!] = tables[table]!.topic
    for (const person of present) if (visits[person]! >= 0) seen[person * costs.topics + visits[person]!] = 1
    return visits
  })
}

/**
 * The price of a place for the seating search: what the topic of the table costs the person, and `VISITED` more when
 * `visits` has the person with that topic in another round. Whole numbers; `table` is the place in `rounds[round].tables`.
 */
export function placeCost(
  costs: TopicCosts,
  rounds: readonly TopicRound[],
  visits: readonly Int32Array[],
): (person: number, round: number, table: number) => number {
  return (person, round, table) => {
    const { topic } = rounds[round]!.tables[table]!
    const elsewhere = visits.some((plan, other) => other !== round && plan[person] === topic)
    return costs.values[person * costs.topics + topic]! + (elsewhere ? VISITED : 0)
  }
}
