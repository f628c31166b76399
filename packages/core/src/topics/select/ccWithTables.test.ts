import fc from 'fast-check'
import { expect, test } from 'vitest'
import { votes } from '../../../test/literature/notation.ts'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { type Approvals, approvals } from '../approvals.ts'
import { ccWithTables } from './ccWithTables.ts'
import { committees } from './committees.ts'
import { coverage } from './coverage.ts'

/** Hall's condition with `atLeast` seats a topic: no topics have fewer supporters together than they need. */
function fills(ballots: Approvals, topics: readonly number[], atLeast: number): boolean {
  return Array.from({ length: 1 << topics.length }, (_, bits) => topics.filter((_, at) => bits & (1 << at))).every(
    (some) => coverage(ballots, some) >= atLeast * some.length,
  )
}

test('as many members as possible find a table that fills', () => {
  fc.assert(
    fc.property(
      approvalsOf({ topics: 5, ballots: 6 }),
      fc.nat(4),
      fc.integer({ min: 1, max: 6 }),
      (ballots, pick, atLeast) => {
        const k = Math.min(pick, ballots.size)
        const sets = Array.from({ length: k + 1 }, (_, size) => [...committees(ballots.size, size)]).flat()
        const possible = sets.filter((set) => fills(ballots, set, atLeast))
        const most = Math.max(...possible.map((set) => coverage(ballots, set)))
        const all = ccWithTables(atLeast).all(ballots, k, 200)
        const best = possible.filter((set) => coverage(ballots, set) === most)
        const names = (list: readonly (readonly number[])[]) => list.map(String).sort()
        expect(all.ok && names(all.committees)).toEqual(names(best))
      },
    ),
  )
})

test('a topic that only two want gets no table, however new they are', () => {
  const ballots = approvals(votes('ABC', '6 A, 5 B, 2 C'))
  expect(ccWithTables(4).choose(ballots, 3)).toEqual({ ok: true, committee: [0, 1] })
})
