import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { brokenRules } from '../brokenRules.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { lockTables } from './lockTables.ts'
import { seatingDesk } from './seatingDesk.ts'

const shape = { people: 12, rounds: 3, tables: 4, cheapest: -1 }

test('every option tells the true change of cost, and an allowed one breaks no rule', () => {
  fc.assert(
    fc.property(anyProblem(shape), fc.nat(), (problem, seed) => {
      const plan = seat(problem, { seed, steps: 30 })
      fc.pre(plan.ok && problem.rounds[0]!.present.length > 0)
      const desk = seatingDesk(problem, plan.seating)
      const { present } = problem.rounds[0]!
      const person = present[seed % present.length]!
      const { moves, swaps } = desk.options(0, person)
      const home = plan.seating.tables[0]!.findIndex((people) => people.includes(person))
      for (const { table, delta, allowed } of moves) {
        desk.move(0, person, table)
        expect(desk.cost).toBe(seatingCost(problem, desk.seating()).total)
        expect(desk.cost - plan.cost).toBe(delta)
        if (allowed) expect(brokenRules(problem, desk.seating())).toEqual([])
        desk.move(0, person, home)
      }
      for (const { person: other, delta, allowed } of swaps) {
        desk.swap(0, person, other)
        expect(desk.cost - plan.cost).toBe(delta)
        if (allowed) expect(brokenRules(problem, desk.seating())).toEqual([])
        desk.swap(0, person, other)
      }
      expect(desk.seating()).toEqual(plan.seating)
    }),
  )
})

test('locked tables keep exactly their people while the rest is planned anew', () => {
  fc.assert(
    fc.property(anyProblem(shape), fc.nat(), (problem, seed) => {
      const plan = seat(problem, { seed, steps: 30 })
      fc.pre(plan.ok)
      const chance = random(seed)
      const locked = plan.seating.tables.flatMap((tables, round) =>
        tables.flatMap((_, table) => (chance.below(2) === 0 ? [{ round, table }] : [])),
      )
      const again = seat(lockTables(problem, plan.seating, locked), { seed, steps: 100 })
      expect(again.ok).toBe(true)
      if (!again.ok) return
      expect(brokenRules(problem, again.seating)).toEqual([])
      for (const { round, table } of locked)
        expect(again.seating.tables[round]![table]).toEqual(plan.seating.tables[round]![table])
    }),
  )
})

test('the desk names what does not exist', () => {
  const problem = { people: 4, rounds: [{ present: [0, 1, 2], tables: [{ min: 0, max: 4 }] }], pairs: [] }
  const desk = seatingDesk(problem, { tables: [[[0, 1, 2]]] })
  expect(() => desk.options(0, 3)).toThrow('Person 3 does not sit in round 0')
  expect(() => desk.move(1, 0, 0)).toThrow('Round 1 does not exist')
  expect(() => desk.move(0, 0, 7)).toThrow('Table 7 does not exist in round 0')
  expect(() => seatingDesk(problem, { tables: [[[0, 1]]] })).toThrow('Person 2 is missing in round 0')
  expect(() => lockTables(problem, { tables: [[[0, 1, 2]]] }, [{ round: 0, table: 1 }])).toThrow('Table 1 of round 0')
})

test('a plan of 150 people offers 149 changes of places and 24 moves, less those at the same table', () => {
  const present = Array.from({ length: 150 }, (_, person) => person)
  const tables = Array.from({ length: 25 }, () => ({ min: 5, max: 6 }))
  const costs = pairMatrix(150, (i, j) => ((i * j) % 7 === 0 ? 1 : 0))
  const problem = { people: 150, rounds: [{ present, tables }], pairs: [{ name: 'met', weight: 1, costs }] }
  const plan = seat(problem, { seed: 1, steps: 100 })
  if (!plan.ok) throw new Error('150 people at 25 tables of 6 must find seats.')
  const { moves, swaps } = seatingDesk(problem, plan.seating).options(0, 77)
  expect([moves.length, swaps.length]).toEqual([24, 144])
})
