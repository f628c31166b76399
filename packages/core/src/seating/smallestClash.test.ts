import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canSeat } from './canSeat.ts'
import { hittingSet } from './hittingSet.ts'
import { irreducibleClash } from './irreducibleClash.ts'
import type { Rule } from './rule.ts'
import { seat } from './seat.ts'
import { smallestClash } from './smallestClash.ts'

/** All subsets of 0 … count − 1, the smaller first. */
function subsets(count: number): number[][] {
  const all = Array.from({ length: 2 ** count }, (_, set) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => (set >> at) % 2 === 1),
  )
  return all.sort((a, b) => a.length - b.length)
}

const person = fc.nat(5)
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.uniqueArray(person, { minLength: 2, maxLength: 3 }).map((people) => ({ kind: 'together' as const, people })),
  fc.uniqueArray(person, { minLength: 2, maxLength: 3 }).map((people) => ({ kind: 'apart' as const, people })),
  fc.record({ kind: fc.constant('pinned' as const), person, table: fc.nat(2) }),
  fc.record({ kind: fc.constant('host' as const), person }),
)

test('no fewer rules clash than are named, by trying all sets', () => {
  let named = 0
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 3, maxLength: 7 }), (rules) => {
      const round = { present: [0, 1, 2, 3, 4, 5], tables: [0, 1, 2].map(() => ({ min: 1, max: 3 })) }
      const problem = (some: readonly number[]) => ({
        people: 6,
        rounds: [round, round],
        pairs: [],
        rules: some.map((rule) => rules[rule]!),
      })
      const answer = seat(problem([...rules.keys()]), { seed: 1, steps: 0 })
      if (answer.ok) return
      const smallest = subsets(rules.length).find((some) => !canSeat(problem(some), 1))!
      const [clash] = answer.clashes
      if (clash?.code !== 'rules') throw new Error('These rules were to clash.')
      expect(clash.smallest).toBe(true)
      expect(clash.rules).toHaveLength(smallest.length)
      expect(canSeat(problem(clash.rules), 2)).toBe(false)
      named++
    }),
    { numRuns: 150 },
  )
  expect(named).toBeGreaterThan(30)
})

test('what is hard to decide is not called smallest', () => {
  const clash = smallestClash([0, 1, 2, 3], (rules) => {
    if (rules.length > 2) return rules.includes(3) && rules.includes(0) && rules.includes(1) ? 'impossible' : 'seated'
    return 'unknown'
  })
  expect(clash).toEqual({ rules: [0, 1, 3], smallest: false })
})

test('an irreducible clash is found among hundreds of rules with few questions', () => {
  let questions = 0
  const rules = Array.from({ length: 400 }, (_, rule) => rule)
  const clash = irreducibleClash(rules, (some) => {
    questions++
    return [17, 18, 333].every((rule) => some.includes(rule))
  })
  expect(clash).toEqual([17, 18, 333])
  expect(questions).toBeLessThan(60)
})

test('a hitting set is a smallest one, by trying all sets', () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }), { maxLength: 6 })
  fc.assert(
    fc.property(sets, fc.nat(4), (hard, most) => {
      const hits = (some: readonly number[]) => hard.every((set) => set.some((element) => some.includes(element)))
      const least = subsets(6).find(hits)!
      const hit = hittingSet(hard, most)
      if (least.length > most) expect(hit).toBe(null)
      else expect([hits(hit as number[]), hit?.length]).toEqual([true, least.length])
    }),
  )
})

test('so many sets that the branches do not suffice are left unsettled', () => {
  const pairs = Array.from({ length: 30 }, (_, at) => [10 * at, 10 * at + 1, 10 * at + 2])
  expect(hittingSet(pairs, 25)).toBe('unknown')
})
