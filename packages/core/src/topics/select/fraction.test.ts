import { expect, test } from 'vitest'
import { approximate, compare, fraction, show } from './fraction.ts'

test('fractions are in lowest terms and shown as people write them', () => {
  expect(show(fraction(6, 4))).toBe('3/2')
  expect(show(fraction(-6, 3))).toBe('-2')
  expect(show(fraction(0, 7))).toBe('0')
})

test('fractions compare exactly where doubles cannot', () => {
  const a = fraction(10n ** 20n + 1n, 10n ** 20n)
  expect(compare(a, fraction(1))).toBe(1)
  expect(approximate(a)).toBe(1)
  expect(compare(fraction(1, 3), fraction(2, 6))).toBe(0)
})

test('fractions far beyond the range of doubles still have a nearest double', () => {
  const large = 7n ** 900n
  expect(approximate(fraction(large + 1n, large * 2n))).toBeCloseTo(0.5, 12)
})
