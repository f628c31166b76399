import { expect, test } from 'vitest'
import { describeRule } from './describeRule.ts'
import type { MeetingRule } from './meetingInput.ts'

const rules: [MeetingRule, string, string][] = [
  [{ kind: 'together', people: ['Ada', 'Bo', 'Cy'] }, 'Ada, Bo und Cy sitzen zusammen', 'Ada, Bo and Cy sit together'],
  [{ kind: 'apart', people: ['Ada', 'Bo'] }, 'Ada und Bo sitzen getrennt', 'Ada and Bo sit apart'],
  [{ kind: 'pinned', person: 'Ada', table: 2 }, 'Ada sitzt an Tisch 2', 'Ada sits at table 2'],
  [
    { kind: 'pinned', person: 'Ada', table: 2, round: 3 },
    'Ada sitzt in Runde 3 an Tisch 2',
    'Ada sits at table 2 in round 3',
  ],
  [
    { kind: 'host', person: 'Ada' },
    'Ada bleibt als Gastgeberin oder Gastgeber an einem Tisch',
    'Ada stays at one table as host',
  ],
  [
    { kind: 'host', person: 'Ada', table: 4 },
    'Ada bleibt als Gastgeberin oder Gastgeber an Tisch 4',
    'Ada stays at table 4 as host',
  ],
  [
    { kind: 'allowed', person: 'Ada', tables: [1, 2] },
    'Ada sitzt nur an Tisch 1 oder 2',
    'Ada sits at table 1 or 2 only',
  ],
  [
    { kind: 'present', person: 'Ada', rounds: [1, 3] },
    'Ada ist nur in Runde 1 und 3 da',
    'Ada is there in round 1 and 3 only',
  ],
  [
    { kind: 'quota', people: ['Ada', 'Bo'], min: 0, max: 1, round: 1 },
    'an jedem Tisch in Runde 1 sitzen 0 bis 1 von Ada und Bo',
    'every table in round 1 has 0 to 1 of Ada and Bo',
  ],
]

test.each(rules)('describeRule puts %o into words', (rule, de, en) => {
  expect(describeRule(rule, (id) => id)).toEqual({ de, en })
})
