import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addArc, layer, maxFlow, network } from './flow.ts'

const NODES = 8
const arcs = fc.array(
  fc
    .record({ from: fc.nat(NODES - 1), to: fc.nat(NODES - 1), capacity: fc.integer({ min: 1, max: 3 }) })
    .filter(({ from, to }) => from !== to),
  { minLength: 10, maxLength: 30 },
)

/** The cheapest way to cut the source 0 off the sink 1: over all sets of nodes on the source's side. */
function leastCut(list: readonly { from: number; to: number; capacity: number }[]): number {
  const cuts = Array.from({ length: 1 << NODES }, (_, side) => side).filter((side) => side & 1 && !(side & 2))
  const cost = (side: number) =>
    list.reduce((sum, { from, to, capacity }) => sum + (side & (1 << from) && !(side & (1 << to)) ? capacity : 0), 0)
  return Math.min(...cuts.map(cost))
}

test('the greatest flow is the least cut, and afterwards the source no longer reaches the sink', () => {
  fc.assert(
    fc.property(arcs, (list) => {
      const net = network(NODES)
      for (const { from, to, capacity } of list) addArc(net, from, to, capacity)
      expect(maxFlow(net, 0, 1)).toBe(leastCut(list))
      expect(layer(net, 0)[1]).toBe(-1)
      for (const [at, { capacity }] of list.entries())
        expect(net.capacities[2 * at]! + net.capacities[2 * at + 1]!).toBe(capacity)
    }),
    { numRuns: 500 },
  )
})

test('a flow is sent back where that helps', () => {
  const net = network(6)
  for (const [from, to] of [
    [0, 2],
    [0, 3],
    [2, 4],
    [2, 5],
    [3, 4],
    [4, 1],
    [5, 1],
  ] as const)
    addArc(net, from, to, 1)
  expect(maxFlow(net, 0, 1)).toBe(2)
  expect(net.capacities).toEqual([0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1])
})
