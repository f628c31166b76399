import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairMatrix } from '../pairs/index.ts'
import { companyBound } from './companyBound.ts'
import { frameOf } from './frame.ts'

/** The least over all ways to pick, trying for every pair of picker and picked how often. */
function leastByHand(
  people: number,
  rounds: readonly (readonly number[])[],
  cost: (a: number, b: number) => number,
  repeat: number,
) {
  const wanted = Array.from({ length: people }, (_, a) => rounds.filter((present) => present.includes(a)).length)
  const odd = rounds.filter(({ length }) => length % 2 === 1)
  const more = Array.from({ length: people }, (_, a) => odd.filter((present) => present.includes(a)).length)
  const picks = [...Array(people * people).keys()]
  const search = (at: number, out: readonly number[], into: readonly number[]): number => {
    if (at === picks.length) {
      const bothFit = [out, into].every((counts) => {
        const extra = counts.map((count, a) => count - wanted[a]!)
        return (
          extra.every((one, a) => one >= 0 && one <= more[a]!) &&
          extra.reduce((sum, one) => sum + one, 0) === 3 * odd.length
        )
      })
      return bothFit ? 0 : Number.POSITIVE_INFINITY
    }
    const [a, b] = [Math.floor(at / people), at % people]
    const most = a === b ? 0 : rounds.filter((present) => present.includes(a) && present.includes(b)).length
    let best = Number.POSITIVE_INFINITY
    for (let times = 0; times <= most; times++) {
      if (out[a]! + times > wanted[a]! + more[a]! || into[b]! + times > wanted[b]! + more[b]!) break
      const [outs, ins] = [[...out], [...into]]
      outs[a]! += times
      ins[b]! += times
      const here = times * cost(a, b) + (repeat * times * (times - 1)) / 2
      best = Math.min(best, here + search(at + 1, outs, ins))
    }
    return best
  }
  return search(0, Array(people).fill(0), Array(people).fill(0))
}

test('companyBound is half of the least that all ways to pick cost', () => {
  const people = 5
  const rounds = [
    [0, 1, 2, 3, 4],
    [0, 1, 2],
    [1, 3, 4],
    [1, 3],
  ]
  const entry = fc.oneof(fc.integer({ min: -4, max: 9 }), fc.constant(40))
  fc.assert(
    fc.property(
      fc.subarray(rounds, { minLength: 1, maxLength: 2 }),
      fc.array(entry, { minLength: 25, maxLength: 25 }),
      fc.nat(5),
      (here, entries, repeat) => {
        const costs = pairMatrix(people, (i, j) => entries[people * i + j]!)
        const frame = frameOf({ people, rounds: here, pairs: [{ name: 'any', weight: 1, costs }], repeat })
        const least = leastByHand(people, here, (a, b) => costs.values[people * a + b]!, repeat)
        expect(companyBound(frame)).toBe(Math.ceil(least / 2))
      },
    ),
    { numRuns: 25 },
  )
})
