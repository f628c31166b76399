import { expect, test } from 'vitest'
import { rankByDefeats, rankByScore } from './ranking.ts'

test('equal scores share a tier, by index', () => {
  expect(rankByScore([3, 7, 3, 9])).toEqual([[3], [1], [0, 2]])
  expect(rankByScore([])).toEqual([])
})

test('an order of defeats is a ranking only when "neither beats the other" carries over', () => {
  const beats = (pairs: string[]) => (i: number, j: number) => pairs.includes(`${i}${j}`)
  expect(rankByDefeats(3, beats(['01', '02']))).toEqual([[0], [1, 2]])
  expect(rankByDefeats(3, beats(['01', '12', '02']))).toEqual([[0], [1], [2]])
  expect(rankByDefeats(3, beats(['01']))).toBeNull()
  expect(rankByDefeats(3, beats([]))).toEqual([[0, 1, 2]])
})
