import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { pairMatrix } from '../../pairs/index.ts'
import type { SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { explainFact } from './explainFact.ts'
import { type Fact, factsOf } from './factsOf.ts'

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
  const say = (list: readonly Fact[]) => list.map((fact) => explainFact(fact, names))
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
  expect(facts.tables[0]![0]).toEqual([{ code: 'pairs', term: 'trade', pairs: [[0, 1]], costs: [20], cost: 20 }])
  expect(facts.tables[1]![1]).toEqual([
    { code: 'places', term: 'topic', people: [5, 4, 2], costs: [10, 8, 4], cost: 22 },
    { code: 'pairs', term: 'repeat', pairs: [[4, 5]], costs: [5], cost: 5 },
  ])
  expect(explainFact(facts.tables[1]![1]![0]!, names)).toEqual({
    de: 'Gleiches Gewerk: Flo, Ed, Cy.',
    en: 'Same trade: Flo, Ed, Cy.',
  })
})

test('every kind of fact is said in both languages, counts of one and none with words of their own', () => {
  const inBoth = (fact: Fact) => {
    const { de, en } = explainFact(fact, names)
    return [de, en]
  }
  expect(inBoth({ code: 'kept', rules: 0 })).toEqual(['Es gab keine Vorgaben.', 'There were no rules.'])
  expect(inBoth({ code: 'kept', rules: 1 })).toEqual(['Die eine Vorgabe ist eingehalten.', 'The one rule is kept.'])
  expect(inBoth({ code: 'kept', rules: 2 })).toEqual(['Alle 2 Vorgaben sind eingehalten.', 'All 2 rules are kept.'])
  expect(inBoth({ code: 'broken', breaches: 3 })).toEqual([
    'Nicht eingehalten an Stellen: 3.',
    'Places where a rule is not kept: 3.',
  ])
  expect(inBoth({ code: 'contacts', least: 3, most: 12, sum: 1006, people: 100 })).toEqual([
    'Im Mittel 10,1 verschiedene Gegenüber je Person, mindestens 3, höchstens 12.',
    'On average 10.1 different companions a person, at least 3, at most 12.',
  ])
  expect(inBoth({ code: 'meets', others: 1, again: [] })).toEqual([
    'Trifft eine andere Person, niemanden doppelt.',
    'Meets one other person, nobody twice.',
  ])
  expect(inBoth({ code: 'meets', others: 2, again: [1, 2] })).toEqual([
    'Trifft 2 andere, mehrmals: Bo, Cy.',
    'Meets 2 others, more than once: Bo, Cy.',
  ])
})

test('four are named; of more the first four are, and the rest is counted', () => {
  const meets = (again: number[]) => explainFact({ code: 'meets', others: 6, again }, names)
  expect(meets([0, 1, 2, 3]).de).toBe('Trifft 6 andere, mehrmals: Ada, Bo, Cy, Di.')
  expect(meets([0, 1, 2, 3, 4, 5])).toEqual({
    de: 'Trifft 6 andere, mehrmals: Ada, Bo, Cy, Di + 2 weitere.',
    en: 'Meets 6 others, more than once: Ada, Bo, Cy, Di + 2 more.',
  })
  const pairs = [1, 2, 3, 4, 5].map((other) => [0, other] as const)
  expect(explainFact({ code: 'pairs', term: 'trade', pairs, costs: [1, 1, 1, 1, 1], cost: 5 }, names)).toEqual({
    de: 'Gleiches Gewerk: Ada – Bo, Ada – Cy, Ada – Di, Ada – Ed + 1 weitere.',
    en: 'Same trade: Ada – Bo, Ada – Cy, Ada – Di, Ada – Ed + 1 more.',
  })
  const people = [0, 1, 2, 3, 4]
  expect(explainFact({ code: 'places', term: 'topic', people, costs: people, cost: 10 }, names)).toEqual({
    de: 'Gleiches Gewerk: Ada, Bo, Cy, Di + 1 weitere.',
    en: 'Same trade: Ada, Bo, Cy, Di + 1 more.',
  })
})

test('without names people go by number and terms by their own name', () => {
  const fact: Fact = { code: 'pairs', term: 'trade', pairs: [[3, 12]], costs: [1], cost: 1 }
  expect(explainFact(fact)).toEqual({ de: 'trade: 3 – 12.', en: 'trade: 3 – 12.' })
})

test('whom a person meets again is listed in ascending order, and pairs name the smaller number first', () => {
  const table = [5, 4, 3, 2, 1, 0]
  const round = { present: table, tables: [{ min: 0, max: 6 }] }
  const facts = factsOf({ people: 6, rounds: [round, round], pairs: [], repeat: 1 }, { tables: [[table], [table]] })
  expect(facts.people[2]![0]).toEqual({ code: 'meets', others: 5, again: [0, 1, 3, 4, 5] })
  const repeats = facts.plan.find((fact) => fact.code === 'pairs')
  expect(repeats?.pairs.every(([a, b]) => a < b)).toBe(true)
  expect(repeats?.pairs).toHaveLength(15)
})

test('a plan in which nobody sits has no contacts to tell of, and a problem without rules keeps none', () => {
  const nobody = { people: 2, rounds: [{ present: [], tables: [{ min: 0, max: 2 }] }], pairs: [] }
  const facts = factsOf(nobody, { tables: [[[]]] })
  expect(facts).toEqual({ plan: [{ code: 'kept', rules: 0 }], tables: [[[{ code: 'free' }]]], people: [[], []] })
})

test('coming back to a class of tables is charged to the later one, and told with those who come back', () => {
  const returns = { weight: 7, classOf: (_: number, table: number) => table, people: [3, 5] }
  const facts = factsOf({ ...problem, returns }, seating)
  const again = { code: 'places', term: 'return', people: [5], costs: [7], cost: 7 }
  expect(facts.tables.flat(2).filter((fact) => 'term' in fact && fact.term === 'return')).toEqual([again])
  expect(facts.people[5]).toContainEqual(again)
  expect(explainFact(facts.plan.at(-1)!, names).en).toBe('Same trade: Flo.')
})

test('the facts of every table add up to its cost, those of the plan and of people to the terms', () => {
  fc.assert(
    fc.property(anyProblem({ people: 12, rounds: 3, tables: 4 }), fc.nat(), (any, seed) => {
      const plan = seat(any, { seed, steps: 50 })
      fc.pre(plan.ok)
      const facts = factsOf(any, plan.seating)
      const { terms, perTable } = seatingCost(any, plan.seating)
      const cost = (list: readonly Fact[], term?: string) =>
        list.reduce((sum, fact) => sum + ('term' in fact && (term ?? fact.term) === fact.term ? fact.cost : 0), 0)
      expect(facts.tables.map((tables) => tables.map((table) => cost(table)))).toEqual(
        perTable.map((tables) => tables.map(({ total }) => total)),
      )
      for (const { name, cost: expected } of terms) {
        expect(cost(facts.plan, name)).toBe(expected)
        expect(cost(facts.people.flat(), name)).toBe(
          [...any.places!.map((term) => term.name), 'return'].includes(name) ? expected : 2 * expected,
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
