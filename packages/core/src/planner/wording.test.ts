import { expect, test } from 'vitest'
import { count, grouped, list } from './wording.ts'

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
