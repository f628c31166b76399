import fc from 'fast-check'
import { expect, test } from 'vitest'
import { votes } from '../../test/literature/notation.ts'
import { profiles } from '../../test/literature/profiles.ts'
import { pairwise } from './pairwise.ts'
import { rankByCounts, rankTopics } from './rankTopics.ts'
import { strongestPaths, winningMargin } from './rules/strongestPaths.ts'

test('below 20 ballots averaged Borda ranks, and says so', () => {
  const ranking = rankTopics(votes('ABC', '10 A>B>C, 9 B>C>A'))
  expect(ranking.rule).toBe('borda')
  expect(ranking.ranking).toEqual([[1], [0], [2]])
  expect(ranking.reason.de).toContain('nur 19 Stimmzettel')
})

test('from 20 ballots on Schulze ranks, and Borda where Schulze decides nothing', () => {
  const ranking = rankTopics(votes('ABC', '11 A>B>C, 9 B>C>A'))
  expect(ranking.rule).toBe('schulze')
  expect(ranking.ranking).toEqual([[0], [1], [2]])
  expect(rankTopics(votes('ABCD', '10 A>B>C>D, 10 B>A>D>C')).ranking).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('nobody stands above a topic that defeats it, and every topic stands once', () => {
  fc.assert(
    fc.property(profiles({ topics: 6, ballots: 8 }), (ballots) => {
      const counts = pairwise(ballots)
      const paths = strongestPaths(counts, winningMargin)
      const { ranking } = rankByCounts(counts, 100)
      expect(ranking.flat().sort()).toEqual(Array.from({ length: counts.size }, (_, topic) => topic))
      const place = (topic: number) => ranking.findIndex((tier) => tier.includes(topic))
      for (let i = 0; i < counts.size; i++)
        for (let j = 0; j < counts.size; j++)
          if (paths[i * counts.size + j]! > paths[j * counts.size + i]!) expect(place(i)).toBeLessThan(place(j))
    }),
  )
})
