import { describe, expect, test } from 'vitest'
import { closenessMatrix } from './closenessMatrix.ts'
import { competitorMatrix } from './competitorMatrix.ts'
import type { Person } from './person.ts'

const people: Person[] = [
  { id: 'ada', trades: ['joiner'], district: 'Celle' },
  { id: 'bo', trades: ['joiner'], district: 'Stade' },
  { id: 'cy', trades: ['undertaker', 'joiner'], district: 'Celle' },
  { id: 'di', trades: ['baker'] },
  { id: 'ed', trades: [] },
]
const at = ({ n, values }: { n: number; values: Int32Array }, i: number, j: number) => values[i * n + j]

describe('closenessMatrix', () => {
  test('without a register: the same trade 100, any other 0', () => {
    const matrix = closenessMatrix(people)
    expect(at(matrix, 0, 1)).toBe(100)
    expect(at(matrix, 0, 3)).toBe(0)
  })

  test('takes the closest of several trades, and nothing for somebody without a trade', () => {
    const matrix = closenessMatrix(people)
    expect(at(matrix, 1, 2)).toBe(100)
    expect(at(matrix, 0, 4)).toBe(0)
  })

  test('is round(100 × (1 − distance)), also where the difference is no exact number', () => {
    const matrix = closenessMatrix(people, (a, b) => (a === b ? 0 : 0.9))
    expect(at(matrix, 0, 3)).toBe(10)
    expect(at(matrix, 2, 3)).toBe(10)
  })

  test.each([
    ['above 1', () => 1.5, /'joiner' to 'joiner' is 1.5: expected 0/],
    ['not a number', () => Number.NaN, /is NaN/],
    ['one way only', (a: string, b: string) => (a === b ? 0 : a < b ? 1 : 0.5), /expected the same both ways/],
    ['from a trade to itself', () => 0.5, /expected 0 from a trade to itself/],
  ])('refuses a distance %s', (_, distance, message) => {
    expect(() => closenessMatrix(people, distance)).toThrow(message)
  })
})

test('competitorMatrix: a trade in common and the same district; an unknown district is no district', () => {
  const matrix = competitorMatrix([...people, { id: 'flo', trades: ['baker'] }])
  expect(at(matrix, 0, 2)).toBe(100)
  expect(at(matrix, 0, 1)).toBe(0)
  expect(at(matrix, 3, 5)).toBe(0)
})
