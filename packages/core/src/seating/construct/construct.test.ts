import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BASE_BLOCKS } from './baseBlocks.ts'
import { differenceSchedule } from './differenceMatrix.ts'
import { fieldProduct } from './fieldProduct.ts'
import { finiteField } from './finiteField.ts'
import {
  columnSchedule,
  columnsByTrade,
  countExcess,
  cyclicSchedule,
  cyclicSteps,
  dealByTrade,
  designedSchedule,
  meetWithoutRepeats,
  mostRounds,
  type Schedule,
  transversal,
  zeroRepeatSchedule,
} from './index.ts'
import { maximalArc } from './maximalArc.ts'
import { starterDesign } from './starterDesign.ts'
import { expand } from './turnedDesign.ts'
import { unital } from './unital.ts'

/** Throws unless every round seats everyone exactly once, at full tables. Returns the pairs met again. */
function excessOf(schedule: Schedule, tables: number, seats: number): number {
  const times = new Int32Array((tables * seats) ** 2)
  for (const round of schedule) {
    expect(round.map((table) => table.length)).toEqual(new Array(tables).fill(seats))
    expect(new Set(round.flat()).size).toBe(tables * seats)
    for (const table of round) for (const a of table) for (const b of table) times[a * tables * seats + b]!++
  }
  let excess = 0
  for (let a = 0; a < tables * seats; a++)
    for (let b = a + 1; b < tables * seats; b++) excess += Math.max(0, times[a * tables * seats + b]! - 1)
  return excess
}

test.each([2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 49, 64, 81, 121, 128])('GF(%i) is a field', (q) => {
  const { add, multiply } = finiteField(q)!
  const few = fc.nat(q - 1)
  for (let a = 1; a < q; a++) {
    expect(new Set(Array.from({ length: q }, (_, b) => multiply(a, b))).size).toBe(q)
    expect(new Set(Array.from({ length: q }, (_, b) => add(a, b))).size).toBe(q)
  }
  fc.assert(
    fc.property(few, few, few, (a, b, c) => {
      expect(multiply(a, add(b, c))).toBe(add(multiply(a, b), multiply(a, c)))
      expect(multiply(a, multiply(b, c))).toBe(multiply(multiply(a, b), c))
      expect([add(a, 0), multiply(a, 1), multiply(a, 0)]).toEqual([a, a, 0])
    }),
  )
})

test('there is no field with 1, 6, 10 or 12 elements, but a product of fields', () => {
  expect([1, 6, 10, 12].map(finiteField)).toEqual([null, null, null, null])
  const { units, add, multiply } = fieldProduct(12)
  expect(units).toHaveLength(3)
  for (const a of units)
    for (const b of units) {
      const negative = Array.from({ length: 12 }, (_, c) => c).find((c) => add(b, c) === 0)!
      const images = new Set(Array.from({ length: 12 }, (_, c) => multiply(add(a, negative), c)))
      expect(images.size).toBe(a === b ? 1 : 12)
    }
})

test('a transversal design never repeats, and never seats two of one column together', () => {
  const small = fc.integer({ min: 1, max: 16 })
  fc.assert(
    fc.property(small, small, small, (tables, seats, rounds) => {
      const schedule = transversal(tables, seats, rounds)
      if (!schedule) return
      expect(schedule).toHaveLength(rounds)
      expect(excessOf(schedule, tables, seats)).toBe(0)
      for (const table of schedule.flat())
        expect(new Set(table.map((person) => Math.floor(person / tables))).size).toBe(seats)
    }),
  )
})

test('the cyclic rule never repeats, and is refused only when no steps serve', () => {
  const works = (steps: number[], tables: number, rounds: number) =>
    countExcess(cyclicSchedule(tables, steps, rounds)) === 0
  for (let tables = 2; tables <= 7; tables++)
    for (let seats = 2; seats <= 3; seats++)
      for (let rounds = 2; rounds <= tables; rounds++) {
        const steps = cyclicSteps(tables, seats, rounds)
        if (steps) expect(works(steps, tables, rounds)).toBe(true)
        else
          for (let a = 0; a < tables; a++)
            for (let b = 0; b < tables; b++) expect(works(seats === 2 ? [0, a] : [0, a, b], tables, rounds)).toBe(false)
      }
})

test.each([
  '3-3:4',
  '4-3:4',
  '4-4:5',
  '5-3:7',
  '5-4:5',
  '5-5:6',
  '6-3:8',
  '6-4:7',
  '6-5:6',
  '6-6:3',
  '7-3:10',
  '7-4:9',
  '7-7:8',
  '8-4:10',
  '9-3:13',
  '10-10:3',
  '25-6:25',
])('%s is constructed without a repeat', (name) => {
  const [tables, seats, rounds] = name.split(/[-:]/).map(Number) as [number, number, number]
  const schedule = zeroRepeatSchedule(tables, seats, rounds)!
  expect(schedule).toHaveLength(rounds)
  expect(excessOf(schedule, tables, seats)).toBe(0)
})

test.each([
  [7, 3],
  [13, 3],
  [19, 3],
  [25, 3],
  [49, 3],
  [5, 3],
  [9, 3],
  [21, 3],
  [33, 3],
  [7, 4],
  [4, 4],
  [10, 4],
  [13, 4],
  [19, 4],
  [22, 4],
  [37, 4],
])('%i tables of %i: everybody meets everybody exactly once', (tables, seats) => {
  const schedule = starterDesign(tables, seats)!
  expect(schedule).toHaveLength(mostRounds(tables, seats))
  expect(excessOf(schedule, tables, seats)).toBe(0)
})

