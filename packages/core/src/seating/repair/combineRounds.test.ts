import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import { seatingCost } from '../seatingCost.ts'
import { addedBy, combineRounds } from './combineRounds.ts'
import type { RoundRepair } from './repairRound.ts'
import { type Change, UNSEATED } from './roundState.ts'
import { costBetween, effectOf, seatedAfter } from './togetherness.ts'

const PEOPLE = 6
const TABLES = [0, 1, 2]

const anyChanges = fc
  .uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 3 })
  .chain((people) => fc.tuple(...people.map((person) => fc.nat(2).map((table): Change => ({ person, table })))))

interface Case {
  readonly problem: SeatingProblem
  /** All rounds before the repair, the first of which is over. */
  readonly before: readonly Int32Array[]
  /** Of the rounds to mend: what would mend them, each with a price for company. */
  readonly mends: readonly (readonly { readonly changes: Change[]; readonly company: number }[])[]
}

/** Four rounds of which three are mended; meeting again and coming back to a table cost something or nothing. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    before: fc.array(fc.array(fc.constantFrom(-1, UNSEATED, 0, 0, 1, 1, 2), { minLength: PEOPLE, maxLength: PEOPLE }), {
      minLength: 4,
      maxLength: 4,
    }),
    mends: fc.array(fc.array(fc.record({ changes: anyChanges, company: fc.nat(6) }), { minLength: 1, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    }),
    repeat: fc.nat(4),
    back: fc.nat(4),
    charged: fc.subarray([0, 1, 2, 3, 4, 5]),
  })
  .map(({ before, mends, repeat, back, charged }) => {
    const tables = TABLES.map(() => ({ min: 0, max: PEOPLE }))
    const classOf = (round: number, table: number) => (round + table) % 2
    const problem: SeatingProblem = {
      people: PEOPLE,
      rounds: before.map(() => ({ present: [0, 1, 2, 3, 4, 5], tables })),
      pairs: [],
      repeat,
      returns: { weight: back, classOf, people: charged },
    }
    return { problem, before: before.map((list) => Int32Array.from(list)), mends }
  })

/** What the seated cost, by the oracle. */
function costOf(problem: SeatingProblem, plan: readonly Int32Array[]): number {
  const tables = plan.map((tableOf) => TABLES.map((table) => [...tableOf.keys()].filter((p) => tableOf[p] === table)))
  return seatingCost(problem, { tables }).total
}

/** What each way of a round adds beside the other rounds as they were, the cheapest first. */
function waysOf({ problem, before, mends }: Case): RoundRepair[][] {
  return mends.map((list, at) => {
    const ways = list.map(({ changes, company }): RoundRepair => {
      const after = before.with(at + 1, seatedAfter(before[at + 1]!, changes))
      return { changes, added: company + costOf(problem, after) - costOf(problem, before) }
    })
    return ways.sort((a, b) => a.added - b.added)
  })
}

function choices(ways: readonly (readonly RoundRepair[])[]): RoundRepair[][] {
  return ways.reduce<RoundRepair[][]>(
    (chosen, list) => chosen.flatMap((some) => list.map((way) => [...some, way])),
    [[]],
  )
}

test('what ways of several rounds add together is what the whole plan costs more, by the oracle', () => {
  fc.assert(
    fc.property(anyCase, (any) => {
      const { problem, before } = any
      const ways = waysOf({ ...any, mends: any.mends.map((list) => list.map((mend) => ({ ...mend, company: 0 }))) })
      const was = costOf(problem, before)
      for (const chosen of choices(ways).slice(0, 8)) {
        const after = chosen.map(({ changes }, at) => seatedAfter(before[at + 1]!, changes))
        const added = addedBy({ frame: frameOf(problem), before, from: 1 }, chosen)
        expect(added).toBe(costOf(problem, [before[0]!, ...after]) - was)
      }
    }),
    { numRuns: 40 },
  )
})

test('the combination found is the cheapest of all, however much or little two rounds may spare each other', () => {
  let coupled = 0
  fc.assert(
    fc.property(anyCase, fc.boolean(), (any, isTight) => {
      const frame = frameOf(any.problem)
      const broken = { frame, before: any.before, from: 1 }
      const ways = waysOf(any)
      const effects = ways.map((list, at) =>
        list.map(({ changes }) => effectOf(frame, at + 1, any.before[at + 1]!, changes)),
      )
      const spared = (a: number, b: number) => {
        const saved = effects[a]!.flatMap((one) => effects[b]!.map((other) => -costBetween(frame, one, other)))
        return isTight ? Math.max(0, ...saved) : 1000
      }
      const known = ways.map((list) => list[0]!)
      const best = combineRounds(broken, ways, spared, { ways: known, added: addedBy(broken, known) })
      const least = Math.min(...choices(ways).map((chosen) => addedBy(broken, chosen)))
      expect([best.added, addedBy(broken, best.ways), best.exact]).toEqual([least, least, true])
      if (best.ways.some((way, at) => way !== known[at])) coupled++
    }),
  )
  expect(coupled).toBeGreaterThan(1)
})
