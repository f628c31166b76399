import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { random } from '../../random/index.ts'
import { Assignment } from '../assignment.ts'
import { brokenRules } from '../brokenRules.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { Guard } from './guard.ts'

const anyQuota: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constant('quota' as const),
  people: fc.uniqueArray(fc.nat(5), { minLength: 1 }),
  min: fc.nat(1),
  max: fc.integer({ min: 1, max: 3 }),
})

/** One round with rules about single people and quotas; nobody hosts, and nobody must sit together. */
const anyRound = fc
  .tuple(anyProblem({ people: 6, rounds: 1, tables: 3 }), fc.array(anyQuota, { maxLength: 2 }))
  .filter(([{ people }]) => people === 6)
  .map(([any, quotas]): SeatingProblem => {
    const rules = any.rules!.filter(({ kind }) => kind !== 'host' && kind !== 'together')
    return { people: 6, rounds: any.rounds, pairs: [], rules: [...rules, ...quotas] }
  })

/** Everyone present at a table drawn by chance; rules and sizes are not asked. */
function seatByChance(problem: SeatingProblem, seed: number) {
  const chance = random(seed)
  const { present, tables } = problem.rounds[0]!
  const tableOf = new Int32Array(problem.people).fill(-1)
  for (const person of present) tableOf[person] = chance.below(tables.length)
  return tableOf
}

function isWhole(problem: SeatingProblem, tableOf: Int32Array): boolean {
  const lists = problem.rounds[0]!.tables.map((_, table) => [...tableOf.keys()].filter((p) => tableOf[p] === table))
  return brokenRules(problem, { tables: [lists] }).length === 0
}

function guardOf(problem: SeatingProblem, tableOf: Int32Array): Guard {
  return new Guard(new Assignment(frameOf(problem), [tableOf]), 0)
}

test('every table holds exactly when nobody of the round sits against a rule', () => {
  const seen = { whole: 0, broken: 0 }
  fc.assert(
    fc.property(anyRound, fc.nat(), (problem, seed) => {
      for (let more = 0; more < 4; more++) {
        const tableOf = seatByChance(problem, seed + more)
        const guard = guardOf(problem, tableOf)
        const whole = isWhole(problem, tableOf)
        expect([...problem.rounds[0]!.tables.keys()].every((table) => guard.holds(table))).toBe(whole)
        seen[whole ? 'whole' : 'broken']++
      }
    }),
    { numRuns: 120 },
  )
  expect(Math.min(seen.whole, seen.broken)).toBeGreaterThan(20)
})

test('from a round that is whole the guard lets through exactly the moves and swaps after which it still is', () => {
  const seen = { yes: 0, no: 0 }
  const judge = (may: boolean, holds: boolean) => {
    expect(may).toBe(holds)
    seen[may ? 'yes' : 'no']++
  }
  fc.assert(
    fc.property(anyRound, fc.nat(), (problem, seed) => {
      const tableOf = Array.from({ length: 12 }, (_, more) => seatByChance(problem, seed + more)).find((some) =>
        isWhole(problem, some),
      )
      if (!tableOf) return
      const guard = guardOf(problem, tableOf)
      const { present, tables } = problem.rounds[0]!
      for (const a of present) {
        for (const table of tables.keys())
          if (table !== tableOf[a]) judge(guard.mayMove(a, table), isWhole(problem, tableOf.with(a, table)))
        for (const b of present)
          if (tableOf[a] !== tableOf[b])
            judge(guard.maySwap(a, b), isWhole(problem, tableOf.with(a, tableOf[b]!).with(b, tableOf[a]!)))
      }
    }),
    { numRuns: 100 },
  )
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(50)
})
