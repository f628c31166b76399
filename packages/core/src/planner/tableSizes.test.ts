import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sizeRange, tableSizes } from './tableSizes.ts'

const usual = sizeRange()

describe('tableSizes', () => {
  test.each([
    [36, [6, 5, 5, 5, 5, 5, 5]],
    [35, [5, 5, 5, 5, 5, 5, 5]],
    [12, [4, 4, 4]],
    [11, [6, 5]],
    [8, [4, 4]],
    [7, [4, 3]],
    [6, [6]],
    [3, [3]],
    [1, [1]],
    [0, []],
  ])('seats %i people as %o', (people, sizes) => {
    expect(tableSizes(people, usual)).toEqual(sizes)
  })

  test('takes pairs and one table of 3 for one-to-one rounds of an odd number', () => {
    expect(tableSizes(9, sizeRange({ wanted: 2 }))).toEqual([3, 2, 2, 2])
  })

  test('finds none where no number of tables keeps within the range', () => {
    expect(tableSizes(13, sizeRange({ min: 6, max: 6 }))).toBeNull()
    expect(tableSizes(8, sizeRange({ min: 5, max: 6 }))).toBeNull()
  })

  test('from 8 people on: no table of 3, sizes in 4 to 6 that differ by at most 1, everybody seated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 10_000 }), (people) => {
        const sizes = tableSizes(people, usual)!
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people)
        expect(sizes.at(-1)).toBeGreaterThanOrEqual(4)
        expect(sizes[0]).toBeLessThanOrEqual(6)
        expect(sizes[0]! - sizes.at(-1)!).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('sizeRange', () => {
  test.each([
    [{}, { wanted: 5, min: 4, max: 6 }],
    [{ wanted: 6 }, { wanted: 6, min: 5, max: 7 }],
    [{ wanted: 2 }, { wanted: 2, min: 2, max: 3 }],
    [{ min: 7 }, { wanted: 7, min: 7, max: 8 }],
    [{ max: 3 }, { wanted: 3, min: 2, max: 3 }],
    [{ wanted: 1 }, { wanted: 1, min: 1, max: 2 }],
  ])('%o means %o', (given, range) => {
    expect(sizeRange(given)).toEqual(range)
  })
})
