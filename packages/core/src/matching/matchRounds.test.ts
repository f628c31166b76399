import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairMatrix } from '../pairs/index.ts'
import { matchingCost, pairsOf } from './matchingCost.ts'
import { matchingSearch } from './matchingSearch.ts'
import { matchRounds } from './matchRounds.ts'
import type { MatchingProblem, Tables } from './problem.ts'
import { roundRobin } from './roundRobin.ts'

interface Sizes {
  readonly people: number
  readonly rounds: number
  readonly cheapest: number
}

function anyProblem({ people: most, rounds, cheapest }: Sizes): fc.Arbitrary<MatchingProblem> {
  return fc.integer({ min: 2, max: most }).chain((people) => {
    const everyone = Array.from({ length: people }, (_, person) => person)
    const entries = fc.array(fc.integer({ min: cheapest, max: 9 }), { minLength: 40, maxLength: 40 })
    return fc.record({
      people: fc.constant(people),
      rounds: fc.array(
        fc.oneof(
          fc.constant(everyone),
          fc.subarray(everyone, { minLength: 2 }).map((present) => present.reverse()),
        ),
        { minLength: 1, maxLength: rounds },
      ),
      pairs: fc.tuple(entries, fc.nat(3), fc.nat(3)).map(([costs, near, met]) => [
        { name: 'near', weight: near, costs: pairMatrix(people, (i, j) => (i % 3 === j % 3 ? 4 : 0)) },
        { name: 'met', weight: met, costs: pairMatrix(people, (i, j) => costs[(i * 7 + j * 11) % 40]!) },
      ]),
      repeat: fc.nat(6),
      apart: fc.array(
        fc.uniqueArray(fc.nat(people - 1), { minLength: 2, maxLength: 2 }).map(([a, b]) => [a!, b!] as const),
        { maxLength: 3 },
      ),
    })
  })
}

function apartOf({ apart = [] }: MatchingProblem): Set<string> {
  return new Set(apart.map((pair) => [...pair].sort((a, b) => a - b).join()))
}

/** All ways to seat those left, at tables of two and, while one is due, three. */
function* everyRound(free: readonly number[], apart: ReadonlySet<string>): Generator<number[][]> {
  const [first, ...others] = free
  if (first === undefined) {
    yield []
    return
  }
  const three = free.length % 2 === 1
  const tables = others.flatMap((a, at) => [
    [first, a],
    ...(three ? others.slice(at + 1).map((b) => [first, a, b]) : []),
  ])
  for (const table of tables) {
    if (pairsOf(table).some((pair) => apart.has(pair.join()))) continue
    const rest = free.filter((person) => !table.includes(person))
    if (three && table.length === 2 && rest.length === 1) continue
    for (const more of everyRound(rest, apart)) yield [table, ...more]
  }
}

function cheapestByHand(problem: MatchingProblem, done: Tables = []): ReturnType<typeof matchingCost>[] {
  const present = problem.rounds[done.length]
  if (!present) return [matchingCost(problem, done)]
  const free = [...present].sort((a, b) => a - b)
  return [...everyRound(free, apartOf(problem))].flatMap((tables) => cheapestByHand(problem, [...done, tables]))
}

