import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { pairMatrix } from '../../pairs/index.ts'
import type { SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { explainFact } from './explainFact.ts'
import { factsOf } from './factsOf.ts'

const problem: SeatingProblem = {
  people: 7,
  rounds: Array.from({ length: 2 }, () => ({
    present: [0, 1, 2, 3, 4, 5],
    tables: [
      { min: 3, max: 3 },
      { min: 3, max: 3 },
    ],
  })),
  pairs: [{ name: 'trade', weight: 10, costs: pairMatrix(7, (i, j) => (i === 0 && j === 1 ? 2 : 0)) }],
  rules: [{ kind: 'apart', people: [0, 5] }],
}
const seating = {
  tables: [
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
    [
      [0, 1, 3],
      [2, 4, 5],
    ],
  ],
}
const names = {
  person: (person: number) => ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil'][person]!,
  term: () => ({ de: 'Gleiches Gewerk', en: 'Same trade' }),
}

test('a plan, a table and a person are explained in both languages', () => {
  const facts = factsOf(problem, seating)
  const say = (list: readonly Parameters<typeof explainFact>[0][]) => list.map((fact) => explainFact(fact, names))
  expect(say(facts.plan).map(({ de }) => de)).toEqual([
    'Die eine Vorgabe ist eingehalten.',
    'Im Mittel 3,3 verschiedene Gegenüber je Person, mindestens 3, höchstens 4.',
    'Gleiches Gewerk: Ada – Bo, Ada – Bo.',
  ])
  expect(say(facts.tables[0]![0]!)).toEqual([{ de: 'Gleiches Gewerk: Ada – Bo.', en: 'Same trade: Ada – Bo.' }])
  expect(say(facts.tables[0]![1]!)).toEqual([
    { de: 'An diesem Tisch spricht nichts gegeneinander.', en: 'Nothing speaks against anybody at this table.' },
  ])
  expect(say(facts.people[0]!)[0]).toEqual({
    de: 'Trifft 3 andere, mehrmals: Bo.',
    en: 'Meets 3 others, more than once: Bo.',
  })
  expect(facts.people[6]).toEqual([])
})

test('what is not kept is said', () => {
  const broken = factsOf(problem, {
    tables: [
      [
        [0, 5, 2],
        [3, 4, 1],
      ],
      seating.tables[1]!,
    ],
  })
  expect(explainFact(broken.plan[0]!).de).toBe('Nicht eingehalten an Stellen: 1.')
})

test('meeting again is charged to the later table, and a place that costs is told with its people', () => {
  const places = [
    { name: 'topic', weight: 2, cost: (person: number, _: number, table: number) => (table === 1 ? person : 0) },
  ]
  const facts = factsOf({ ...problem, repeat: 5, places }, seating)
  expect(facts.tables[0]![0]!.filter((fact) => 'term' in fact && fact.term === 'repeat')).toEqual([])
  expect(facts.tables[1]![1]).toEqual([
    { code: 'places', term: 'topic', people: [5, 4, 2], costs: [10, 8, 4], cost: 22 },
    { code: 'pairs', term: 'repeat', pairs: [[4, 5]], costs: [5], cost: 5 },
  ])
  expect(explainFact(facts.tables[1]![1]![0]!, names)).toEqual({
    de: 'Gleiches Gewerk: Flo, Ed, Cy.',
    en: 'Same trade: Flo, Ed, Cy.',
  })
})

test('the facts of every table add up to its cost, those of the plan and of people to the terms', () => {
  fc.assert(
    fc.property(anyProblem({ people: 12, rounds: 3, tables: 4 }), fc.nat(), (any, seed) => {
      const plan = seat(any, { seed, steps: 50 })
      fc.pre(plan.ok)
      const facts = factsOf(any, plan.seating)
      const { terms, perTable } = seatingCost(any, plan.seating)
      const cost = (list: readonly Parameters<typeof explainFact>[0][], term?: string) =>
        list.reduce((sum, fact) => sum + ('term' in fact && (term ?? fact.term) === fact.term ? fact.cost : 0), 0)
      expect(facts.tables.map((tables) => tables.map((table) => cost(table)))).toEqual(
        perTable.map((tables) => tables.map(({ total }) => total)),
      )
      for (const { name, cost: expected } of terms) {
        expect(cost(facts.plan, name)).toBe(expected)
        expect(cost(facts.people.flat(), name)).toBe(
          any.places!.some((term) => term.name === name) ? expected : 2 * expected,
        )
      }
      for (const fact of [...facts.plan, ...facts.tables.flat(2), ...facts.people.flat()]) {
        const { de, en } = explainFact(fact)
        expect([de.endsWith('.'), en.endsWith('.')]).toEqual([true, true])
        if ('costs' in fact) expect(fact.costs.reduce((sum, one) => sum + one, 0)).toBe(fact.cost)
      }
    }),
  )
})
