import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profiles } from '../../../test/literature/profiles.ts'
import { pairwise } from '../pairwise.ts'
import { profile } from '../profile.ts'
import { kemeny, kemenyOrders } from './kemeny.ts'

function permutations(topics: readonly number[]): number[][] {
  if (topics.length === 0) return [[]]
  return topics.flatMap((first) => permutations(topics.filter((t) => t !== first)).map((rest) => [first, ...rest]))
}

test('the orders found are those of least cost among all orders', () => {
  fc.assert(
    fc.property(profiles({ topics: 5, ballots: 6 }), (votes) => {
      const counts = pairwise(votes)
      const { size, values } = counts
      const cost = (order: number[]) =>
        order.reduce((sum, i, at) => sum + order.slice(at + 1).reduce((part, j) => part + values[j * size + i]!, 0), 0)
      const all = permutations(Array.from({ length: size }, (_, topic) => topic))
      const least = Math.min(...all.map(cost))
      const best = all.filter((order) => cost(order) === least)
      const orders = kemenyOrders(counts)
      expect([orders.cost, orders.count]).toEqual([least, best.length])
      expect(orders.list(200)).toEqual(best)
      expect(orders.winners).toEqual([...new Set(best.map((order) => order[0]!))].sort())
    }),
    { numRuns: 60 },
  )
})

test('more than 16 topics are refused with a sentence', () => {
  const topics = Array.from({ length: 17 }, (_, topic) => `T${topic}`)
  const outcome = kemeny.run(profile(topics, []))
  expect(outcome).toMatchObject({ ok: false, code: 'too-many-topics', params: { topics: 17, most: 16 } })
  expect(() => kemenyOrders(pairwise(profile(topics, [])))).toThrow('17 topics: at most 16')
})
