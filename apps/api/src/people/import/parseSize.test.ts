import { expect, test } from 'vitest'
import { parseSize } from './parseSize.ts'

test.each([
  ['Solo', 'SOLO'],
  ['Solo-Selbstständige', 'SOLO'],
  ['Ein-Personen-Betrieb', 'SOLO'],
  ['1', 'SOLO'],
  ['1 Person', 'SOLO'],
  ['0', 'SOLO'],
  ['klein', 'SMALL'],
  ['2-9', 'SMALL'],
  ['ca. 12 Beschäftigte', 'SMALL'],
  ['49', 'SMALL'],
  ['50', 'MEDIUM'],
  ['1.200', 'MEDIUM'],
  ['mittel', 'MEDIUM'],
  ['medium', 'MEDIUM'],
])('parseSize reads "%s" as %s', (text, size) => {
  expect(parseSize(text)).toBe(size)
})

test.each(['', 'unbekannt', 'ja'])('parseSize reads "%s" as no size', (text) => {
  expect(parseSize(text)).toBeNull()
})
