import { expect, test } from 'vitest'
import { pairMatrix } from '../../pairs/index.ts'
import type { SeatingProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { seatingCost } from '../seatingCost.ts'
import { repair } from './repair.ts'

const six = [0, 1, 2, 3, 4, 5]
const plan = {
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

function problemOf(rules: readonly Rule[], more: Partial<SeatingProblem> = {}): SeatingProblem {
  const rounds = [0, 1].map(() => ({ present: six, tables: [0, 1].map(() => ({ min: 2, max: 4 })) }))
  return { people: 6, rounds, pairs: [], rules, ...more }
}

const apart: Rule[] = [{ kind: 'apart', people: [0, 1] }]

test('beyond the moves that are tried exactly a search finds as few, and does not call itself exact', () => {
  const costs = pairMatrix(6, (i, j) => (i === 0 && j > 2 ? 9 : 0))
  const problem = problemOf(apart, { pairs: [{ name: 'met', weight: 1, costs }] })
  const near = repair(problem, plan, { seed: 1, maxMoves: 1 })
  const far = repair(problem, plan, { seed: 1, maxMoves: 0 })
  if (!near.ok || !far.ok) throw new Error('One of the two may change tables.')
  expect([near.exact, far.exact]).toEqual([true, false])
  expect(near.moves.map(({ round, person }) => [round, person])).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect([far.seating, far.cost]).toEqual([near.seating, near.cost])
  expect(far.cost).toBe(seatingCost(problem, far.seating).total)
})

test('rounds that are over, and people who have taken their seats, stay also when a search decides', () => {
  const pinned: Rule[] = [{ kind: 'pinned', person: 4, table: 0, round: 1 }]
  const mended = repair(problemOf(pinned), plan, { seed: 1, maxMoves: 0, from: 1, still: [{ round: 1, person: 2 }] })
  expect(mended).toMatchObject({ ok: true, exact: false, moves: [{ round: 1, person: 4, from: 1, to: 0 }] })
  expect(mended.ok && mended.seating.tables[0]).toEqual(plan.tables[0])
})

test('where nothing can be seated any more, it is told why', () => {
  const full = [
    {
      present: six,
      tables: [
        { min: 0, max: 3 },
        { min: 0, max: 0 },
      ],
    },
  ]
  expect(repair({ people: 6, rounds: full, pairs: [] }, { tables: [plan.tables[0]!] }, { seed: 1 })).toEqual({
    ok: false,
    clashes: [{ code: 'seats', round: 0, people: 6, seats: 3 }],
  })
  const clash: Rule[] = [{ kind: 'together', people: [0, 1] }, ...apart]
  expect(repair(problemOf(clash), plan, { seed: 1 })).toMatchObject({
    ok: false,
    clashes: [{ code: 'rules', rules: [0, 1], smallest: true }],
  })
})

test('a host whose table is gone goes to one table in all rounds to come, with their companion', () => {
  const rules: Rule[] = [
    { kind: 'host', person: 5 },
    { kind: 'together', people: [4, 5] },
  ]
  const tables = [
    { min: 2, max: 6 },
    { min: 0, max: 0 },
    { min: 0, max: 3 },
  ]
  const rounds = [0, 1].map(() => ({ present: six, tables }))
  const old = { tables: plan.tables.map((round) => [...round, []]) }
  const mended = repair({ people: 6, rounds, pairs: [], rules }, old, { seed: 1 })
  if (!mended.ok) throw new Error('There is room for all at two tables.')
  const homes = mended.seating.tables.map((round) => round.findIndex((people) => people.includes(5)))
  expect(homes[0]).toBe(homes[1])
  for (const round of mended.seating.tables) expect(round[homes[0]!]).toContain(4)
  expect(mended.moves.filter(({ from }) => from !== 1)).toEqual([])
})
