import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseTables } from './chooseTables.ts'
import { splitTables } from './splitTables.ts'

test('splitTables leaves nobody alone and finds a split whenever there is one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 })), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.integer({ min: 1, max: 9 }),
      (rounds, tables) => {
        const people = [rounds.map(([room]) => room), rounds.map(([, online]) => online)]
        const split = splitTables(people, tables)
        const most = people.map((counts) => Math.min(...counts.map((count) => Math.floor(count / 2))))
        expect(split !== null).toBe(tables >= 2 && tables <= most[0]! + most[1]!)
        if (!split) return
        expect(split[0]! + split[1]!).toBe(tables)
        expect(split.every((count, mode) => count >= 1 && count <= most[mode]!)).toBe(true)
      },
    ),
  )
})

test('chooseTables takes the first choice of all that seat exactly so many', () => {
  const table = fc.tuple(fc.nat(4), fc.nat(4)).map(([min, more]) => ({ min: min + 1, max: min + 1 + more }))
  fc.assert(
    fc.property(fc.array(table, { maxLength: 6 }), fc.nat(20), (tables, people) => {
      const sum = (chosen: readonly number[], end: 'min' | 'max') =>
        chosen.reduce((total, at) => total + tables[at]![end], 0)
      const choices = Array.from({ length: 2 ** tables.length }, (_, code) =>
        [...tables.keys()].filter((at) => ((code >> (tables.length - 1 - at)) & 1) === 1),
      )
      const fitting = choices.reverse().find((some) => sum(some, 'min') <= people && sum(some, 'max') >= people)
      expect(chooseTables(tables, people)).toEqual(fitting ?? null)
    }),
  )
})
