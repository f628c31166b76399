import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PairMatrix, pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { BOLTZMANN, CUTOFF, FULL_WEIGHT, indexPerGain, weightOf } from './boltzmann.ts'
import { ALONE, listChanges, makeCandidates } from './candidates.ts'
import { diversityOf } from './diversityOf.ts'
import { makeFrame } from './frame.ts'
import { type Grouping, makeGrouping, movePerson, swapPeople } from './grouping.ts'

function someGrouping(seed: number): { grouping: Grouping; distances: ReturnType<typeof pairMatrix> } {
  const source = random(seed)
  const distances = pairMatrix(12, () => source.below(200) - 50)
  const groups = [
    { min: 1, max: 5 },
    { min: 2, max: 3 },
    { min: 1, max: 4 },
    { min: 3, max: 5 },
  ]
  const groupOf = source.shuffle(Int32Array.from({ length: 12 }, (_, person) => person % 4))
  return { grouping: makeGrouping(makeFrame({ distances, groups }), groupOf), distances }
}

/** One random swap or move that keeps the bounds. */
function change(grouping: Grouping, pick: number): void {
  const i = pick % 12
  const j = Math.floor(pick / 12) % 12
  const from = grouping.groupOf[i]!
  const to = grouping.groupOf[j]!
  if (from === to) return
  if (pick % 3 === 0 && grouping.open[grouping.size[from]! * 6 + grouping.size[to]!] === 1) movePerson(grouping, i, to)
  else swapPeople(grouping, i, j)
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
      expect(grouping.open).toEqual(fresh.open)
      for (let person = 0; person < 12; person++)
        expect(grouping.members[grouping.groupOf[person]! * 5 + grouping.seatOf[person]!]).toBe(person)
    }),
  )
})

/** The changes between two groups and the diversity after each, from scratch. */
function changesBetween({ groupOf, size, open }: Grouping, distances: PairMatrix, g: number, h: number) {
  const found: { change: string; after: number }[] = []
  const add = (change: string, ...moved: [number, number][]) => {
    const after = groupOf.slice()
    for (const [person, to] of moved) after[person] = to
    found.push({ change, after: diversityOf(distances, after) })
  }
  groupOf.forEach((from, i) => {
    if (from !== g && from !== h) return
    const to = g + h - from
    if (open[size[from]! * 6 + size[to]!] === 1) add(`${i} alone`, [i, to])
    groupOf.forEach((other, j) => {
      if (i < j && other === to) add(`${i} ${j}`, [i, to], [j, from])
    })
  })
  return found
}

/** As `weightOf`, rounded as the kernel rounds. */
function weightOfGain(gain: number, temperature: number): number {
  return gain >= 0 ? FULL_WEIGHT : BOLTZMANN[Math.floor(gain * indexPerGain(temperature))]!
}

test('the list of two groups holds exactly the changes that lose at most the cutoff, weighted by their loss', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.nat(10_000), { maxLength: 20 }),
      fc.integer({ min: 1, max: 300 }),
      fc.subarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
      (seed, picks, temperature, [g, h]) => {
        const { grouping, distances } = someGrouping(seed)
        for (const pick of picks) change(grouping, pick)
        const { changes, weights, ...sieves } = makeCandidates(5)
        const total = listChanges({ changes, weights, ...sieves }, grouping, g!, h!, temperature)
        const expected = changesBetween(grouping, distances, g!, h!)
          .map(({ change, after }) => ({ change, gain: after - grouping.diversity }))
          .filter(({ gain }) => gain >= Math.ceil(-CUTOFF * temperature))
          .map(({ change, gain }) => `${change} ${weightOfGain(gain, temperature)}`)
        const listed = [...changes.slice(0, expected.length)].map((change, at) => {
          const people = [change >>> 16, change & 0xffff].sort((a, b) => a - b)
          return `${people.map((person) => (person === ALONE ? 'alone' : person)).join(' ')} ${weights[at]}`
        })
        expect(listed.sort()).toEqual(expected.sort())
        expect(total).toBe(weights.slice(0, expected.length).reduce((sum, weight) => sum + weight, 0))
      },
    ),
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
