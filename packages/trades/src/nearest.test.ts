import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typingErrors } from './nearest.ts'

test.each([
  ['tischler', 'tischler', 0],
  ['tischler', 'tischller', 1],
  ['tischler', 'tishcler', 1],
  ['maler', 'maurer', 2],
  ['', 'abc', 3],
])('typingErrors between "%s" and "%s" are %i', (a, b, errors) => {
  expect(typingErrors(a, b, 9)).toBe(errors)
})

test('typingErrors are symmetric, and at most the length of the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(typingErrors(a, b, 9)).toBe(typingErrors(b, a, 9))
      expect(typingErrors(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
