import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairMatrix } from '../../pairs/index.ts'
import { minPairs } from '../bound/minPairs.ts'
import { frameOf } from '../frame.ts'
import { classesOf } from './classesOf.ts'
import { columnsOf } from './columnsOf.ts'
import { constructed } from './constructed.ts'

const everyone = (people: number) => Int32Array.from({ length: people }, (_, person) => person)
const sameTrade = (trade: readonly number[]) => pairMatrix(trade.length, (i, j) => (trade[i] === trade[j] ? 3 : 0))

function roundOf(people: number, tables: number, min: number, max: number) {
  const rounds = [{ present: [...everyone(people)], tables: Array.from({ length: tables }, () => ({ min, max })) }]
  return frameOf({ people, rounds, pairs: [] }).rounds[0]!
}

test('trades fall into classes, the largest first; only those present count', () => {
  expect(classesOf(sameTrade([1, 2, 1, 2, 2, 3]), everyone(6))).toEqual([[1, 3, 4], [0, 2], [5]])
  expect(classesOf(sameTrade([1, 2, 1, 2, 2, 3]), Int32Array.of(0, 2, 5))).toEqual([[0, 2], [5]])
})

test('a history does not fall into classes: two acquaintances of one need not know each other', () => {
  expect(
    classesOf(
      pairMatrix(3, (i, j) => (i === 0 || j === 0 ? 1 : 0)),
      everyone(3),
    ),
  ).toBeNull()
  expect(
    classesOf(
      pairMatrix(4, (i, j) => (i + 1 === j ? 1 : 0)),
      everyone(4),
    ),
  ).toBeNull()
  expect(classesOf(pairMatrix(3), everyone(3))).toBeNull()
})

test('columns hold everybody once, no more than their rows, and keep classes whole where a subset sum can', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      (sizes, columns) => {
        let next = 0
        const classes = sizes.sort((a, b) => b - a).map((size) => Array.from({ length: size }, () => next++))
        const rows = Math.ceil(next / columns)
        const filled = columnsOf(classes, columns, rows)
        expect(filled.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: next }, (_, person) => person))
        expect(filled.length).toBeLessThanOrEqual(columns)
        for (const column of filled) expect(column.length).toBeLessThanOrEqual(rows)
      },
    ),
  )
  const classes = [
    [0, 1, 2],
    [3, 4, 5],
    [6, 7],
    [8, 9],
  ]
  expect(columnsOf(classes, 2, 5).map((column) => column.length)).toEqual([5, 5])
  for (const column of columnsOf(classes, 2, 5))
    expect(classes.filter((people) => people.every((person) => column.includes(person))).length).toBe(2)
})

test('dealing has the fewest pairs of one trade that sizes allow', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { minLength: 8, maxLength: 30 }),
      fc.integer({ min: 2, max: 5 }),
      (trade, tables) => {
        const people = trade.length
        const least = Math.floor(people / tables)
        const round = roundOf(people, tables, least, Math.ceil(people / tables))
        const dealt = constructed(people, round, [sameTrade(trade)]).at(-1)!
        const pairs = trade.reduce(
          (sum, own, a) => sum + trade.filter((other, b) => b > a && other === own && dealt[a] === dealt[b]).length,
          0,
        )
        const sizes = new Map<number, number>()
        for (const own of trade) sizes.set(own, (sizes.get(own) ?? 0) + 1)
        const caps = new Int32Array(tables).fill(people)
        expect(pairs).toBe([...sizes.values()].reduce((sum, size) => sum + minPairs(size, caps), 0))
      },
    ),
  )
})

test('of the rounds of a design no two let the same people meet', () => {
  const designs = constructed(30, roundOf(30, 7, 4, 5), []) // five empty seats in one column spoil no size, and dealing
  expect(designs.length).toBe(7 + 1)
  const rounds = constructed(35, roundOf(35, 7, 5, 5), []).slice(0, 7)
  const met = new Set<string>()
  for (const tableOf of rounds)
    for (let a = 0; a < 35; a++)
      for (let b = a + 1; b < 35; b++)
        if (tableOf[a] === tableOf[b]) {
          expect(met.has(`${a}-${b}`)).toBe(false)
          met.add(`${a}-${b}`)
        }
  expect(met.size).toBe((7 * 7 * 5 * 4) / 2)
})
