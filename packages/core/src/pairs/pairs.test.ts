import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blend } from './blend.ts'
import { pairMatrix } from './pairMatrix.ts'

test('pairMatrix asks once for every pair and mirrors the answer', () => {
  const asked: string[] = []
  const matrix = pairMatrix(3, (i, j) => asked.push(`${i}-${j}`))
  expect(asked).toEqual(['0-1', '0-2', '1-2'])
  expect([...matrix.values]).toEqual([0, 1, 2, 1, 0, 3, 2, 3, 0])
})

test('pairMatrix names the pair whose entry is not whole', () => {
  expect(() => pairMatrix(3, (i, j) => (i + j === 3 ? 0.5 : 1))).toThrow('The entry of pair (1, 2) is 0.5')
  expect(() => pairMatrix(2, () => 2 ** 31)).toThrow('pair (0, 1)')
  expect(() => pairMatrix(1.5)).toThrow('A pair matrix of 1.5 people')
})

test('blend is the weighted sum of its terms', () => {
  const matrix = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(matrix, matrix, fc.nat(50), fc.nat(50), (left, right, a, b) => {
      const of = (list: number[]) => pairMatrix(5, (i, j) => list[i * 2 + j - 1] ?? 0)
      const blended = blend([
        { name: 'left', weight: a, costs: of(left) },
        { name: 'right', weight: b, costs: of(right) },
      ])
      const expected = [...of(left).values].map((value, at) => a * value + b * of(right).values[at]!)
      expect([...blended.values]).toEqual(expected.map((value) => value + 0))
    }),
  )
})

test('blend of no term is a matrix of zeros', () => {
  expect(blend([], 2)).toEqual(pairMatrix(2))
})

test('blend refuses sizes that differ, broken weights and sums beyond 32 bits', () => {
  const costs = pairMatrix(2, () => 2 ** 30)
  expect(() => blend([{ name: 'met', weight: 1, costs }], 3)).toThrow("Term 'met' is about 2 people when expected 3.")
  expect(() => blend([{ name: 'met', weight: -1, costs }])).toThrow("Term 'met' has weight -1")
  expect(() => blend([{ name: 'met', weight: 2, costs }])).toThrow('pair (0, 1)')
})
