import { expect, test } from 'vitest'
import { mergeTopics, withdrawTopics } from './editTopics.ts'

const ballots = [
  { ranking: [['A'], ['B', 'C'], ['D']], line: 2 },
  { ranking: [['C'], ['D']], line: 1, weight: 3 },
  { ranking: [['B']] },
]

test('a topic withdrawn leaves the rest in order and the line where it was', () => {
  expect(withdrawTopics(ballots, ['A', 'C'])).toEqual([
    { ranking: [['B'], ['D']], line: 1 },
    { ranking: [['D']], line: 0, weight: 3 },
    { ranking: [['B']] },
  ])
})

test('a ballot that named only withdrawn topics stays as an empty ballot', () => {
  expect(withdrawTopics(ballots, ['B'])[2]).toEqual({ ranking: [] })
})

test("a merged topic takes each voter's best place", () => {
  expect(mergeTopics(ballots, [{ from: 'D', into: 'A' }])).toEqual([
    { ranking: [['A'], ['B', 'C']], line: 2 },
    { ranking: [['C'], ['A']], line: 1, weight: 3 },
    { ranking: [['B']] },
  ])
  expect(mergeTopics(ballots, [{ from: 'C', into: 'D' }])[0]).toEqual({ ranking: [['A'], ['B', 'D']], line: 2 })
})

test('merges may be chained, and leaving one out undoes it', () => {
  const merges = [
    { from: 'A', into: 'B' },
    { from: 'B', into: 'D' },
  ]
  expect(mergeTopics(ballots, merges)[0]).toEqual({ ranking: [['D'], ['C']], line: 2 })
  expect(mergeTopics(ballots, [])).toEqual(ballots)
})

test('a circle of merges is refused', () => {
  const merges = [
    { from: 'A', into: 'B' },
    { from: 'B', into: 'A' },
  ]
  expect(() => mergeTopics(ballots, merges)).toThrow('The merges of “A” lead in a circle')
})
