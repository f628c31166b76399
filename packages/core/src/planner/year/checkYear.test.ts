import { expect, test } from 'vitest'
import { planYear } from './planYear.ts'
import type { YearInput, YearMeeting } from './yearInput.ts'

const people = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, trades: [id] }))
const meeting: YearMeeting = { day: '2027-03-01', coming: ['a', 'b', 'c', 'd'] }
const next = { ...meeting, day: '2027-06-01' }

const mistakes: readonly (readonly [string, Partial<YearInput>, string])[] = [
  ['no meeting', { meetings: [] }, 'The year has 0 meetings: give at least one.'],
  ['two of one id', { people: [...people, people[0]!] }, "Two people have the id 'a'"],
  ['a day that is none', { meetings: [{ ...meeting, day: '2027-02-30' }] }, '"2027-02-30" is no day'],
  ['days out of order', { meetings: [next, meeting] }, 'Meeting 2 (2027-03-01) comes after one on 2027-06-01'],
  [
    'a stranger',
    { meetings: [{ ...meeting, coming: ['a', 'x'] }] },
    "Meeting 1 (2027-03-01): 'x' comes, who is not among",
  ],
  [
    'somebody twice',
    { meetings: [{ ...meeting, coming: ['a', 'a'] }] },
    "Meeting 1 (2027-03-01): The replies name 'a' twice",
  ],
  ['a likely stranger', { meetings: [meeting, { ...next, coming: { x: 0.5 } }] }, "Meeting 2 (2027-06-01): 'x' comes"],
  [
    'a likelihood above 1',
    { meetings: [meeting, { ...next, coming: { a: 70 } }] },
    "Meeting 2 (2027-06-01): 'a' comes with likelihood 70: expected 0 to 1.",
  ],
  [
    'a rule about one who does not come',
    { meetings: [{ ...meeting, rules: [{ kind: 'host', person: 'e' }] }] },
    "Meeting 1 (2027-03-01): Rule 1 (host) names 'e', who is not among the people.",
  ],
  [
    'a rule of the year about a stranger',
    { rules: [{ kind: 'apart', people: ['a', 'x'] }] },
    "Rule 1 (apart) names 'x'",
  ],
]

test.each(mistakes)('%s throws', (_, change, message) => {
  const input = { people, meetings: [meeting, next], ...change }
  expect(() => planYear(input, { seed: 1, steps: 1 })).toThrow(RangeError)
  expect(() => planYear(input, { seed: 1, steps: 1 })).toThrow(message)
})

test('a rule that only a meeting can have is none of the year', () => {
  const rules = JSON.parse('[{ "kind": "host", "person": "a" }]')
  expect(() => planYear({ people, meetings: [meeting], rules }, { seed: 1 })).toThrow(
    'Rule 1 (host) of the year: expected together or apart; give others to the meeting.',
  )
})
