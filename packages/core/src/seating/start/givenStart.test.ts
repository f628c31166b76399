import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import type { Seating, SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { seatingSearch } from '../seatingSearch.ts'

const size = { min: 2, max: 2 }
const problem: SeatingProblem = {
  people: 5,
  rounds: [{ present: [0, 1, 2, 3], tables: [size, size] }],
  pairs: [],
  rules: [{ kind: 'apart', people: [0, 1] }],
}

test('a search that starts from a seating is never dearer than it', () => {
  fc.assert(
    fc.property(anyProblem({ people: 14, rounds: 3, tables: 4 }), fc.nat(1000), (any, seed) => {
      const found = seat(any, { seed, steps: 50 })
      fc.pre(found.ok)
      const search = seatingSearch(any, { seed: seed + 1, start: found.seating })
      if ('ok' in search) throw new Error('A problem with a seating was refused.')
      expect(search.cost).toBe(found.cost)
      expect(search.result().seating).toEqual(found.seating)
      search.run(200)
      expect(search.cost).toBeLessThanOrEqual(found.cost)
      expect(seatingCost(any, search.result().seating).total).toBe(search.cost)
    }),
  )
})

const refused: readonly (readonly [string, Seating['tables'][number]])[] = [
  ['breaks rule 0 (apart) in round 0', seated('01/23')],
  ['has 3 people at table 0 of round 0, expected 2 to 2', seated('023/1')],
  ['seats person 4, who is absent in round 0', seated('023/14')],
  ['leaves person 3 without a seat in round 0', seated('02/1')],
  ['seats person 2 twice in round 0', seated('02/123')],
  ['has 3 tables in round 0: expected 2', seated('0/1/23')],
  ['has a person 9: expected 0 to 4', seated('02/139')],
]

test.each(refused)('a seating that %s is no start', (says, tables) => {
  const open = () => seatingSearch(problem, { seed: 1, start: { tables: [tables] } })
  expect(open).toThrow(RangeError)
  expect(open).toThrow(says)
})

function seated(tables: string): number[][] {
  return tables.split('/').map((people) => [...people].map(Number))
}
