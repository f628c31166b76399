import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PairMatrix, pairMatrix } from '../pairs/index.ts'
import { exchange } from './exchange.ts'
import { introduce } from './introduce.ts'

const anyWorth = (most: number) =>
  fc
    .integer({ min: 0, max: most })
    .chain((n) =>
      fc
        .array(fc.integer({ min: -5, max: 20 }), { minLength: n * n, maxLength: n * n })
        .map((entries) => pairMatrix(n, (i, j) => entries[i * n + j]!)),
    )

function worthOf({ n, values }: PairMatrix, lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, others, a) => others.reduce((more, b) => more + values[a * n + b]!, sum), 0) / 2
}

/** The most that introductions can be worth, by trying every set of pairs. */
function mostByHand({ n, values }: PairMatrix, each: number): number {
  const pairs = [...values.keys()].filter((pair) => Math.floor(pair / n) < pair % n && values[pair]! > 0)
  const most = (at: number, room: readonly number[]): number => {
    if (at === pairs.length) return 0
    const [a, b] = [Math.floor(pairs[at]! / n), pairs[at]! % n]
    const without = most(at + 1, room)
    if (room[a] === 0 || room[b] === 0) return without
    const taken = room.map((left, person) => (person === a || person === b ? left - 1 : left))
    return Math.max(without, values[pairs[at]!]! + most(at + 1, taken))
  }
  return most(0, Array(n).fill(each))
}

describe('introduce', () => {
  test('is mutual, overloads nobody, introduces nobody without worth, and leaves no worthy pair that both have room for', () => {
    fc.assert(
      fc.property(anyWorth(15), fc.integer({ min: 1, max: 4 }), (worth, each) => {
        const lists = introduce({ worth, each })
        const value = (a: number, b: number) => worth.values[a * worth.n + b]!
        for (const [a, others] of lists.entries()) {
          expect(others.length).toBeLessThanOrEqual(each)
          expect(others).toEqual([...others].sort((b, c) => value(a, c) - value(a, b) || b - c))
          for (const b of others) expect([lists[b]!.includes(a), value(a, b) > 0]).toEqual([true, true])
          for (const [b, theirs] of lists.entries()) {
            const missed = value(a, b) > 0 && !others.includes(b) && others.length < each && theirs.length < each
            expect(missed).toBe(false)
          }
        }
      }),
    )
  })

  test('is worth the most there can be when everybody meets one, and most of it when they meet two', () => {
    fc.assert(
      fc.property(anyWorth(6), (worth) => {
        expect(worthOf(worth, introduce({ worth, each: 1 }))).toBe(mostByHand(worth, 1))
        const most = mostByHand(worth, 2)
        const found = worthOf(worth, introduce({ worth, each: 2 }))
        expect(found).toBeLessThanOrEqual(most)
        expect(found).toBeGreaterThanOrEqual(0.9 * most)
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  test('refuses half an introduction', () => {
    expect(() => introduce({ worth: pairMatrix(2), each: 0.5 })).toThrow('to 0.5 others: expected a whole number')
  })
})

describe('exchange', () => {
  const worth = (entries: Record<string, number>) => pairMatrix(4, (i, j) => entries[`${i}${j}`] ?? 0)
  const chosen = (...pairs: [number, number][]) => {
    const used = new Uint8Array(16)
    for (const [a, b] of pairs) used[4 * a + b] = used[4 * b + a] = 1
    return used
  }

  test('brings two together whose partners meet each other, when both new pairs are worth more', () => {
    const used = chosen([0, 1], [2, 3])
    exchange(used, worth({ '01': 5, '23': 5, '02': 4, '13': 7 }), 1)
    expect(used).toEqual(chosen([0, 2], [1, 3]))
  })

  test('leaves a partner alone for a worthier one, but nobody for less', () => {
    const used = chosen([0, 1], [2, 3])
    exchange(used, worth({ '01': 3, '23': 3, '02': 7, '13': -1 }), 1)
    expect(used).toEqual(chosen([0, 2]))
    exchange(used, worth({ '02': 3, '12': 3 }), 1)
    expect(used).toEqual(chosen([0, 2]))
  })
})
