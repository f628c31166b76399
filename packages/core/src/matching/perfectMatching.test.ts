import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { random } from '../random/index.ts'
import { type PerfectMatching, perfectMatching, type Unmatchable } from './perfectMatching.ts'

const MISSING = Number.POSITIVE_INFINITY

function graph(n: number, cost: (i: number, j: number) => number): Float64Array {
  const costs = new Float64Array(n * n).fill(MISSING)
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) costs[i * n + j] = costs[j * n + i] = cost(i, j)
  return costs
}

/** Tries every perfect matching. */
function cheapestByHand(n: number, costs: Float64Array, free = Array.from({ length: n }, (_, v) => v)): number {
  const [first, ...others] = free
  if (first === undefined) return 0
  const rest = (other: number) => others.filter((v) => v !== other)
  return Math.min(MISSING, ...others.map((other) => costs[first * n + other]! + cheapestByHand(n, costs, rest(other))))
}

function expectProof(n: number, costs: Float64Array, { partner, cost, duals, blossoms }: PerfectMatching): void {
  for (let v = 0; v < n; v++) {
    expect(partner[partner[v]!]).toBe(v)
    expect(partner[v]).not.toBe(v)
  }
  for (const dual of duals) expect(Number.isInteger(dual)).toBe(true)
  const over = new Float64Array(n * n)
  for (const { members, dual } of blossoms) for (const u of members) for (const v of members) over[u * n + v]! += dual
  let violated = 0
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) if (4 * costs[u * n + v]! < duals[u]! + duals[v]! - over[u * n + v]!) violated++
  expect(violated).toBe(0)
  const sum = duals.reduce((total, dual) => total + dual, 0)
  expect(4 * cost).toBe(
    sum - blossoms.reduce((total, { members, dual }) => total + (dual * (members.length - 1)) / 2, 0),
  )
}

/** Two vertices of different groups, and a group and a stranger outside `few`, have no edge. */
function expectObstacle(n: number, costs: Float64Array, { few, groups }: Unmatchable): void {
  expect(groups.length).toBeGreaterThan(few.length)
  const part = (v: number) => (few.includes(v) ? 'few' : groups.findIndex((group) => group.includes(v)))
  for (const [at, group] of groups.entries()) {
    expect(group.length % 2).toBe(1)
    for (const u of group)
      for (let v = 0; v < n; v++)
        if (v !== u && part(v) !== 'few' && part(v) !== at) expect(costs[u * n + v]).toBe(MISSING)
  }
}

const anyGraph = fc
  .record({ pairs: fc.integer({ min: 1, max: 5 }), most: fc.constantFrom(1, 3, 20, 1000), gaps: fc.nat(9) })
  .chain(({ pairs, most, gaps }) => {
    const n = 2 * pairs
    const entry = fc.tuple(fc.nat(9), fc.integer({ min: -most, max: most }))
    return fc.array(entry, { minLength: n * n, maxLength: n * n }).map((entries) => ({
      n,
      costs: graph(n, (i, j) => (entries[i * n + j]![0] < gaps ? MISSING : entries[i * n + j]![1])),
    }))
  })

describe('perfectMatching', () => {
  test('is as cheap as the best of all matchings of up to 10, also where edges are missing, and says when there is none', () => {
    let matched = 0
    fc.assert(
      fc.property(anyGraph, ({ n, costs }) => {
        const found = perfectMatching(n, costs)
        const cheapest = cheapestByHand(n, costs)
        expect(found.ok).toBe(cheapest < MISSING)
        if (!found.ok) return expectObstacle(n, costs, found)
        matched++
        expect(found.cost).toBe(cheapest)
        expectProof(n, costs, found)
      }),
      { numRuns: 600 },
    )
    expect(matched).toBeGreaterThan(200)
  })

  test.each([
    [30, 5, 0],
    [40, 100_000, 0],
    [60, 3, 70],
    [80, 30, 85],
    [150, 2, 0],
    [150, 1000, 50],
    [150, 1_000_000_000, 90],
  ])('proves its matching of %i with costs up to %i and %i of 100 edges missing', (n, most, missing) => {
    for (let seed = 0; seed < 4; seed++) {
      const chance = random(seed)
      const costs = graph(n, () => (chance.below(100) < missing ? MISSING : chance.below(most + 1)))
      const found = perfectMatching(n, costs)
      if (found.ok) expectProof(n, costs, found)
      else expectObstacle(n, costs, found)
    }
  })

  test('proves its matching of points in the plane, where blossoms lie within blossoms', () => {
    for (let seed = 0; seed < 4; seed++) {
      const chance = random(seed)
      const points = Array.from({ length: 120 }, () => [chance.below(1000), chance.below(1000)] as const)
      const far = (i: number, j: number) => Math.hypot(points[i]![0] - points[j]![0], points[i]![1] - points[j]![1])
      const costs = graph(120, (i, j) => Math.floor(far(i, j)))
      const found = perfectMatching(120, costs)
      expect(found.ok).toBe(true)
      if (found.ok) expectProof(120, costs, found)
    }
  })

  test('two triangles joined by one edge: the cheap edges of the triangles do not lead astray', () => {
    const cheap = ['0-1', '0-2', '1-2', '3-4', '3-5', '4-5']
    const found = perfectMatching(
      6,
      graph(6, (i, j) => (cheap.includes(`${i}-${j}`) ? 0 : i === 2 && j === 3 ? 9 : 50)),
    )
    expect(found).toMatchObject({ ok: true, cost: 9 })
  })

  test('three who may only be matched with the same one are shown', () => {
    const found = perfectMatching(
      4,
      graph(4, (i) => (i === 0 ? 1 : MISSING)),
    )
    expect(found).toEqual({ ok: false, few: [0], groups: [[1], [2], [3]] })
  })

  test('nobody is a matching of cost 0', () => {
    expect(perfectMatching(0, new Float64Array(0))).toMatchObject({ ok: true, cost: 0 })
  })
})
