import { expect, test } from 'vitest'
import { seatingCost } from '../../seating/index.ts'
import { meetingProblem } from '../meetingProblem.ts'

const ballots = [[['a'], ['b']], [['b'], ['a']], [['a']], []]

/** What one person pays alone who sits at these tables, one each round. */
function paidBy(person: number, ...path: number[]): number {
  const problem = meetingProblem({
    day: '2026-11-24',
    people: ballots.map((wishes, at) => ({ id: `p${at}`, trades: [], wishes })),
    topics: [{ id: 'a' }, { id: 'b' }],
    openFrom: 1,
    tables: 2,
    rules: [{ kind: 'host', person: 'p2' }],
    weights: { topic: 0, return: 2 },
  })
  if ('ok' in problem) throw new Error(problem.reasons[0]!.text.en)
  expect(problem.topics!.tables.topicOf).toEqual([0, 1])
  return seatingCost(problem, { tables: path.map((own) => [0, 1].map((table) => (table === own ? [person] : []))) })
    .total
}

test('the same topic a second time costs the weight, a third time twice as much on top', () => {
  expect([paidBy(0, 0, 1), paidBy(0, 0, 1, 0), paidBy(1, 0, 0, 0)]).toEqual([0, 200, 600])
})

test('neither hosts nor those who asked for no topic pay for it', () => {
  expect([paidBy(2, 0, 0, 0), paidBy(3, 1, 1, 1)]).toEqual([0, 0])
})
