import { expect, test } from 'vitest'
import { votes } from '../../../test/literature/notation.ts'
import { guessWishes } from './guessWishes.ts'
import { topicCosts, UNRANKED } from './topicCosts.ts'
import { placeCost, planVisits, VISITED } from './visits.ts'
import { wishReport } from './wishReport.ts'

const ballots = votes('ABC', '1 A>B, 1 A>C, 1 B=C>A, 1')
const costs = topicCosts(ballots)
const everybody = [0, 1, 2, 3]
const tables = [
  { topic: 0, seats: 2 },
  { topic: 1, seats: 2 },
  { topic: 2, seats: 2 },
]
const rounds = [
  { present: everybody, tables },
  { present: everybody, tables },
]

test('a rank costs its square, and what is not ranked costs 40', () => {
  expect([...costs.values]).toEqual([1, 4, 40, 1, 40, 4, 4, 1, 1, 40, 40, 40])
  expect(UNRANKED).toBe(40)
})

test('over several rounds people visit several of their topics', () => {
  const visits = planVisits(costs, rounds)
  expect(visits.map((round) => [...round].slice(0, 3))).toEqual([
    [0, 0, 1],
    [1, 2, 2],
  ])
})

test('people who are absent or find no seat visit nothing', () => {
  const narrow = [{ present: [0, 1], tables: [{ topic: 0, seats: 1 }] }]
  expect(planVisits(costs, narrow).map((round) => [...round])).toEqual([[0, -1, -1, -1]])
})

test('a place costs the rank of its topic, and more when the topic is visited in another round', () => {
  const cost = placeCost(costs, rounds, planVisits(costs, rounds))
  expect([cost(0, 0, 0), cost(0, 1, 0), cost(0, 0, 1), cost(0, 1, 2)]).toEqual([1, 1 + VISITED, 4 + VISITED, 40])
})

test('the report counts wishes over all rounds and names those who never got one', () => {
  const report = wishReport(ballots, [
    [0, 1, 1, 2],
    [1, 1, -1, 2],
  ])
  expect(report).toEqual({
    signature: [2, 1],
    unranked: 4,
    best: [1, 0, 1, 0],
    worstOff: [1],
    visited: [2, 1, 1, 1],
  })
})

test('the silent are guessed from near voters only, weakly, and marked', () => {
  const near = (_: number, voter: number) => (voter === 1 ? 0 : voter === 0 ? 0.5 : 1)
  const { costs: guessed, guesses } = guessWishes(costs, [3], near, UNRANKED)
  expect(guesses).toEqual([{ person: 3, guess: true, from: [1, 0] }])
  expect([...guessed.values.subarray(9)]).toEqual([30, 35, 35])
  expect([...guessed.values.subarray(0, 9)]).toEqual([...costs.values.subarray(0, 9)])
  const stranger = guessWishes(costs, [3], () => 1, UNRANKED)
  expect(stranger.guesses[0]!.from).toEqual([])
  expect([...stranger.costs.values]).toEqual([...costs.values])
})
