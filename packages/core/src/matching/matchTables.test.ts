import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { random } from '../random/index.ts'
import { matchTables } from './matchTables.ts'

const MISSING = Number.POSITIVE_INFINITY
const PLENTY = 10_000

function graph(n: number, cost: (i: number, j: number) => number): Float64Array {
  const costs = new Float64Array(n * n).fill(MISSING)
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) costs[i * n + j] = costs[j * n + i] = cost(i, j)
  return costs
}

/** The cost of the best tables, by trying all: the first free one with every other, or with every two while a table of three is due. */
function cheapestByHand(n: number, costs: Float64Array, free: number[], three = free.length % 2 === 1): number {
  const [first, ...others] = free
  if (first === undefined) return three ? MISSING : 0
  const without = (...seated: number[]) => others.filter((v) => !seated.includes(v))
  const pairs = others.map((v) => costs[first * n + v]! + cheapestByHand(n, costs, without(v), three))
  const thirds = others.flatMap((v, at) =>
    others
      .slice(three ? at + 1 : others.length)
      .map((w) => costOf(n, costs, [first, v, w]) + cheapestByHand(n, costs, without(v, w), false)),
  )
  return Math.min(MISSING, ...pairs, ...thirds)
}

function costOf(n: number, costs: Float64Array, table: readonly number[]): number {
  return table.reduce((sum, a, at) => table.slice(at + 1).reduce((more, b) => more + costs[a * n + b]!, sum), 0)
}

const anyOddGraph = fc
  .record({ half: fc.nat(4), most: fc.constantFrom(1, 3, 20, 1000), gaps: fc.nat(7), base: fc.constantFrom(0, 500) })
  .chain(({ half, most, gaps, base }) => {
    const n = 2 * half + 1
    const entry = fc.tuple(fc.nat(9), fc.integer({ min: -most, max: most }))
    return fc.array(entry, { minLength: n * n, maxLength: n * n }).map((entries) => ({
      n,
      costs: graph(n, (i, j) => (entries[i * n + j]![0] < gaps ? MISSING : base + entries[i * n + j]![1])),
    }))
  })

describe('matchTables', () => {
  test('of an odd number makes one table of three and is as cheap as the best of all ways, or says that there is none', () => {
    fc.assert(
      fc.property(anyOddGraph, fc.constantFrom(1, PLENTY), ({ n, costs }, tries) => {
        const everyone = Array.from({ length: n }, (_, v) => v)
        const found = matchTables(n, costs, tries)
        const cheapest = cheapestByHand(n, costs, everyone)
        expect(found.ok).toBe(cheapest < MISSING)
        if (!found.ok) return
        expect(found.tables.map(({ length }) => length).sort()).toEqual([...Array((n - 3) / 2).fill(2), 3])
        expect(found.tables.flat().sort((a, b) => a - b)).toEqual(everyone)
        expect(found.tables.reduce((sum, table) => sum + costOf(n, costs, table), 0)).toBe(found.cost)
        expect(found.bound).toBeLessThanOrEqual(cheapest)
        expect(found.cost).toBeGreaterThanOrEqual(cheapest)
        if (tries === PLENTY) expect([found.cost, found.bound]).toEqual([cheapest, cheapest])
      }),
      { numRuns: 500 },
    )
  })

  test.each([3, 100, 1000])('proves the best of 149 people with costs up to %i', (most) => {
    const chance = random(most)
    const found = matchTables(
      149,
      graph(149, () => chance.below(most + 1)),
      149,
    )
    expect(found).toMatchObject({ ok: true })
    if (found.ok) expect(found.bound).toBe(found.cost)
  })

  test('shows two people who may only sit with the same one, when there are five', () => {
    const costs = graph(5, (i, j) => (i === 0 || (i === 3 && j === 4) ? 1 : MISSING))
    expect(matchTables(5, costs, PLENTY)).toMatchObject({ ok: false })
  })

  test('nobody sits alone', () => {
    expect(
      matchTables(
        1,
        graph(1, () => 0),
        PLENTY,
      ),
    ).toEqual({ ok: false, few: [], groups: [] })
  })
})
