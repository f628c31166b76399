import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairMatrix } from '../../pairs/index.ts'
import { random } from '../../random/index.ts'
import { seatingCost } from '../seatingCost.ts'
import { CrowdAssignment } from './crowdAssignment.ts'
import type { CrowdProblem } from './crowdProblem.ts'
import { crowdSearch } from './crowdSearch.ts'
import { dealCrowd } from './dealCrowd.ts'

const anyCrowd = fc
  .record({
    classes: fc.array(fc.nat(3), { minLength: 4, maxLength: 14 }),
    costs: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    within: fc.nat(5),
    met: fc.array(fc.record({ a: fc.nat(13), b: fc.nat(13), cost: fc.nat(4) }), { maxLength: 20 }),
    count: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ classes, costs, within, met, count }): CrowdProblem => {
    const people = classes.length
    const pairs = new Map(met.filter(({ a, b }) => a < b && b < people).map((pair) => [`${pair.a}-${pair.b}`, pair]))
    const even = Math.floor(people / count)
    return {
      classes,
      between: pairMatrix(4, (i, j) => costs[i + j - 1]!),
      within,
      met: [...pairs.values()],
      tables: Array.from({ length: count }, (_, table) => ({ min: Math.max(0, even - table), max: even + 2 })),
    }
  })

/** The same crowd as a problem with a number for every pair, for the oracle. */
function costOf({ classes, between, within, met }: CrowdProblem, tables: number[][]): number {
  const n = classes.length
  const known = (i: number, j: number) => met.find(({ a, b }) => a === i && b === j)?.cost ?? 0
  const costs = pairMatrix(n, (i, j) => {
    const own = classes[i] === classes[j] ? within : between.values[classes[i]! * between.n + classes[j]!]!
    return own + known(i, j)
  })
  const rounds = [{ present: [...classes.keys()], tables: tables.map(() => ({ min: 0, max: n })) }]
  return seatingCost({ people: n, rounds, pairs: [{ name: 'all', weight: 1, costs }] }, { tables: [tables] }).total
}

test('a crowd is seated within sizes, at the cost the oracle counts, and not below the bound', () => {
  fc.assert(
    fc.property(anyCrowd, fc.nat(), (problem, seed) => {
      const search = crowdSearch(problem, { seed })
      search.run(400)
      const tables = search.tables()
      expect(tables.flat().sort((a, b) => a - b)).toEqual([...problem.classes.keys()])
      tables.forEach((people, table) => {
        expect(people.length).toBeGreaterThanOrEqual(problem.tables[table]!.min)
        expect(people.length).toBeLessThanOrEqual(problem.tables[table]!.max)
      })
      expect(search.cost).toBe(costOf(problem, tables))
      expect(search.cost).toBeGreaterThanOrEqual(search.bound)
    }),
  )
})

/** The cheapest of all seatings, counted by the oracle. */
function cheapestCost(problem: CrowdProblem): number {
  const { classes, tables } = problem
  const lists: number[][] = tables.map(() => [])
  const cheapestFrom = (person: number): number => {
    if (person === classes.length)
      return lists.every(({ length }, table) => length >= tables[table]!.min) ? costOf(problem, lists) : Infinity
    const costs = lists.map((people, table) => {
      if (people.length === tables[table]!.max) return Infinity
      people.push(person)
      const cost = cheapestFrom(person + 1)
      people.pop()
      return cost
    })
    return Math.min(...costs)
  }
  return cheapestFrom(0)
}

const smallCrowds = fc.sample(
  anyCrowd.filter(({ classes, tables }) => tables.length > 1 && tables.length ** classes.length <= 3 ** 7),
  { numRuns: 60, seed: 1 },
)

test('the search finds the optimum of small crowds, where dealing alone mostly does not', () => {
  const cheapest = smallCrowds.map(cheapestCost)
  const searches = smallCrowds.map((problem, seed) => crowdSearch(problem, { seed }))
  const dealt = searches.filter(({ cost }, at) => cost === cheapest[at]).length
  for (const search of searches) search.run(3000)
  expect(searches.map(({ cost }) => cost)).toEqual(cheapest)
  expect(dealt).toBeLessThan(smallCrowds.length / 2)
  searches.forEach(({ bound, optimal }, at) => {
    expect(bound).toBeLessThanOrEqual(cheapest[at]!)
    expect(optimal).toBe(bound === cheapest[at])
  })
})

