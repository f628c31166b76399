import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { random } from '../../random/index.ts'
import { type Frame, frameOf } from '../frame.ts'
import { hostTables } from './hostTables.ts'
import { RoundPlacing } from './roundPlacing.ts'
import { seatsSuffice } from './seatsSuffice.ts'

/** Five people, each with some of three tables allowed, and tables of any size. */
const anyChoices = fc.record({
  choices: fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), { minLength: 5, maxLength: 5 }),
  sizes: fc.array(fc.record({ min: fc.nat(2), more: fc.nat(2) }), { minLength: 3, maxLength: 3 }),
})

test('seats suffice exactly when a seating exists, where only sizes and allowed tables count', () => {
  const seen = { enough: 0, few: 0 }
  fc.assert(
    fc.property(anyChoices, ({ choices, sizes }) => {
      const tables = sizes.map(({ min, more }) => ({ min, max: min + more }))
      const rules = choices.map((allowed, person) => ({ kind: 'allowed' as const, person, tables: allowed }))
      const rounds = [{ present: [0, 1, 2, 3, 4], tables }]
      const frame = frameOf({ people: 5, rounds, pairs: [], rules })
      const ways = choices.reduce<number[][]>(
        (chosen, allowed) => chosen.flatMap((some) => allowed.map((table) => [...some, table])),
        [[]],
      )
      const isSeated = ways.some((way) =>
        tables.every(({ min, max }, table) => {
          const count = way.filter((own) => own === table).length
          return count >= min && count <= max
        }),
      )
      expect(seatsSuffice(new RoundPlacing(frame, frame.rounds[0]!))).toBe(isSeated)
      seen[isSeated ? 'enough' : 'few']++
    }),
    { numRuns: 500 },
  )
  expect(Math.min(seen.enough, seen.few)).toBeGreaterThan(100)
})

/** Every way of giving hosts a table, tried one by one. */
function everyHostWay(frame: Frame): number[][] {
  const most = Math.max(...frame.rounds.map(({ tables }) => tables))
  const may = (host: number, table: number) =>
    frame.rounds.every(({ present, tables, allowed, blocks, blockOf }) => {
      if (!present.includes(host)) return true
      const unit = blockOf[host] === -1 ? [host] : [...blocks[blockOf[host]!]!]
      return table < tables && unit.every((person) => allowed[person * tables + table] === 1)
    })
  const meet = (a: number, b: number) => frame.rounds.some(({ present }) => present.includes(a) && present.includes(b))
  const hosts = [...frame.hosts]
  const ways = (at: number): number[][] => {
    if (at === hosts.length) return [[]]
    return ways(at + 1).flatMap((rest) =>
      Array.from({ length: most }, (_, table) => table)
        .filter((table) => may(hosts[at]!, table))
        .filter((table) => !rest.some((other, next) => other === table && meet(hosts[at]!, hosts[at + 1 + next]!)))
        .map((table) => [table, ...rest]),
    )
  }
  return ways(0)
}

test('all ways of spreading hosts are gone through, each once, in any order', () => {
  fc.assert(
    fc.property(
      anyProblem({ people: 7, rounds: 3, tables: 3 }),
      fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      (any, people, seed) => {
        const hosts = people
          .filter((person) => person < any.people)
          .map((person) => ({ kind: 'host' as const, person }))
        const frame = frameOf({ ...any, rules: [...any.rules!, ...hosts] })
        const expected = everyHostWay(frame).map(String).sort()
        for (const chance of [undefined, random(seed)]) {
          const ways = [...hostTables(frame, chance)]
          expect(ways.map((stay) => String([...frame.hosts].map((host) => stay[host]))).sort()).toEqual(expected)
          for (const stay of ways) expect([...stay].filter((table) => table !== -1)).toHaveLength(frame.hosts.length)
        }
      },
    ),
  )
})
