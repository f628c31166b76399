import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { everySeating } from '../../../test/seating/everySeating.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { FORCED, NEVER, OPEN, pairFates } from './pairFates.ts'

test('who is forced together shares a table in every seating, and who never can in none', () => {
  const seen = new Set<number>()
  fc.assert(
    fc.property(anyProblem({ people: 5, rounds: 1, tables: 3 }), (problem) => {
      const { people } = problem
      const { fate } = pairFates(frameOf(problem), 0)
      const together = new Array<number>(people * people).fill(0)
      let seatings = 0
      for (const { tables } of everySeating(problem)) {
        seatings++
        for (const table of tables[0]!) for (const a of table) for (const b of table) together[a * people + b]!++
      }
      fc.pre(seatings > 0)
      for (let a = 0; a < people; a++)
        for (let b = 0; b < people; b++) {
          if (a === b) continue
          const own = fate[a * people + b]!
          seen.add(own)
          if (own === FORCED) expect(together[a * people + b]).toBe(seatings)
          if (own === NEVER) expect(together[a * people + b]).toBe(0)
        }
    }),
    { numRuns: 150 },
  )
  expect([...seen].sort()).toEqual([OPEN, FORCED, NEVER])
})

test('rules decide about two people: by block, by pins, by keeping apart and by both being hosts', () => {
  const fateOf = (...rules: Rule[]) => {
    const tables = [0, 1, 2].map(() => ({ min: 0, max: 5 }))
    const problem: SeatingProblem = { people: 5, rounds: [{ present: [0, 1, 2, 3], tables }], pairs: [], rules }
    const { fate } = pairFates(frameOf(problem), 0)
    return [fate[0 * 5 + 1], fate[1 * 5 + 0], fate[0 * 5 + 4]]
  }
  const pin = (person: number, table: number): Rule => ({ kind: 'pinned', person, table })
  expect(fateOf()).toEqual([OPEN, OPEN, NEVER])
  expect(fateOf({ kind: 'together', people: [0, 1] })).toEqual([FORCED, FORCED, NEVER])
  expect(fateOf({ kind: 'together', people: [0, 2] }, { kind: 'together', people: [1, 3] })).toEqual([
    OPEN,
    OPEN,
    NEVER,
  ])
  expect(fateOf({ kind: 'apart', people: [0, 1] })).toEqual([NEVER, NEVER, NEVER])
  expect(fateOf(pin(0, 2), pin(1, 2))).toEqual([FORCED, FORCED, NEVER])
  expect(fateOf(pin(0, 0), pin(1, 0))).toEqual([FORCED, FORCED, NEVER])
  expect(fateOf(pin(0, 1), pin(1, 2))).toEqual([NEVER, NEVER, NEVER])
  expect(fateOf(pin(0, 1))).toEqual([OPEN, OPEN, NEVER])
  expect(fateOf({ kind: 'host', person: 0 })).toEqual([OPEN, OPEN, NEVER])
  expect(fateOf({ kind: 'host', person: 0 }, { kind: 'host', person: 1 })).toEqual([NEVER, NEVER, NEVER])
})
