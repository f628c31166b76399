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

test('an option is allowed exactly when no rule is broken by it; hosts stay where they are', () => {
  let allowed = 0
  fc.assert(
    fc.property(anyProblem({ people: 8, rounds: 2, tables: 3 }), fc.nat(), (problem, seed) => {
      const plan = seat(problem, { seed, steps: 10 })
      fc.pre(plan.ok)
      const desk = seatingDesk(problem, plan.seating)
      const hosts = problem.rules!.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : []))
      const isWhole = (change: () => void, undo: () => void) => {
        change()
        const breaches = brokenRules(problem, desk.seating())
        undo()
        return breaches.length === 0
      }
      plan.seating.tables[0]!.forEach((people, home) => {
        for (const person of people) {
          const { moves, swaps } = desk.options(0, person)
          for (const { table, allowed: may } of moves) {
            const holds = isWhole(
              () => desk.move(0, person, table),
              () => desk.move(0, person, home),
            )
            expect(may).toBe(holds && !hosts.includes(person))
            if (may) allowed++
          }
          for (const { person: other, allowed: may } of swaps) {
            const swap = () => desk.swap(0, person, other)
            const holds = isWhole(swap, swap)
            expect(may).toBe(holds && !hosts.includes(person) && !hosts.includes(other))
            if (may) allowed++
          }
        }
      })
    }),
    { numRuns: 60 },
  )
  expect(allowed).toBeGreaterThan(50)
})

test('a move to where one sits, and a swap at one table, change nothing', () => {
  const costs = pairMatrix(4, (i, j) => i + j)
  const rounds = [{ present: [0, 1, 2], tables: [1, 2].map((max) => ({ min: 0, max: max + 1 })) }]
  const pairs = [{ name: 'met', weight: 1, costs }]
  const problem = { people: 4, rounds, pairs, places: [{ name: 'topic', weight: 1, cost: (person: number) => person }] }
  const seating = { tables: [[[0], [1, 2]]] }
  const desk = seatingDesk(problem, seating)
  desk.move(0, 1, 1)
  desk.swap(0, 1, 2)
  expect([desk.cost, desk.seating()]).toEqual([seatingCost(problem, seating).total, seating])
})

test('a plan that breaks sizes and rules is laid out all the same', () => {
  const rounds = [{ present: [0, 1, 2], tables: [1, 1].map((max) => ({ min: 0, max })) }]
  const problem = { people: 3, rounds, pairs: [], rules: [{ kind: 'apart' as const, people: [0, 1] }] }
  const desk = seatingDesk(problem, { tables: [[[0, 1, 2], []]] })
  desk.move(0, 0, 1)
  expect(desk.seating()).toEqual({ tables: [[[1, 2], [0]]] })
})

test('locking a table pins its people there, closes it, and leaves every other table of every round alone', () => {
  const tables = [0, 1].map(() => ({ min: 0, max: 3 }))
  const present = [0, 1, 2]
  const problem = { people: 3, rounds: [0, 1].map(() => ({ present, tables })), pairs: [] }
  const seating = { tables: [0, 1].map(() => [[0, 2], [1]]) }
  const locked = lockTables(problem, seating, [{ round: 1, table: 0 }])
  expect(locked.rounds).toEqual([
    { present, tables },
    { present, tables: [{ min: 2, max: 2 }, tables[1]] },
  ])
  expect(locked.rules).toEqual([0, 2].map((person) => ({ kind: 'pinned', person, table: 0, round: 1 })))
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
  for (const table of [-1, 0.5, 1])
    expect(() => desk.move(0, 0, table)).toThrow(`Table ${table} does not exist in round 0: there are 1`)
  expect(() => seatingDesk(problem, { tables: [[[0, 1]]] })).toThrow('Person 2 is missing in round 0')
  expect(() => lockTables(problem, { tables: [[[0, 1, 2]]] }, [{ round: 0, table: 1 }])).toThrow('Table 1 of round 0')
  expect(() => lockTables(problem, { tables: [[[0, 1, 2]]] }, [{ round: 2, table: 0 }])).toThrow('Table 0 of round 2')
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