describe('matchRounds', () => {
  test('seats everybody present once per round in pairs, three together when they are odd, apart who must be', () => {
    let plans = 0
    fc.assert(
      fc.property(anyProblem({ people: 13, rounds: 4, cheapest: -3 }), fc.nat(), (problem, seed) => {
        const result = matchRounds(problem, { seed, steps: 12 })
        if (!result.ok) return
        plans++
        for (const [round, tables] of result.tables.entries()) {
          const present = [...problem.rounds[round]!].sort((a, b) => a - b)
          expect(tables.flat().sort((a, b) => a - b)).toEqual(present)
          expect(tables.filter(({ length }) => length === 3)).toHaveLength(present.length % 2)
          expect(tables.filter(({ length }) => length !== 2)).toHaveLength(present.length % 2)
        }
        const together = result.tables.flat().flatMap(pairsOf)
        expect(together.filter((pair) => apartOf(problem).has(pair.join()))).toEqual([])
        expect(result.cost).toBe(matchingCost(problem, result.tables).total)
        expect(result.optimal).toBe(result.cost === result.bound)
        expect(result.bound).toBe(result.reasons.reduce((sum, { value }) => sum + value, 0))
      }),
      { numRuns: 120 },
    )
    expect(plans).toBeGreaterThan(60)
  })

  test('never claims a bound above the cheapest of all plans, in total and in every term, and finds it', () => {
    let missed = 0
    fc.assert(
      fc.property(anyProblem({ people: 6, rounds: 2, cheapest: -2 }), (problem) => {
        const result = matchRounds(problem, { seed: 1, steps: 40 })
        const all = cheapestByHand(problem)
        expect(result.ok).toBe(all.length > 0)
        if (!result.ok) return
        const cheapest = Math.min(...all.map(({ total }) => total))
        expect(result.bound).toBeLessThanOrEqual(cheapest)
        expect(result.cost).toBeGreaterThanOrEqual(cheapest)
        if (result.cost > cheapest) missed++
        for (const [at, { bound }] of result.terms.entries())
          expect(bound).toBeLessThanOrEqual(Math.min(...all.map(({ terms }) => terms[at]!.cost)))
      }),
      { numRuns: 250, seed: 5 },
    )
    expect(missed).toBe(0)
  })

  test('proves a single round before the first step', () => {
    fc.assert(
      fc.property(anyProblem({ people: 14, rounds: 1, cheapest: -3 }), (problem) => {
        const result = matchRounds(problem, { seed: 1, steps: 5 })
        if (result.ok) expect(result).toMatchObject({ optimal: true, steps: 0, bound: result.cost })
      }),
    )
  })

  test('run(a) and run(b) make the same tables as run(a + b)', () => {
    fc.assert(
      fc.property(anyProblem({ people: 10, rounds: 3, cheapest: 0 }), fc.nat(), fc.nat(15), (problem, seed, first) => {
        const sliced = matchingSearch(problem, { seed })
        if ('ok' in sliced) return
        sliced.run(first)
        sliced.run(15 - first)
        expect(sliced.result()).toEqual(matchRounds(problem, { seed, steps: 15 }))
      }),
      { numRuns: 60 },
    )
  })

  const everyone = (people: number) => Array.from({ length: people }, (_, person) => person)
  const plain = (
    people: number,
    rounds: number,
    cost: (i: number, j: number) => number = () => 0,
  ): MatchingProblem => ({
    people,
    rounds: Array.from({ length: rounds }, () => everyone(people)),
    pairs: [{ name: 'near', weight: 1, costs: pairMatrix(people, cost) }],
    repeat: 10,
  })

  test.each([
    [6, 5, 0],
    [12, 11, 0],
    [6, 7, 60],
    [20, 19, 0],
  ])(
    '%i people in %i rounds repeat as little as can be from the start, whatever the seed: for %i points',
    (people, rounds, cost) => {
      for (let seed = 0; seed < 10; seed++) {
        const result = matchRounds(plain(people, rounds), { seed, steps: 0 })
        expect(result).toMatchObject({ cost, bound: cost, optimal: true })
      }
    },
  )

  test('says who has to meet again', () => {
    const result = matchRounds(plain(4, 4), { seed: 1, steps: 50 })
    expect(result).toMatchObject({ cost: 20, reasons: [{ code: 'partners', people: [0, 1, 2, 3], value: 20 }] })
  })

  test('comes within 2 % of the bound of 36 people in three rounds whose pairs all cost differently', () => {
    const result = matchRounds(
      plain(36, 3, (i, j) => (i * 7919 + j * j * 104_729) % 1000),
      { seed: 1, steps: 60 },
    )
    if (!result.ok) throw new Error('They can be matched.')
    expect(result.cost).toBeLessThanOrEqual(1.02 * result.bound)
    expect(result.reasons).toMatchObject([{ code: 'company' }])
  })

  test('refuses a round of one, and a round in which two may only be matched with the same one', () => {
    const rounds = [[0, 1, 2, 3], [2]]
    const apart = [
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const
    expect(matchRounds({ ...plain(4, 2), rounds, apart }, { seed: 1, steps: 1 })).toEqual({
      ok: false,
      obstacles: [
        { code: 'unmatchable', round: 0, few: [0], groups: [[1], [2], [3]] },
        { code: 'too-few', round: 1, people: [2] },
      ],
    })
  })

  test.each<[string, Partial<MatchingProblem>, string]>([
    ['no round', { rounds: [] }, 'A matching of 0 rounds'],
    ['somebody unknown', { rounds: [[0, 4]] }, 'Round 0: person 4 does not exist: there are 4'],
    ['somebody twice', { rounds: [[0, 1, 0]] }, 'Round 0 names person 0 twice'],
    ['somebody apart from themselves', { apart: [[2, 2]] }, 'Pair 0 of those apart names person 2 twice'],
    ['half a weight', { repeat: 0.5 }, 'The weight of a repeat is 0.5'],
    ['a doubled name', { pairs: [...plain(4, 1).pairs, ...plain(4, 1).pairs] }, "Two terms are called 'near'"],
    ['another number of people', { pairs: plain(5, 1).pairs }, "Term 'near' is about 5 people when expected 4."],
  ])('throws at %s', (_, change, message) => {
    expect(() => matchRounds({ ...plain(4, 1), ...change }, { seed: 1, steps: 1 })).toThrow(message)
  })

  test('throws at half a step', () => {
    expect(() => matchRounds(plain(4, 1), { seed: 1, steps: 0.5 })).toThrow('0.5 steps')
  })
})

test('roundRobin brings an even number of people together once each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (half) => {
      const people = Array.from({ length: 2 * half }, (_, at) => at * 3)
      const rounds = roundRobin(people, people.length - 1)
      for (const tables of rounds) expect(tables.flat().sort((a, b) => a - b)).toEqual(people)
      const met = rounds.flat().map((pair) => pair.join())
      expect(new Set(met).size).toBe(half * (2 * half - 1))
    }),
  )
})