test('dealing puts as few of one class together as tables of even sizes allow', () => {
  for (const [seed, { classes, tables }] of smallCrowds.entries()) {
    const even = Math.floor(classes.length / tables.length)
    const sizes = tables.map(() => ({ min: even, max: even + 1 }))
    const problem = { classes, between: pairMatrix(4), within: 1, met: [], tables: sizes }
    const { cost } = new CrowdAssignment(problem, dealCrowd(problem, random(seed)))
    expect(cost).toBe(cheapestCost(problem))
  }
})

test('more steps never cost more, and a proven optimum ends the search', () => {
  fc.assert(
    fc.property(anyCrowd, fc.nat(), (problem, seed) => {
      const search = crowdSearch(problem, { seed })
      for (let slice = 0; slice < 8; slice++) {
        const { cost, steps, optimal } = search
        search.run(50)
        expect(search.cost).toBeLessThanOrEqual(cost)
        expect(search.steps === steps).toBe(optimal)
      }
    }),
  )
})

test('after any moves and swaps the cost equals that from scratch', () => {
  fc.assert(
    fc.property(anyCrowd, fc.nat(), (problem, seed) => {
      const chance = random(seed)
      const wide = { ...problem, tables: problem.tables.map(() => ({ min: 0, max: problem.classes.length })) }
      const assignment = new CrowdAssignment(wide, dealCrowd(problem, chance))
      for (let step = 0; step < 30; step++) {
        const a = chance.below(assignment.people)
        const b = chance.below(assignment.people)
        const before = assignment.cost
        const swap = assignment.tableOf[a] !== assignment.tableOf[b]
        const delta = swap ? assignment.swapDelta(a, b) : 0
        if (swap) assignment.swap(a, b)
        expect(assignment.cost).toBe(before + delta)
        assignment.move(a, chance.below(wide.tables.length))
        const lists = wide.tables.map((_, table) =>
          [...assignment.tableOf.keys()].filter((p) => assignment.tableOf[p] === table),
        )
        expect(assignment.cost).toBe(costOf(problem, lists))
      }
    }),
  )
})

test('slicing the run changes nothing', () => {
  fc.assert(
    fc.property(anyCrowd, fc.nat(), fc.nat(500), fc.nat(500), (problem, seed, one, two) => {
      const sliced = crowdSearch(problem, { seed })
      sliced.run(one)
      sliced.run(two)
      const whole = crowdSearch(problem, { seed })
      whole.run(one + two)
      expect([sliced.steps, sliced.cost, sliced.tables()]).toEqual([whole.steps, whole.cost, whole.tables()])
    }),
  )
})

test('a malformed crowd is refused by name', () => {
  const problem = { classes: [0, 1], between: pairMatrix(2), within: 1, met: [], tables: [{ min: 1, max: 2 }] }
  const refusalOf = (change: Partial<CrowdProblem>) => () => crowdSearch({ ...problem, ...change }, { seed: 1 })
  for (const own of [2, -1, 0.5])
    expect(refusalOf({ classes: [0, own] })).toThrow(`Person 1 is of class ${own}: there are 2, counted from 0.`)
  for (const b of [2, -1, 0.5])
    expect(refusalOf({ met: [{ a: 0, b, cost: 1 }] })).toThrow(`Somebody met person ${b}: there are 2`)
  expect(refusalOf({ met: [{ a: 0, b: 0, cost: 1 }] })).toThrow('Person 0 is said to have met themselves.')
  expect(refusalOf({ met: [{ a: 0, b: 1, cost: -1 }] })).toThrow('The cost of 0 and 1 having met is -1')
  for (const within of [-1, 0.5, 2 ** 24 + 1])
    expect(refusalOf({ within })).toThrow(`The cost of two of one class is ${within}`)
  expect(refusalOf({ within: 2 ** 24 })).not.toThrow()
  expect(refusalOf({ between: pairMatrix(2, () => -1) })).toThrow('A cost between classes is -1')
  expect(refusalOf({ tables: [{ min: 0, max: 1 }] })).toThrow('2 people at tables for 0 to 1')
  expect(refusalOf({ tables: [{ min: 3, max: 4 }] })).toThrow('2 people at tables for 3 to 4')
  for (const size of [
    { min: 0, max: 2 },
    { min: 2, max: 2 },
  ])
    expect(refusalOf({ tables: [size] })).not.toThrow()
})
