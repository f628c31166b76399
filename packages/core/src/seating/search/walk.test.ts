import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { random } from '../../random/index.ts'
import { Assignment } from '../assignment.ts'
import { brokenRules } from '../brokenRules.ts'
import { frameOf } from '../frame.ts'
import { feasibleStart } from '../start/feasibleStart.ts'
import { Candidates } from './candidates.ts'
import { Guard } from './guard.ts'
import { movesOf } from './movesOf.ts'
import { Walk } from './walk.ts'

const problems = anyProblem({ people: 14, rounds: 3, tables: 4, cheapest: -2 })

test('after any walk the weights of all changes are those weighed from scratch, and every rule is kept', () => {
  fc.assert(
    fc.property(problems, fc.nat(1000), fc.integer({ min: 1, max: 9 }), (problem, seed, temperature) => {
      const frame = frameOf(problem)
      const chance = random(seed)
      const start = feasibleStart(frame, chance)
      fc.pre(!('found' in start))
      const walk = new Walk(frame, start, movesOf(frame), chance)
      walk.heat(temperature)
      for (let step = 0; step < 40; step++) walk.step()
      const weights = walk.weights()
      walk.heat(temperature)
      expect(weights).toEqual(walk.weights())
      const tables = walk.assignment.rounds.map(({ tableOf, frame: round }) =>
        Array.from({ length: round.tables }, (_, table) => [...tableOf.keys()].filter((p) => tableOf[p] === table)),
      )
      expect(brokenRules(problem, { tables })).toEqual([])
      const fresh = new Assignment(
        frame,
        walk.assignment.rounds.map(({ tableOf }) => tableOf),
      )
      expect(walk.assignment.cost).toBe(fresh.cost)
    }),
  )
})

test('at a temperature near nothing only changes that do not cost more are drawn', () => {
  fc.assert(
    fc.property(anyProblem({ people: 12, rounds: 1, tables: 3 }), fc.nat(1000), (problem, seed) => {
      const frame = frameOf({ ...problem, rules: [] })
      const chance = random(seed)
      const start = feasibleStart(frame, chance)
      fc.pre(!('found' in start))
      const assignment = new Assignment(frame, start)
      const everybody = new Uint8Array(frame.people).fill(1)
      const candidates = new Candidates(assignment, 0, new Guard(assignment, 0), everybody)
      candidates.heat(0.1)
      fc.pre(candidates.total > 0)
      candidates.draw(chance)
      const { person, other, table } = candidates
      const rise = other < 0 ? assignment.moveDelta(0, person, table) : assignment.swapDelta(0, person, other)
      expect(rise).toBeLessThanOrEqual(0)
    }),
  )
})
