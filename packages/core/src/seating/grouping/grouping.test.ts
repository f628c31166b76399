import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { CUTOFF, FULL_WEIGHT, weightOf } from './boltzmann.ts'
import { type Candidates, heat, makeCandidates, refresh } from './candidates.ts'
import { diversityOf } from './diversityOf.ts'
import { makeFrame } from './frame.ts'
import { type Grouping, makeGrouping, movePerson, swapPeople } from './grouping.ts'

function someGrouping(seed: number): { grouping: Grouping; distances: ReturnType<typeof pairMatrix> } {
  const source = random(seed)
  const distances = pairMatrix(12, () => source.below(200) - 50)
  const groups = Array.from({ length: 4 }, () => ({ min: 1, max: 5 }))
  const groupOf = source.shuffle(Int32Array.from({ length: 12 }, (_, person) => person % 4))
  return { grouping: makeGrouping(makeFrame({ distances, groups }), groupOf), distances }
}

/** One random swap or move that keeps the bounds. */
function change(grouping: Grouping, pick: number): [number, number] {
  const i = pick % 12
  const j = Math.floor(pick / 12) % 12
  const from = grouping.groupOf[i]!
  const to = grouping.groupOf[j]!
  if (from === to) return [from, (from + 1) % 4]
  if (pick % 3 === 0 && grouping.size[from]! > 1 && grouping.size[to]! < 5) movePerson(grouping, i, to)
  else swapPeople(grouping, i, j)
  return [from, to]
}

test('swaps and moves keep everything equal to a layout from scratch', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(10_000), { maxLength: 40 }), (seed, picks) => {
      const { grouping, distances } = someGrouping(seed)
      for (const pick of picks) change(grouping, pick)
      const fresh = makeGrouping(grouping.frame, grouping.groupOf.slice())
      expect(grouping.diversity).toBe(diversityOf(distances, grouping.groupOf))
      expect(grouping.contribution).toEqual(fresh.contribution)
      expect(grouping.stay).toEqual(fresh.stay)
      expect(grouping.size).toEqual(fresh.size)
      for (let person = 0; person < 12; person++)
        expect(grouping.members[grouping.groupOf[person]! * 5 + grouping.seatOf[person]!]).toBe(person)
    }),
  )
})

function listed({ changes, weights, count, room }: Candidates): string[] {
  return [...count].map((length, pair) => {
    const from = pair * room
    return [...changes.slice(from, from + length)]
      .map((change, at) => [change >>> 16, change & 0xffff, weights[from + at]])
      .map(([i, j, weight]) => (i! < j! ? `${i} ${j} ${weight}` : `${j} ${i} ${weight}`))
      .sort()
      .join()
  })
}

test('refreshed lists equal lists made anew, after any changes', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.nat(10_000), { maxLength: 20 }),
      fc.integer({ min: 1, max: 300 }),
      (seed, picks, t) => {
        const { grouping } = someGrouping(seed)
        const candidates = makeCandidates(grouping)
        heat(candidates, grouping, t)
        for (const pick of picks) refresh(candidates, grouping, ...change(grouping, pick))
        const anew = makeCandidates(grouping)
        heat(anew, grouping, t)
        expect(listed(candidates)).toEqual(listed(anew))
        expect(candidates.total).toBe(anew.total)
      },
    ),
  )
})

test('the lists hold exactly the changes that lose at most the cutoff, cooler between smaller groups', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, temperature) => {
      const { grouping, distances } = someGrouping(seed)
      const candidates = makeCandidates(grouping)
      heat(candidates, grouping, temperature)
      let likely = 0
      // Four groups of three, in seats for five: √(6 / 10) of the temperature holds between any two.
      const least = Math.ceil(-CUTOFF * temperature * Math.sqrt(0.6))
      const count = (groupOf: Int32Array) => {
        if (diversityOf(distances, groupOf) - grouping.diversity >= least) likely++
      }
      for (let i = 0; i < 12; i++) {
        for (let to = 0; to < 4; to++)
          if (to !== grouping.groupOf[i]) count(grouping.groupOf.map((group, person) => (person === i ? to : group)))
        for (let j = i + 1; j < 12; j++)
          if (grouping.groupOf[i] !== grouping.groupOf[j]) {
            const swapped = grouping.groupOf.slice()
            swapped[i] = grouping.groupOf[j]!
            swapped[j] = grouping.groupOf[i]!
            count(swapped)
          }
      }
      expect(candidates.count.reduce((sum, count) => sum + count, 0)).toBe(likely)
    }),
  )
})

test('weights follow e^x within the step of the table', () => {
  expect(weightOf(0)).toBe(FULL_WEIGHT)
  expect(weightOf(-1)).toBe(Math.round(FULL_WEIGHT / Math.E))
  expect(weightOf(-2)).toBe(Math.round(FULL_WEIGHT / Math.E ** 2))
  expect(weightOf(-100)).toBe(0)
  fc.assert(
    fc.property(fc.double({ min: -11, max: 0, noNaN: true }), (exponent) => {
      const exact = FULL_WEIGHT * Math.E ** exponent
      expect(weightOf(exponent)).toBeGreaterThan(exact - 1)
      expect(weightOf(exponent)).toBeLessThan(exact * 1.134 + 1)
    }),
  )
})