test.each([
  [7, 4],
  [13, 5],
  [21, 6],
])('the unital of %i tables of %i: everybody meets everybody exactly once', (tables, seats) => {
  const schedule = unital(tables, seats)!
  expect(schedule).toHaveLength((tables * seats - 1) / (seats - 1))
  expect(excessOf(schedule, tables, seats)).toBe(0)
})

test.each([
  [7, 4],
  [13, 4],
  [25, 4],
  [15, 8],
])('the maximal arc of %i tables of %i: everybody meets everybody exactly once', (tables, seats) => {
  const schedule = maximalArc(tables, seats)!
  expect(schedule).toHaveLength((tables * seats - 1) / (seats - 1))
  expect(excessOf(schedule, tables, seats)).toBe(0)
})

test('unitals and arcs of other sizes are refused', () => {
  expect([unital(8, 4), unital(31, 7), unital(1, 1), maximalArc(6, 4), maximalArc(7, 3), maximalArc(1, 1)]).toEqual(
    new Array(6).fill(null),
  )
})

test('stored base blocks are expanded to rounds without a repeat, and every one of them is needed', () => {
  for (const base of BASE_BLOCKS) {
    const schedule = expand(base)
    expect(excessOf(schedule, base.tables, base.seats), `${base.tables}-${base.seats}`).toBe(0)
    expect(designedSchedule(base.tables, base.seats, schedule.length)).toEqual(schedule)
  }
})

test('whatever is constructed is without repeats, and more rounds than there are partners are refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
      (...sizes) => {
        const [tables, seats, rounds] = sizes
        for (const schedule of [columnSchedule(tables, seats, rounds), designedSchedule(tables, seats, rounds)]) {
          if (!schedule) continue
          expect(schedule).toHaveLength(rounds)
          expect(excessOf(schedule, tables, seats)).toBe(0)
        }
      },
    ),
  )
  expect(zeroRepeatSchedule(5, 3, mostRounds(5, 3) + 1)).toBeNull()
  expect(() => zeroRepeatSchedule(5, 0, 1)).toThrow('seats = 0')
})

test.each([
  [12, 6],
  [21, 6],
  [24, 8],
  [28, 6],
])(
  'the difference matrix of %i tables of %i gives as many rounds as tables, and none of one column meet',
  (tables, seats) => {
    const schedule = differenceSchedule(tables, seats, tables)!
    expect(excessOf(schedule, tables, seats)).toBe(0)
    for (const table of schedule.flat())
      expect(new Set(table.map((person) => Math.floor(person / tables))).size).toBe(seats)
    expect(differenceSchedule(tables, seats + 1, tables)).toBeNull()
  },
)

test('a trade lies whole in one column, whenever it fits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(8), { maxLength: 30 }), (tradeOf) => {
      const columns = columnsByTrade(tradeOf, 6, 5)
      if (!columns) return
      expect(columns.flat().sort((a, b) => a - b)).toEqual(tradeOf.map((_, person) => person))
      expect(columns.every((column) => column.length <= 6)).toBe(true)
      const homes = new Set(columns.flatMap((column, at) => column.map((person) => `${tradeOf[person]} ${at}`)))
      expect(homes.size).toBe(new Set(tradeOf).size)
    }),
  )
  expect(columnsByTrade([0, 0, 0, 1, 1, 1, 2, 2, 2], 5, 2)).toBeNull()
})

test('cards dealt by trade have as few same-trade pairs as can be, in tables even to one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (tradeOf, tables) => {
      const dealt = dealByTrade(tradeOf, tables)
      const sizes = dealt.map((table) => table.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      expect(dealt.flat().sort((a, b) => a - b)).toEqual(tradeOf.map((_, person) => person))
      for (const trade of new Set(tradeOf)) {
        const counts = dealt.map((table) => table.filter((person) => tradeOf[person] === trade).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('150 members of 40 trades: 25 rounds at 25 tables of 6 without a repeat or a shared trade', () => {
  const file = new URL('../../../bench/chamber150.json', import.meta.url)
  const { trade } = JSON.parse(readFileSync(file, 'utf8')) as { trade: number[] }
  const schedule = meetWithoutRepeats(trade, { tables: 25, seats: 6, rounds: 25 })!
  expect(excessOf(schedule, 25, 6)).toBe(0)
  for (const table of schedule.flat()) expect(new Set(table.map((person) => trade[person])).size).toBe(6)
})

test('the example of the README gives the values in its comments, by the path it imports', async () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const [, names, path, setting, shown] = /```ts\nimport \{ ([^}]*) \} from '([^']*)'\n\n([^\n]*)\n(.*?)\n```/s.exec(
    readme,
  )!
  const door = (await import(path!)) as Record<string, unknown>
  const given = names!.split(', ')
  const lines = shown!.split('\n').map((line) => line.split(' // ') as [string, string])
  const values = new Function(...given, `${setting}\nreturn [${lines.map(([value]) => value).join(', ')}]`)
  const told = new Function(`return [${lines.map(([, value]) => value).join(', ')}]`)()
  expect(values(...given.map((name) => door[name]))).toEqual(told)
  expect(lines).toHaveLength(5)
})
