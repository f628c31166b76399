import { expect, test } from 'vitest'
import { gapSentence } from './gapSentence.ts'

test('gapSentence says that a plan without gap is provably optimal', () => {
  expect(gapSentence({ optimal: true, gap: 0, bound: 12 }, 'de')).toMatch(/^Beweisbar optimal/)
})

test('gapSentence never promises more than is proven: the share is rounded up', () => {
  expect(gapSentence({ optimal: false, gap: 1, bound: 300 }, 'de')).toBe(
    'Höchstens 1 Punkte (1 %) über dem, was beweisbar nötig ist.',
  )
  expect(gapSentence({ optimal: false, gap: 1200, bound: 0 }, 'en')).toBe(
    'At most 1,200 points away from the best possible plan.',
  )
})
