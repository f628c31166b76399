import { expect, test } from 'vitest'
import { firstDeadline, readChoice, readDeadline } from './readPollForm.ts'

const startsAt = '2027-01-12T16:30:00Z'
const none = { startsAt, topicPoll: null }

test('a new vote ends a week before the meeting, at eight in the evening in Berlin', () => {
  expect(firstDeadline(none, Date.parse('2026-12-01T00:00:00Z'))).toEqual({ day: '2027-01-05', time: '20:00' })
})

test('when the meeting is nearer than a week, the vote ends as it begins', () => {
  expect(firstDeadline(none, Date.parse('2027-01-10T00:00:00Z'))).toEqual({ day: '2027-01-12', time: '17:30' })
})

test('a vote that is there keeps its deadline', () => {
  const topicPoll = { deadline: '2026-12-16T17:00:00Z' }
  expect(firstDeadline({ startsAt, topicPoll }, 0)).toEqual({ day: '2026-12-16', time: '18:00' })
})

test('the form is read as the instant in Berlin, the number and the rule; no rule is the usual one', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['day', '2026-12-16'],
    ['time', '18:00'],
    ['choose', '4'],
  ] as const)
    form.set(name, value)
  expect(readDeadline(form)).toBe('2026-12-16T17:00:00.000Z')
  expect(readChoice(form)).toEqual({ choose: 4, rule: null })
  form.set('rule', 'av')
  expect(readChoice(form).rule).toBe('av')
})
