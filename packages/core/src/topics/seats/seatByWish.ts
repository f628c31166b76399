import { assign } from './assign.ts'
import type { SeatingGoal } from './goals.ts'

/** Tables with their seats, and per member the tables it would like in tiers from best to worst; others are not possible. */
export interface Wishes {
  readonly seats: readonly number[]
  readonly wishes: readonly (readonly (readonly number[])[])[]
}

/** Who got which wish. */
export interface WishSeating {
  /** Per member its table, −1 for none. */
  readonly tables: readonly number[]
  /** Per member the rank of its table from 1, 0 for none. */
  readonly ranks: readonly number[]
  /** How many got their first, second, … wish; as long as the longest wish list. */
  readonly signature: readonly number[]
  /** The members without a table; if there are none, those with the worst rank. */
  readonly worstOff: readonly number[]
  readonly unseated: number
}

/** Seats members at tables they wish for so that the goal is reached as well as possible. Never more than the seats allow. */
export function seatByWish({ seats, wishes }: Wishes, goal: SeatingGoal): WishSeating {
  const longest = wishes.reduce((most, tiers) => Math.max(most, tiers.length), 0)
  const costs = Array.from({ length: longest }, (_, at) => goal.cost(at + 1, longest))
  const noTable = goal.noTable(longest)
  const offers = wishes.map((tiers) => tiers.flatMap((tied, at) => tied.map((table) => ({ table, cost: costs[at]! }))))
  const tables = [...assign({ seats, parts: noTable.length, offers, noTable })]
  return { tables, ...judge(wishes, tables, longest) }
}

function judge(wishes: Wishes['wishes'], tables: readonly number[], longest: number) {
  const ranks = tables.map((table, member) => wishes[member]!.findIndex((tied) => tied.includes(table)) + 1)
  const signature = Array.from({ length: longest }, (_, at) => ranks.filter((rank) => rank === at + 1).length)
  const unseated = ranks.filter((rank) => rank === 0).length
  const worst = unseated > 0 ? 0 : Math.max(...ranks)
  const worstOff = [...ranks.keys()].filter((member) => ranks[member] === worst)
  return { ranks, signature, worstOff, unseated }
}

/** Per table how many members have it as a (possibly tied) first wish. */
export function firstWishes({ seats, wishes }: Wishes): number[] {
  const counts = new Array<number>(seats.length).fill(0)
  for (const [first = []] of wishes) for (const table of first) counts[table]!++
  return counts
}
