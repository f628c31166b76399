import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { everySeating } from '../../../test/seating/everySeating.ts'
import { random } from '../../random/index.ts'
import { Assignment } from '../assignment.ts'
import { brokenRules } from '../brokenRules.ts'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
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

const size = (min: number, max: number) => ({ min, max })
const everyone = (people: number) => Array.from({ length: people }, (_, person) => person)
const anyTopic = { name: 'topic', weight: 1, cost: (person: number, _: number, table: number) => person * table }

const reached: readonly (readonly [string, SeatingProblem])[] = [
  [
    'with tables that may grow and shrink',
    { people: 4, rounds: [{ present: everyone(4), tables: [size(0, 3), size(1, 4)] }], pairs: [] },
  ],
  [
    'with two who sit together and a full room',
    {
      people: 6,
      rounds: [{ present: everyone(6), tables: [size(3, 3), size(3, 3)] }],
      pairs: [],
      rules: [{ kind: 'together', people: [0, 1] }],
    },
  ],
  [
    'with two couples at tables of two and four',
    {
      people: 6,
      rounds: [{ present: everyone(6), tables: [size(2, 2), size(4, 4)] }],
      pairs: [],
      rules: [
        { kind: 'together', people: [0, 1] },
        { kind: 'together', people: [2, 3] },
      ],
    },
  ],
  [
    'with full tables that only couples can exchange',
    {
      people: 4,
      rounds: [{ present: everyone(4), tables: [size(2, 2), size(2, 2)] }],
      pairs: [],
      places: [anyTopic],
      rules: [
        { kind: 'together', people: [0, 1] },
        { kind: 'together', people: [2, 3] },
      ],
    },
  ],
  [
    'with a host in two rounds',
    {
      people: 4,
      rounds: [0, 1].map(() => ({ present: everyone(4), tables: [size(2, 2), size(2, 2)] })),
      pairs: [],
      rules: [{ kind: 'host', person: 1 }],
    },
  ],
  [
    'with two hosts, one of them with a companion, who must change places',
    {
      people: 5,
      rounds: [0, 1].map(() => ({ present: everyone(5), tables: [size(2, 3), size(2, 3)] })),
      pairs: [],
      rules: [
        { kind: 'host', person: 0 },
        { kind: 'host', person: 1 },
        { kind: 'together', people: [0, 4] },
      ],
    },
  ],
  [
    'with a host who is away in one round, and a quota',
    {
      people: 5,
      rounds: [
        { present: everyone(5), tables: [size(2, 3), size(2, 3)] },
        { present: [0, 1, 2, 3], tables: [size(2, 2), size(2, 2)] },
      ],
      pairs: [],
      rules: [
        { kind: 'host', person: 4 },
        { kind: 'quota', people: [0, 1], min: 1, max: 1 },
      ],
    },
  ],
]

test.each(reached)('a hot walk comes to every seating %s', (_, problem) => {
  const frame = frameOf(problem)
  const chance = random(1)
  const start = feasibleStart(frame, chance)
  if ('found' in start) throw new Error('This problem was to have a seating.')
  const walk = new Walk(frame, start, movesOf(frame), chance)
  walk.heat(1000)
  const seen = new Set<string>()
  const all = [...everySeating(problem)].map(({ tables }) => JSON.stringify(tables))
  for (let step = 0; step < 60 * all.length && seen.size < all.length; step++) {
    const { rounds } = walk.assignment
    const tables = rounds.map(({ tableOf, frame: round }) =>
      Array.from({ length: round.tables }, (_, table) => [...tableOf.keys()].filter((p) => tableOf[p] === table)),
    )
    seen.add(JSON.stringify(tables))
    walk.step()
  }
  expect([...seen].sort()).toEqual(all.sort())
})
