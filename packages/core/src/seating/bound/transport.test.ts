import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Transport } from './transport.ts'

const places = [0, 1, 2]
const anyPrices = fc.array(fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 3, maxLength: 3 }), { maxLength: 5 })

/** Every way to bring so many items to three places. */
function everyWay(items: number): number[][] {
  return items === 0 ? [[]] : everyWay(items - 1).flatMap((way) => places.map((place) => [...way, place]))
}

test('a transport is the cheapest of all ways, places getting dearer as they fill, and says what a seat more would save', () => {
  fc.assert(
    fc.property(anyPrices, fc.nat(6), fc.constantFrom(2, 3, 5), (prices, dearer, room) => {
      const more = (limits: readonly number[]) => (place: number, count: number) =>
        count < limits[place]! ? dearer * count : 1000
      const cost = (way: readonly number[], limits: readonly number[]) =>
        way.reduce((sum, place, item) => {
          const before = way.slice(0, item).filter((other) => other === place).length
          return sum + prices[item]![place]! + more(limits)(place, before)
        }, 0)
      const least = (limits: readonly number[]) => Math.min(...everyWay(prices.length).map((way) => cost(way, limits)))
      const even: readonly number[] = [room, room, room]
      const transport = new Transport(3, (item, place) => prices[item]![place]!, more(even))
      for (const item of prices.keys()) transport.add(item)
      expect(transport.cost).toBe(least(even))
      if (dearer > 0) return
      const saved = places.map((place) => transport.cost - least(even.with(place, room + 1)))
      expect([...transport.savings()]).toEqual(saved)
    }),
    { numRuns: 60 },
  )
})
