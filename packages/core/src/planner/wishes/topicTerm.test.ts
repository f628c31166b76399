import { expect, test } from 'vitest'
import type { MeetingInput } from '../meetingInput.ts'
import { meetingTopics } from './meetingTopics.ts'
import { topicTerm } from './topicTerm.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const ranked = (order: string) => [...order].map((id) => [id])

/** What each topic costs a person in one round of one table per topic; `person` 0 unless told. */
function costs(people: MeetingInput['people'], person = 0): Record<string, number> {
  const present = people.map((_, at) => at)
  const round = { present, tables: ids.map(() => ({ min: 1, max: 9 })) }
  const input = { day: '2026-11-24', people, topics: ids.map((id) => ({ id })), openFrom: 1 }
  const topics = meetingTopics(input, [round])!
  if ('code' in topics) throw new Error(topics.text.en)
  const { cost } = topicTerm(topics)
  return Object.fromEntries(topics.tables.topicOf.map((topic, table) => [ids[topic], cost(person, 0, table)]))
}

const others = ids.map((id) => ({ id: `likes ${id}`, trades: [id], wishes: [[id]] }))

test('a place costs nothing at the dearest topic, 100 at one not asked for, in between by the square of the rank', () => {
  const ada = { id: 'ada', trades: [], wishes: ranked('gfedcb') }
  expect(costs([ada, ...others])).toEqual({ g: 0, f: 8, e: 21, d: 38, c: 62, b: 90, a: 100 })
})

test('topics that are tied cost the same', () => {
  const ada = { id: 'ada', trades: [], wishes: [['a', 'b'], ['c']] }
  expect(costs([ada, ...others])).toMatchObject({ a: 0, b: 0, c: 8, d: 100 })
})

test('to somebody with an empty ballot, or without one and without neighbours by trade, all topics are alike', () => {
  const alike = Object.fromEntries(ids.map((id) => [id, 0]))
  expect(costs([{ id: 'ada', trades: ['a'], wishes: [] }, ...others])).toEqual(alike)
  expect(costs([{ id: 'ada', trades: ['none'] }, ...others])).toEqual(alike)
})

test('who cast no ballot is guessed from people of close trades, with a fourth of the weight', () => {
  expect(costs([{ id: 'ada', trades: ['c'] }, ...others])).toMatchObject({ a: 26, c: 0 })
})
