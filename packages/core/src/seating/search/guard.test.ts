import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { random } from '../../random/index.ts'
import { Assignment } from '../assignment.ts'
import { brokenRules } from '../brokenRules.ts'
import { frameOf } from '../frame.ts'
import { Guard } from './guard.ts'

test('every table holds exactly when nobody of one round sits against a rule', () => {
  const seen = { whole: 0, broken: 0 }
  fc.assert(
    fc.property(anyProblem({ people: 6, rounds: 1, tables: 3 }), fc.nat(), (any, seed) => {
      const rules = any.rules!.filter(({ kind }) => kind !== 'host' && kind !== 'together')
      const problem = { ...any, rules }
      const chance = random(seed)
      const { present, tables } = problem.rounds[0]!
      for (let seating = 0; seating < 5; seating++) {
        const tableOf = new Int32Array(problem.people).fill(-1)
        for (const person of present) tableOf[person] = chance.below(tables.length)
        const guard = new Guard(new Assignment(frameOf(problem), [tableOf]), 0)
        const lists = tables.map((_, table) => present.filter((person) => tableOf[person] === table))
        const isWhole = brokenRules(problem, { tables: [lists] }).length === 0
        expect([...tables.keys()].every((table) => guard.holds(table))).toBe(isWhole)
        seen[isWhole ? 'whole' : 'broken']++
      }
    }),
    { numRuns: 200 },
  )
  expect(Math.min(seen.whole, seen.broken)).toBeGreaterThan(100)
})
