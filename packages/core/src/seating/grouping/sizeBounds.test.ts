import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GroupSize } from './groupingProblem.ts'
import { matchBounds } from './matchBounds.ts'
import { makeSizeBounds, noteOpenMoves } from './sizeBounds.ts'

const bounds = fc.record({ min: fc.nat(4), more: fc.nat(4) }).map(({ min, more }) => ({ min, max: min + more }))

/** Some bounds, and for each group a size within them, in another order. */
const sized = fc.array(fc.tuple(bounds, fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }).map((list) => ({
  groups: list.map(([group]) => group),
  size: [...list].sort((a, b) => a[2] - b[2]).map(([{ min, max }, pick]) => min + (pick % (max - min + 1))),
}))

/** Whether some order of the bounds holds the sizes, by trying all. */
function fits(groups: readonly GroupSize[], [size, ...rest]: readonly number[]): boolean {
  if (size === undefined) return true
  return groups.some(({ min, max }, at) => min <= size && size <= max && fits(groups.toSpliced(at, 1), rest))
}

test('a move is open exactly when the sizes after it fit the bounds in some order', () => {
  fc.assert(
    fc.property(sized, ({ groups, size }) => {
      const room = Math.max(...groups.map(({ max }) => max))
      const open = new Uint8Array((room + 1) ** 2)
      noteOpenMoves(makeSizeBounds(groups, room), Int32Array.from(size), open)
      size.forEach((from, g) => {
        size.forEach((to, h) => {
          if (g === h || from === 0) return
          const after = size.with(g, from - 1).with(h, to + 1)
          expect(open[from * (room + 1) + to] ?? 0).toBe(fits(groups, after) ? 1 : 0)
        })
      })
    }),
  )
})

test('bounds are matched to sizes exactly when there is a way', () => {
  fc.assert(
    fc.property(sized, fc.nat(8), ({ groups, size }, other) => {
      for (const sizes of [size, size.with(0, other)]) {
        const matched = matchBounds(groups, sizes)
        expect(matched !== undefined).toBe(fits(groups, sizes))
        if (!matched) continue
        expect([...matched].sort()).toEqual([...groups.keys()])
        sizes.forEach((people, group) => {
          const { min, max } = groups[matched[group]!]!
          expect(people).toBeGreaterThanOrEqual(min)
          expect(people).toBeLessThanOrEqual(max)
        })
      }
    }),
  )
})
