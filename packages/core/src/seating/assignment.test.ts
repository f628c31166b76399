import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../test/seating/anyProblem.ts'
import { random } from '../random/index.ts'
import { Assignment } from './assignment.ts'
import { frameOf } from './frame.ts'
import type { Seating, SeatingProblem } from './problem.ts'
import { seatingCost } from './seatingCost.ts'

test('after any moves and swaps cost, contributions and meetings equal those counted from scratch', () => {
  fc.assert(
    fc.property(anyProblem({ people: 12, rounds: 4, tables: 4, cheapest: -2 }), fc.nat(), (problem, seed) => {
      check(problem, seed, 40)
    }),
  )
})

for (let seed = 1; seed <= 100; seed++)
  test(`random moves with seed ${seed} agree with the oracle at every step`, () => {
    const [problem] = fc.sample(anyProblem({ people: 14, rounds: 3, tables: 5, cheapest: -3 }), { numRuns: 1, seed })
    check(problem!, seed, 30)
  })

/** Moves and swaps at will, rules and sizes not asked, and compares after each. */
function check(problem: SeatingProblem, seed: number, operations: number): void {
  const chance = random(seed)
  const frame = frameOf({ ...problem, rules: [] })
  const tables = frame.rounds.map(({ present, tables: count }) => {
    const tableOf = new Int32Array(problem.people).fill(-1)
    for (const person of present) tableOf[person] = chance.below(count)
    return tableOf
  })
  const assignment = new Assignment(frame, tables)
  for (let operation = 0; operation < operations; operation++) {
    const at = chance.below(frame.rounds.length)
    const { present, tables: count } = frame.rounds[at]!
    const { tableOf } = assignment.rounds[at]!
    const a = present[chance.below(present.length)]!
    const b = present[chance.below(present.length)]!
    const swap = chance.below(2) === 0 && tableOf[a] !== tableOf[b]
    const table = chance.below(count)
    const before = assignment.cost
    const delta = swap ? assignment.swapDelta(at, a, b) : assignment.moveDelta(at, a, table)
    if (swap) assignment.swap(at, a, b)
    else if (tableOf[a] !== table) assignment.move(at, a, table)
    expect(assignment.cost).toBe(before + delta)
    expect(assignment.cost).toBe(seatingCost(problem, seatingOf(problem, assignment)).total)
  }
  expectFresh(assignment)
}

function expectFresh(assignment: Assignment): void {
  const fresh = new Assignment(
    assignment.frame,
    assignment.rounds.map((round) => round.tableOf),
  )
  expect(assignment.live).toEqual(fresh.live)
  assignment.rounds.forEach((round, at) => {
    for (const person of round.frame.present)
      for (let table = 0; table < round.frame.tables; table++) {
        const cell = table * assignment.frame.people + person
        expect(round.contribution[cell]).toBe(fresh.rounds[at]!.contribution[cell])
      }
  })
}

function seatingOf(problem: SeatingProblem, assignment: Assignment): Seating {
  return {
    tables: problem.rounds.map(({ tables }, at) =>
      tables.map((_, table) => {
        const { tableOf } = assignment.rounds[at]!
        return [...tableOf.keys()].filter((person) => tableOf[person] === table)
      }),
    ),
  }
}
