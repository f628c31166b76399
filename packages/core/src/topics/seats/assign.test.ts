import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, type SeatingCosts } from './assign.ts'
import { seatingGoals } from './goals.ts'
import { firstWishes, seatByWish, type Wishes } from './seatByWish.ts'

const wishes: fc.Arbitrary<Wishes> = fc.record({
  seats: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
  wishes: fc.array(
    fc
      .shuffledSubarray([0, 1, 2])
      .map((order) => (order.length > 2 ? [order.slice(0, 1), order.slice(1)] : order.map((t) => [t]))),
    { maxLength: 5 },
  ),
})

/** Every way to seat the members, the seats allowing; −1 stands for no table. */
function seatings({ seats, wishes }: Wishes): number[][] {
  return wishes.reduce<number[][]>(
    (all, tiers) =>
      all.flatMap((tables) =>
        [...tiers.flat(), -1]
          .filter((table) => table < 0 || tables.filter((one) => one === table).length < seats[table]!)
          .map((table) => [...tables, table]),
      ),
    [[]],
  )
}

const rankOf = (all: Wishes, member: number, table: number) =>
  all.wishes[member]!.findIndex((tier) => tier.includes(table)) + 1

test.each(Object.entries(seatingGoals))('%s is reached as well as by any seating', (_, goal) => {
  fc.assert(
    fc.property(wishes, (all) => {
      const longest = Math.max(0, ...all.wishes.map((tiers) => tiers.length))
      const total = (tables: readonly number[]) => {
        const costs = tables.map((table, member) =>
          table < 0 ? goal.noTable(longest) : goal.cost(rankOf(all, member, table), longest),
        )
        return goal.noTable(longest).map((_, part) => costs.reduce((sum, cost) => sum + cost[part]!, 0))
      }
      const before = (a: number[], b: number[]) => {
        const at = a.findIndex((part, place) => part !== b[place])
        return at >= 0 && a[at]! < b[at]!
      }
      const best = seatings(all)
        .map(total)
        .reduce((a, b) => (before(b, a) ? b : a))
      const seated = seatByWish(all, goal)
      expect(total(seated.tables)).toEqual(best)
      for (const [table, seats] of all.seats.entries())
        expect(seated.tables.filter((one) => one === table).length).toBeLessThanOrEqual(seats)
    }),
  )
})

test('a member moves on when that costs least in all', () => {
  const costs: SeatingCosts = {
    seats: [1, 1],
    parts: 1,
    noTable: [100],
    offers: [
      [
        { table: 0, cost: [1] },
        { table: 1, cost: [2] },
      ],
      [{ table: 0, cost: [1] }],
    ],
  }
  expect([...assign(costs)]).toEqual([1, 0])
})

test('the report names ranks, signature, the worst off and the unseated', () => {
  const all = { seats: [1, 1], wishes: [[[0], [1]], [[0], [1]], [[0]]] }
  expect(seatByWish(all, seatingGoals.greedy)).toEqual({
    tables: [0, 1, -1],
    ranks: [1, 2, 0],
    signature: [1, 1],
    worstOff: [2],
    unseated: 1,
  })
  expect(seatByWish({ seats: [2, 2], wishes: [[[0]], [[1], [0]]] }, seatingGoals.generous).worstOff).toEqual([0, 1])
})

test('first wishes are counted per table, tied ones for each', () => {
  expect(firstWishes({ seats: [5, 5, 5], wishes: [[[0, 1]], [[1], [2]], []] })).toEqual([1, 2, 0])
})
