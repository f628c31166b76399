import { expect, test } from 'vitest'
import { profile, readProfile } from './profile.ts'

const codes = (topics: string[], ballots: Parameters<typeof readProfile>[1]) => {
  const read = readProfile(topics, ballots)
  return read.ok ? [] : read.problems.map(({ code, params }) => ({ code, ...params }))
}

test('a profile keeps tiers, weights, lines and empty ballots', () => {
  const votes = profile(
    ['A', 'B', 'C'],
    [
      { ranking: [['B'], ['A', 'C']], line: 1 },
      { ranking: [], weight: 4 },
    ],
  )
  expect(votes.voters).toBe(5)
  expect([...votes.weights]).toEqual([1, 4])
  expect([...votes.lines]).toEqual([1, -1])
  expect([...votes.starts]).toEqual([0, 3, 3])
  expect([...votes.ranked]).toEqual([1, 0, 2])
  expect([...votes.tiers]).toEqual([0, 1, 1])
})

test('every bad ballot is answered with its place and the reason', () => {
  expect(codes(['A', 'A'], [])).toEqual([{ code: 'topic-twice', topic: 'A' }])
  expect(codes(['A'], [{ ranking: [['A'], ['X']] }])).toEqual([
    { code: 'unknown-topic', ballot: 1, place: 2, topic: 'X' },
  ])
  expect(codes(['A', 'B'], [{ ranking: [] }, { ranking: [['B'], ['A', 'B']] }])).toEqual([
    { code: 'ranked-twice', ballot: 2, place: 2, topic: 'B', first: 1 },
  ])
  expect(codes(['A'], [{ ranking: [[], ['A']] }])).toEqual([{ code: 'empty-tier', ballot: 1, place: 1 }])
  expect(codes(['A'], [{ ranking: [['A']], weight: 0.5 }])).toEqual([{ code: 'weight', ballot: 1, weight: 0.5 }])
  expect(codes(['A'], [{ ranking: [['A']], line: 2 }])).toEqual([{ code: 'line', ballot: 1, line: 2, tiers: 1 }])
})

test('more voters than can be counted are refused', () => {
  const half = { ranking: [['A']], weight: 2 ** 30 }
  expect(codes(['A'], [half, half])).toEqual([{ code: 'too-many-voters', voters: 2 ** 31, most: 2 ** 31 - 1 }])
})

test('the sentence names the ballot, the place and the way out, in both languages', () => {
  const read = readProfile(['A'], [{ ranking: [['Rabatte']] }])
  expect(read.ok || read.problems[0]!.text).toEqual({
    de: 'Stimmzettel 1, Rang 1: Das Thema „Rabatte“ steht nicht zur Wahl. Entfernen Sie es oder nehmen Sie es in die Themenliste auf.',
    en: 'Ballot 1, place 1: the topic “Rabatte” is not on the list. Remove it or add it to the topics.',
  })
  expect(() => profile(['A'], [{ ranking: [['Rabatte']] }])).toThrow('the topic “Rabatte” is not on the list')
})
