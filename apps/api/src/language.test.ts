import { expect, test } from 'vitest'
import { readLanguage } from './language.ts'

test.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['de;q=0.5, EN;q=0.7', 'en'],
  ['fr,en;q=0.2', 'en'],
  ['fr', 'de'],
  ['*', 'de'],
  ['en;q=0', 'de'],
  ['en;q=viel', 'de'],
  ['', 'de'],
  [null, 'de'],
])('readLanguage reads "%s" as %s', (header, language) => {
  expect(readLanguage(header)).toBe(language)
})
