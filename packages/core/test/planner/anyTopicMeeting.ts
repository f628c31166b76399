import fc from 'fast-check'
import type { MeetingInput, MeetingPerson, MeetingRule } from '../../src/planner/index.ts'

const ids = ['energy', 'shop', 'heirs', 'trainees']

/** Meetings of 8 to 24 people with up to four topics: full, short, tied, empty and missing ballots, hosts, people who leave early. */
export const anyTopicMeeting: fc.Arbitrary<MeetingInput> = fc
  .record({ size: fc.integer({ min: 8, max: 24 }), topics: fc.subarray(ids, { minLength: 1 }) })
  .chain(({ size, topics }) =>
    fc.record({
      day: fc.constant('2026-11-24'),
      people: fc.array(anyPerson(topics), { minLength: size, maxLength: size }).map(numbered),
      rules: fc.tuple(fc.boolean(), fc.boolean()).map(([host, leaves]) => rulesOf(host, leaves)),
      topics: fc.constant(topics.map((id) => ({ id }))),
      openFrom: fc.constantFrom(undefined, 1, 3),
      weights: fc.record({ topic: fc.integer({ min: 0, max: 9 }) }, { requiredKeys: [] }),
    }),
  )

function anyPerson(topics: readonly string[]): fc.Arbitrary<Omit<MeetingPerson, 'id'>> {
  const trades = fc.constantFrom('joiner', 'baker', 'roofer', 'florist').map((trade) => [trade])
  const wishes = fc.tuple(fc.shuffledSubarray([...topics]), fc.boolean()).map(([order, tied]) => tiersOf(order, tied))
  return fc.record({ trades, wishes }, { requiredKeys: ['trades'] })
}

function tiersOf(order: readonly string[], tied: boolean): string[][] {
  const [first, second, ...others] = order
  if (!tied || first === undefined || second === undefined) return order.map((id) => [id])
  return [[first, second], ...others.map((id) => [id])]
}

function numbered(people: readonly Omit<MeetingPerson, 'id'>[]): MeetingPerson[] {
  return people.map((person, at) => ({ id: `p${at}`, ...person }))
}

function rulesOf(host: boolean, leaves: boolean): MeetingRule[] {
  return [
    ...(host ? [{ kind: 'host', person: 'p0' } as const] : []),
    ...(leaves ? [1, 2, 3, 4, 5].map((at) => ({ kind: 'present', person: `p${at}`, rounds: [1, 2] }) as const) : []),
  ]
}
