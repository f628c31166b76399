import { expect, test } from 'vitest'
import { count, dayInWords, grouped, list } from './wording.ts'

test('count chooses the word by the number', () => {
  expect([0, 1, 2].map((number) => count(number, 'Paar', 'Paare'))).toEqual(['0 Paare', '1 Paar', '2 Paare'])
})

test('list joins as one speaks', () => {
  expect([[], ['a'], ['a', 'b'], [1, 2, 3]].map((words) => list(words, 'und'))).toEqual([
    '',
    'a',
    'a und b',
    '1, 2 und 3',
  ])
})

test('grouped sets a mark before every three digits', () => {
  expect([0, 999, 1000, 12_345, 1_234_567].map((number) => grouped(number, '.'))).toEqual([
    '0',
    '999',
    '1.000',
    '12.345',
    '1.234.567',
  ])
})

test('dayInWords writes a day out', () => {
  expect(dayInWords('2026-09-08')).toEqual({ de: '8. September 2026', en: '8 September 2026' })
  expect(dayInWords('2025-12-31')).toEqual({ de: '31. Dezember 2025', en: '31 December 2025' })
})
