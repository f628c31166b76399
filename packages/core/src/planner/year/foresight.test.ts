import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foresight } from './foresight.ts'

const REPEAT = 200
const everyPairOpen = (n: number) => Uint8Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 0 : 1))
const likely = (...rows: number[][]) => rows.map((row) => Float64Array.from(row))

describe('what it costs to meet now:', () => {
  test('4 % of a repeat for every later meeting to which both come', () => {
    const later = { likelihoods: likely([1, 1, 0, 0], [0, 0, 1, 1], [0.5, 0.5, 0.5, 0.5]), open: everyPairOpen(4) }
    const often = { ...later, likelihoods: [...later.likelihoods, ...likely([1, 1, 0, 0], [0, 0, 1, 1])] }
    const price = (of: typeof later) => foresight([0, 1, 2, 3], of, REPEAT).values
    // Everybody is expected equally often, and every pair has two common others; 0 and 2 may only come to the third meeting.
    expect(price(often)[1]! - price(later)[1]!).toBe(0.04 * REPEAT)
    expect(price(later)[2]).toBe(0)
  })

  test('more for a pair with many common others whom they could still meet', () => {
    const open = everyPairOpen(5)
    for (const [a, b] of [
      [0, 2],
      [0, 3],
    ] as const)
      open[a * 5 + b] = open[b * 5 + a] = 0
    const later = { likelihoods: likely([0.5, 0.5, 0.5, 0.5, 0.5]), open }
    const { values } = foresight([0, 1, 4], later, REPEAT)
    expect(values[1 * 3 + 2]!).toBeGreaterThan(values[0 * 3 + 1]!)
  })

  test('nothing for those who have met or should not meet', () => {
    const open = everyPairOpen(3)
    open[0 * 3 + 1] = open[1 * 3 + 0] = 0
    const { values } = foresight([0, 1, 2], { likelihoods: likely([1, 1, 0.2]), open }, REPEAT)
    expect(values[1]).toBe(0)
  })

  test('nothing when there is no later meeting, or everybody comes to all of them', () => {
    const none = { likelihoods: [], open: new Uint8Array(0) }
    const all = { likelihoods: likely([1, 1, 1], [1, 1, 1]), open: everyPairOpen(3) }
    for (const later of [none, all]) expect([...foresight([0, 1, 2], later, REPEAT).values]).toEqual(Array(9).fill(0))
  })

  test('whole points from 0, whatever the likelihoods', () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 4 }),
        fc.array(fc.nat(1), { minLength: 25, maxLength: 25 }),
        (rows, cells) => {
          const open = Uint8Array.from(cells, (_, at) =>
            at % 6 === 0 ? 0 : cells[Math.min(at, (at % 5) * 5 + Math.floor(at / 5))]!,
          )
          const { values } = foresight([0, 2, 3, 4], { likelihoods: likely(...rows), open }, REPEAT)
          for (const value of values) expect(Number.isInteger(value) && value >= 0).toBe(true)
        },
      ),
    )
  })
})
