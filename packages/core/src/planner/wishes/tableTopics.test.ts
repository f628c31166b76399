import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tablesByDemand } from '../../topics/index.ts'
import { tableTopics } from './tableTopics.ts'

const wish = fc.shuffledSubarray([0, 1, 2, 3]).map((order) => order.map((topic) => [topic]))
const demand = fc.record({
  wishes: fc.array(wish, { maxLength: 40 }),
  topics: fc.constant(4),
  atLeast: fc.integer({ min: 1, max: 5 }),
})
const names = ['a', 'b', 'c', 'd']

function countsOf(topics: readonly number[]): number[] {
  return names.map((_, topic) => topics.filter((one) => one === topic).length)
}

test('tables go to topics by demand, beside each other', () => {
  fc.assert(
    fc.property(demand, fc.integer({ min: 1, max: 9 }), (demand, tables) => {
      const share = tablesByDemand({ ...demand, tables }, names)
      const shared = tableTopics(demand, [tables, tables], names)
      if (!shared.ok || !share.ok) {
        expect(shared).toEqual(share)
        return
      }
      expect(countsOf(shared.topicOf)).toEqual(share.tables)
      expect(shared.topicOf).toEqual([...shared.topicOf].sort())
      expect([shared.demand, shared.closed]).toEqual([share.demand, share.closed])
    }),
  )
})

test('rounds with fewer tables have the first of them, shared by demand too, and every open topic', () => {
  fc.assert(
    fc.property(demand, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (demand, tables, more) => {
      const shared = tableTopics(demand, [tables + more, tables], names)
      const fewest = tablesByDemand({ ...demand, tables })
      expect(shared.ok).toBe(fewest.ok)
      if (!shared.ok || !fewest.ok) return
      expect(shared.topicOf.length).toBe(tables + more)
      expect(countsOf(shared.topicOf.slice(0, tables))).toEqual(fewest.tables)
      expect(countsOf(shared.topicOf).map((count) => count > 0)).toEqual(fewest.tables.map((count) => count > 0))
    }),
  )
})
