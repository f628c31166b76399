import { describe, expect, test } from 'vitest'
import type { MeetingInput } from '../meetingInput.ts'
import { planMeeting } from '../planMeeting.ts'
import { checkWishes } from './checkWishes.ts'

const topics = [{ id: 'energy' }, { id: 'shop' }]
const people = (...wishes: string[][][]) => wishes.map((own, at) => ({ id: `p${at}`, trades: [], wishes: own }))
const broken = (change: Partial<MeetingInput>) => () =>
  checkWishes({ day: '2026-11-24', people: people([['energy', 'shop']], []), topics, ...change })

test('ties, short, empty and missing ballots pass, and meetings without topics', () => {
  expect(broken({})).not.toThrow()
  expect(broken({ people: [{ id: 'a', trades: [] }] })).not.toThrow()
  expect(broken({ topics: undefined, people: people([]) })).not.toThrow()
})

describe('checkWishes names the thing, the value and the way out:', () => {
  test.each([
    ['no topic', broken({ topics: [] }), 'The meeting has 0 topics: give at least one, or leave topics out.'],
    ['a doubled topic', broken({ topics: [...topics, { id: 'shop' }] }), "The topics name 'shop' twice"],
    ['nobody needed', broken({ openFrom: 0 }), 'openFrom, the number of people from which a topic gets a table, is 0'],
    [
      'an unknown topic',
      broken({ people: people([], [['energy'], ['shops']]) }),
      "The wishes of 'p1' name a topic that the meeting does not have, 'shops': expected energy, shop.",
    ],
    [
      'a topic wished twice',
      broken({ people: people([['energy'], ['shop', 'energy']]) }),
      "The wishes of 'p0' name 'energy' twice: expected once.",
    ],
    ['an empty tier', broken({ people: people([['energy'], []]) }), "The wishes of 'p0' have nothing in tier 2"],
    [
      'wishes without topics',
      broken({ topics: undefined }),
      "'p0' has wishes, but the meeting has no topics: give topics too.",
    ],
  ])('%s', (_, check, message) => {
    expect(check).toThrow(RangeError)
    expect(check).toThrow(message)
  })
})

test('planMeeting checks the wishes', () => {
  const input = { day: '2026-11-24', people: people([['shops']]), topics }
  expect(() => planMeeting(input, { seed: 1, steps: 1 })).toThrow("'shops'")
})
