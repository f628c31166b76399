import type { PairMatrix } from '../../pairs/index.ts'
import type { Frame } from '../frame.ts'
import { FORCED, NEVER, type PairFates } from './pairFates.ts'
import type { TableSizes } from './tableSizes.ts'

/** A round as the bound sees it. */
export interface Slots {
  readonly round: number
  readonly fates: PairFates
  readonly sizes: TableSizes
}

export interface SlotBound {
  readonly value: number
  /** Those whom even the cheapest company costs something. */
  readonly people: readonly number[]
}

/**
 * Everyone needs so many mates over the given rounds, and every possible mate is a slot with a price: the pair cost,
 * plus `repeat` for each time the two have met before in these rounds. Prices per mate rise, so nobody can pay less
 * than their cheapest slots; each pair pays twice in this count. It contains bound 2 of SEATING.md (pair costs 0: count the
 * partners), bound 4 (one round) and their mixture.
 */
export function slotBound(frame: Frame, costs: PairMatrix, repeat: number, rounds: readonly Slots[]): SlotBound {
  const bills = Array.from({ length: frame.people }, (_, person) => billOf(frame, costs, repeat, rounds, person))
  const mates = rounds.reduce((sum, { sizes }) => sum + sizes.mates, 0)
  const counted = bills.reduce((sum, bill) => sum + bill.taken, 0)
  const sum = bills.reduce((total, bill) => total + bill.cost, 0) + cheapest(bills, mates - counted)
  const people = bills.flatMap((bill, person) => (bill.cost > 0 ? [person] : []))
  return { value: Math.ceil(sum / 2), people }
}

interface Bill {
  /** Mates paid for: those forced, the cheapest to reach the smallest table, and more while they cost less than nothing. */
  readonly taken: number
  readonly cost: number
  /** Prices of the mates a larger table could bring, rising. */
  readonly further: Int32Array
}

function billOf(frame: Frame, costs: PairMatrix, repeat: number, rounds: readonly Slots[], person: number): Bill {
  const here = rounds.filter(({ round }) => frame.rounds[round]!.present.includes(person))
  const least = here.reduce((sum, { sizes }) => sum + sizes.least - 1, 0)
  const most = here.reduce((sum, { sizes }) => sum + sizes.most - 1, 0)
  const { prices, forced, forcedCost } = slotsOf(frame.people, costs, repeat, here, person)
  let taken = 0
  let cost = forcedCost
  while (forced + taken < most && taken < prices.length && (forced + taken < least || prices[taken]! < 0))
    cost += prices[taken++]!
  return { taken: forced + taken, cost, further: prices.slice(taken, Math.max(taken, most - forced)) }
}

/** The prices of all mates that may still be chosen, rising, and what those forced by the rules cost. */
function slotsOf(n: number, costs: PairMatrix, repeat: number, rounds: readonly Slots[], person: number) {
  const prices = new Int32Array(n * rounds.length)
  let open = 0
  let forced = 0
  let forcedCost = 0
  for (let cell = person * n; cell < (person + 1) * n; cell++) {
    const { possible, sure } = meetingsOf(rounds, cell)
    for (let meeting = 0; meeting < possible; meeting++) {
      const price = costs.values[cell]! + repeat * meeting
      if (meeting < sure) forcedCost += price
      else prices[open++] = price
    }
    forced += sure
  }
  return { prices: prices.subarray(0, open).sort(), forced, forcedCost }
}

/** In how many rounds these two can share a table, and in how many they must. */
function meetingsOf(rounds: readonly Slots[], cell: number): { possible: number; sure: number } {
  let possible = 0
  let sure = 0
  for (const { fates } of rounds) {
    const fate = fates.fate[cell]!
    if (fate !== NEVER) possible++
    if (fate === FORCED) sure++
  }
  return { possible, sure }
}

/** What the table sizes demand beyond the bills, bought where it is cheapest. */
function cheapest(bills: readonly Bill[], missing: number): number {
  if (missing <= 0) return 0
  const further = Int32Array.from(bills.flatMap((bill) => [...bill.further])).sort()
  return further.subarray(0, missing).reduce((sum, price) => sum + price, 0)
}
