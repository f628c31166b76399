import { expect, test } from 'vitest'
import { ratingProfile } from './ratingProfile.ts'
import { ratingRules } from './rules/table.ts'

test('a topic left out of the ratings counts as 0', () => {
  const votes = ratingProfile(['A', 'B'], [{ ratings: { B: 4 }, weight: 3 }])
  expect([...votes.ratings]).toEqual([0, 4])
  expect(votes.voters).toBe(3)
})

test('bad ratings are refused with ballot, topic and value', () => {
  expect(() => ratingProfile(['A'], [{ ratings: { A: 6 } }])).toThrow(
    'Ballot 1: the rating of “A” is 6. Whole numbers from 0 to 5',
  )
  expect(() => ratingProfile(['A'], [{ ratings: { X: 1 } }])).toThrow('Ballot 1 rates “X”')
  expect(() => ratingProfile(['A'], [{ ratings: {}, weight: 0 }])).toThrow('Ballot 1: the weight is 0')
})

test('the score winner may lose the runoff of STAR', () => {
  const votes = ratingProfile(
    ['A', 'B', 'C'],
    [
      { weight: 55, ratings: { A: 5, B: 4, C: 0 } },
      { weight: 45, ratings: { A: 0, B: 5, C: 1 } },
    ],
  )
  const winners = ratingRules.map((rule) => [rule.id, rule.run(votes)])
  expect(Object.fromEntries(winners)).toMatchObject({
    score: { winners: [1] },
    star: { winners: [0] },
    'majority-grade': { winners: [0] },
    'approval-by-rating': { winners: [1] },
  })
})
