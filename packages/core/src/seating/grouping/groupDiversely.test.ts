import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { diversityOf, type GroupingProblem, groupDiversely, groupingSearch } from './index.ts'

const problems: fc.Arbitrary<GroupingProblem> = fc
  .record({
    seed: fc.nat(),
    n: fc.integer({ min: 0, max: 9 }),
    groups: fc.integer({ min: 1, max: 4 }),
    slack: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ seed, n, groups, slack }) => {
    const source = random(seed)
    const least = Math.max(0, Math.floor(n / groups) - slack)
    const most = Math.ceil(n / groups) + slack
    return {
      distances: pairMatrix(n, () => source.below(100)),
      groups: Array.from({ length: groups }, () => ({ min: least, max: most })),
    }
  })

/** The most that any assignment within the bounds reaches, by trying all. */
function bruteForce({ distances, groups }: GroupingProblem): number {
  let best = Number.NEGATIVE_INFINITY
  const groupOf: number[] = []
  const count = groups.map(() => 0)
  const place = (person: number): void => {
    if (person === distances.n) {
      if (groups.every(({ min }, group) => count[group]! >= min)) best = Math.max(best, diversityOf(distances, groupOf))
      return
    }
    groups.forEach(({ max }, group) => {
      if (count[group] === max) return
      count[group]!++
      groupOf[person] = group
      place(person + 1)
      count[group]!--
    })
  }
  place(0)
  return best
}

test('small problems are solved exactly, as brute force does', () => {
  fc.assert(
    fc.property(problems, fc.nat(), (problem, seed) => {
      expect(groupDiversely(problem, { seed, steps: 20_000 }).diversity).toBe(bruteForce(problem))
    }),
    { numRuns: 40, seed: 4 },
  )
})

test('every result is within the bounds and worth what it says', () => {
  fc.assert(
    fc.property(problems, fc.nat(), fc.nat(3000), (problem, seed, steps) => {
      const result = groupDiversely(problem, { seed, steps })
      expect(result.diversity).toBe(diversityOf(problem.distances, result.groupOf))
      expect(result.steps).toBe(steps)
      problem.groups.forEach(({ min, max }, group) => {
        const size = result.groupOf.filter((of) => of === group).length
        expect(size).toBeGreaterThanOrEqual(min)
        expect(size).toBeLessThanOrEqual(max)
      })
    }),
  )
})

test('how a run is sliced changes nothing', () => {
  fc.assert(
    fc.property(problems, fc.nat(), fc.array(fc.nat(900), { maxLength: 8 }), (problem, seed, slices) => {
      const sliced = groupingSearch(problem, { seed })
      for (const slice of slices) sliced.run(slice)
      const steps = slices.reduce((sum, slice) => sum + slice, 0)
      expect(sliced.result()).toEqual(groupDiversely(problem, { seed, steps }))
    }),
  )
})

test('a size vector between bounds runs to the best extreme', () => {
  const distances = pairMatrix(10, () => 1)
  const groups = [
    { min: 2, max: 8 },
    { min: 2, max: 8 },
  ]
  expect(groupDiversely({ distances, groups }, { seed: 1, steps: 10 }).diversity).toBe(28 + 1)
})

test('sizes that do not fit and distances too large are refused with both numbers', () => {
  const groups = [{ min: 2, max: 3 }]
  expect(() => groupDiversely({ distances: pairMatrix(4), groups }, { seed: 1, steps: 1 })).toThrow(
    '4 people for groups that take 2 to 3',
  )
  expect(() =>
    groupDiversely({ distances: pairMatrix(1), groups: [{ min: 2, max: 1 }] }, { seed: 1, steps: 1 }),
  ).toThrow('Group 0 takes 2 to 1 people')
  expect(() => groupDiversely({ distances: pairMatrix(2, () => 2 ** 30), groups }, { seed: 1, steps: 1 })).toThrow(
    'The distances of person 0 sum to 1073741824',
  )
})

test('every setting solves a small problem, and one out of its range is refused', () => {
  const source = random(3)
  const distances = pairMatrix(9, () => source.below(100))
  const problem = { distances, groups: Array.from({ length: 3 }, () => ({ min: 2, max: 4 })) }
  const most = bruteForce(problem)
  for (const settings of [{ rungs: 1 }, { span: 1 }, { turn: 1 }, { kept: 0.5 }, { sizes: 'fixed' } as const]) {
    const search = groupingSearch(problem, { seed: 1, settings })
    search.run(30_000)
    expect(search.diversity).toBe(most)
  }
  expect(() => groupingSearch(problem, { seed: 1, settings: { rungs: 0 } })).toThrow('0 rungs')
  expect(() => groupingSearch(problem, { seed: 1, settings: { span: 0.5 } })).toThrow('The span is 0.5')
  expect(() => groupingSearch(problem, { seed: 1, settings: { turn: 0.5 } })).toThrow('A turn of 0.5 steps')
})

test('the groups of a seed are frozen: a change here changes every grouping ever made', () => {
  const source = random(5)
  const distances = pairMatrix(20, () => source.below(1000))
  const groups = Array.from({ length: 4 }, () => ({ min: 4, max: 6 }))
  const { groupOf, diversity } = groupDiversely({ distances, groups }, { seed: 7, steps: 3000 })
  expect({ groupOf: groupOf.join(' '), diversity }).toMatchInlineSnapshot(`
    {
      "diversity": 30739,
      "groupOf": "2 2 0 0 2 1 2 0 1 3 0 1 1 3 2 3 3 3 2 3",
    }
  `)
})
