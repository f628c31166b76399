import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CheapestTable, FORBIDDEN, type TableKind } from './cheapestTable.ts'

const PEOPLE = 7
const ENOUGH = 1_000_000

interface Market {
  readonly pair: Float64Array
  readonly brings: Float64Array
  readonly guests: readonly number[]
  readonly kind: TableKind
}

/** Seven people, the last of them the host where there is one; some pairs may not meet. */
const anyMarket: fc.Arbitrary<Market> = fc
  .record({
    prices: fc.array(fc.oneof(fc.integer({ min: -4, max: 9 }), fc.constant(FORBIDDEN)), {
      minLength: 21,
      maxLength: 21,
    }),
    brings: fc.array(fc.integer({ min: -5, max: 12 }), { minLength: PEOPLE, maxLength: PEOPLE }),
    hosted: fc.boolean(),
    least: fc.integer({ min: 0, max: 3 }),
    more: fc.nat(2),
  })
  .map(({ prices, brings, hosted, least, more }) => {
    const pair = new Float64Array(PEOPLE * PEOPLE)
    let next = 0
    for (let a = 0; a < PEOPLE; a++)
      for (let b = 0; b < a; b++) {
        pair[a * PEOPLE + b] = prices[next]!
        pair[b * PEOPLE + a] = prices[next++]!
      }
    const guests = Array.from({ length: hosted ? PEOPLE - 1 : PEOPLE }, (_, person) => person)
    const size = hosted ? Math.max(1, least) : least
    return {
      pair,
      brings: Float64Array.from(brings),
      guests,
      kind: { host: hosted ? PEOPLE - 1 : -1, least: size, most: Math.max(1, size + more) },
    }
  })

function priceOf({ pair, brings }: Market, table: readonly number[]): number {
  const pairs = table.flatMap((a, at) => table.slice(0, at).map((b) => pair[a * PEOPLE + b]!))
  return [...pairs, ...table.map((person) => -brings[person]!)].reduce((sum, price) => sum + price, 0)
}

/** Every table of the kind without a pair that is forbidden. */
function everyTable(market: Market): number[][] {
  const { host, least, most } = market.kind
  const sets = Array.from({ length: 2 ** market.guests.length }, (_, code) =>
    market.guests.filter((person) => Math.floor(code / 2 ** person) % 2 === 1),
  )
  return sets
    .map((guests) => (host < 0 ? guests : [host, ...guests]))
    .filter(({ length }) => length >= least && length <= most)
    .filter((table) => priceOf(market, table) < FORBIDDEN / 2)
}

function open({ pair, brings, guests, kind }: Market, work = ENOUGH): CheapestTable {
  const cheapest = new CheapestTable(pair, brings, guests, kind.most, work)
  cheapest.repriced()
  return cheapest
}

test('the table found is the cheapest of all there are, whatever table is known before', () => {
  fc.assert(
    fc.property(anyMarket, fc.nat(1000), (market, pick) => {
      const tables = everyTable(market)
      fc.pre(tables.length > 0)
      const least = Math.min(...tables.map((table) => priceOf(market, table)))
      for (const known of [[], tables[pick % tables.length]!]) {
        const cheapest = open(market)
        expect(cheapest.find(market.kind, known)).toBe(least)
        expect(priceOf(market, cheapest.members)).toBe(least)
        expect(cheapest.left).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('tables apart share nobody, cost less than was said, and are each the cheapest of those left', () => {
  fc.assert(
    fc.property(anyMarket, fc.nat(6), (market, slack) => {
      fc.pre(market.kind.host < 0 && everyTable(market).length > 0)
      const cheapest = open(market)
      const below = cheapest.find(market.kind, []) + slack
      const [first, ...others] = cheapest.apart(market.kind, 3, below)
      const busy = [...first!]
      for (const table of others) {
        const free = everyTable(market).filter((one) => one.length > 0 && one.every((person) => !busy.includes(person)))
        expect(priceOf(market, table)).toBe(Math.min(...free.map((one) => priceOf(market, one))))
        expect(priceOf(market, table)).toBeLessThan(below)
        expect(table.filter((person) => busy.includes(person))).toEqual([])
        busy.push(...table)
      }
      expect(others.length).toBeLessThan(3)
    }),
    { numRuns: 200 },
  )
})

test('work that is used up is told by what is left', () => {
  const pair = new Float64Array(PEOPLE * PEOPLE).fill(1)
  const guests = Array.from({ length: PEOPLE }, (_, person) => person)
  const market = { pair, brings: new Float64Array(PEOPLE), guests, kind: { host: -1, least: 4, most: 4 } }
  const cheapest = open(market, 5)
  cheapest.find(market.kind, [])
  expect(cheapest.left).toBeLessThan(0)
})
