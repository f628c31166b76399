import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { everySeating } from '../../../test/seating/everySeating.ts'
import { random } from '../../random/index.ts'
import { type Frame, frameOf } from '../frame.ts'
import { hostTables } from './hostTables.ts'
import { RoundPlacing } from './roundPlacing.ts'
import { seatsSuffice } from './seatsSuffice.ts'

test('seats suffice exactly when a seating exists, where only sizes and allowed tables count', () => {
  const seen = { enough: 0, few: 0 }
  fc.assert(
    fc.property(anyProblem({ people: 5, rounds: 1, tables: 3 }), fc.boolean(), (any, tight) => {
      const rules = any.rules!.filter(({ kind }) => kind === 'pinned' || kind === 'allowed')
      const [round] = any.rounds
      const tables = round!.tables.map(({ min, max }) => (tight ? { min, max: Math.max(min, max - 1) } : { min, max }))
      const problem = { ...any, rules, rounds: [{ ...round!, tables }] }
      const frame = frameOf(problem)
      const isSeated = !everySeating(problem).next().done
      expect(seatsSuffice(new RoundPlacing(frame, frame.rounds[0]!))).toBe(isSeated)
      seen[isSeated ? 'enough' : 'few']++
    }),
    { numRuns: 200 },
  )
  expect(Math.min(seen.enough, seen.few)).toBeGreaterThan(15)
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
