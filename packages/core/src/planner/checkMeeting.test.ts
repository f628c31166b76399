import { describe, expect, test } from 'vitest'
import { checkMeeting } from './checkMeeting.ts'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'

const input: MeetingInput = {
  day: '2026-11-24',
  people: ['ada', 'bo', 'cy', 'di'].map((id) => ({ id, trades: ['joiner'] })),
}
const broken = (change: Partial<MeetingInput>) => () => checkMeeting({ ...input, ...change })
const ruled = (rule: MeetingRule, ...others: MeetingRule[]) => broken({ rules: [rule, ...others] })

test('checkMeeting lets a plain meeting pass', () => {
  expect(broken({})).not.toThrow()
})

describe('checkMeeting names the thing, the value and the way out:', () => {
  test.each([
    ['a malformed day', broken({ day: '24.11.2026' }), '"24.11.2026" is no day: expected YYYY-MM-DD'],
    ['no round', broken({ rounds: 0 }), 'The number of rounds is 0: expected a whole number from 1 to 12.'],
    ['half a round', broken({ rounds: 1.5 }), 'The number of rounds is 1.5'],
    ['a doubled id', broken({ people: [...input.people, { id: 'bo', trades: [] }] }), "Two people have the id 'bo'"],
    ['no table', broken({ tables: 0 }), 'The number of tables is 0'],
    ['tables and their size', broken({ tables: 2, tableSize: { wanted: 4 } }), 'expected one of them'],
    ['a table size below 1', broken({ tableSize: { min: 0 } }), "The table size 'min' is 0"],
    ['a wanted size outside the range', broken({ tableSize: { wanted: 7, max: 6 } }), 'Tables of 6 to 6, wanted 7'],
    ['a wanted size below it', broken({ tableSize: { wanted: 3, min: 4 } }), 'Tables of 4 to 4, wanted 3'],
    ['a broken weight', broken({ weights: { trade: -1 } }), "The weight 'trade' is -1"],
    [
      'an unknown weight',
      broken({ weights: JSON.parse('{"trades": 3}') }),
      "There is no weight 'trades': expected trade,",
    ],
    [
      'an unknown kind of rule',
      ruled(JSON.parse('{ "kind": "beside", "people": ["ada", "bo"] }')),
      "Rule 1 (beside): there is no kind 'beside': expected together,",
    ],
    [
      'somebody unknown',
      ruled({ kind: 'host', person: 'zoe' }),
      "Rule 1 (host) names 'zoe', who is not among the people.",
    ],
    [
      'somebody twice in a rule',
      ruled({ kind: 'host', person: 'ada' }, { kind: 'apart', people: ['ada', 'bo', 'ada'] }),
      "Rule 2 (apart) names 'ada' twice",
    ],
    ['table 0', ruled({ kind: 'pinned', person: 'ada', table: 0 }), 'Rule 1 (pinned): the table is 0'],
    ['half a table', ruled({ kind: 'allowed', person: 'ada', tables: [1, 2.5] }), 'Rule 1 (allowed): the table is 2.5'],
    ['no table allowed', ruled({ kind: 'allowed', person: 'ada', tables: [] }), 'Rule 1 (allowed) lists no table'],
    ['round 4 of 3', ruled({ kind: 'pinned', person: 'ada', table: 1, round: 4 }), 'Rule 1 (pinned): the round is 4'],
    ['presence in round 0', ruled({ kind: 'present', person: 'ada', rounds: [0] }), 'Rule 1 (present): the round is 0'],
    ['presence twice in a round', ruled({ kind: 'present', person: 'ada', rounds: [1, 1] }), "lists round '1' twice"],
    [
      'two rules about presence',
      ruled({ kind: 'present', person: 'ada', rounds: [1] }, { kind: 'present', person: 'ada', rounds: [2] }),
      "The rules about presence name 'ada' twice",
    ],
    ['a quota upside down', ruled({ kind: 'quota', people: ['ada'], min: 2, max: 1 }), 'has min 2 and max 1'],
  ])('%s', (_, check, message) => {
    expect(check).toThrow(RangeError)
    expect(check).toThrow(message)
  })
})

test('checkMeeting wants texts and lists of texts about a person', () => {
  const people = JSON.parse('[{ "id": 7, "trades": ["joiner"] }]')
  expect(broken({ people })).toThrow(
    new TypeError('A person has the id 7 and the trades joiner: expected a text and a list of texts.'),
  )
})
