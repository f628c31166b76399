import { describe, expect, test } from 'vitest'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import { planMeeting } from './planMeeting.ts'

const people = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, trades: ['joiner'] }))
const labels = { person: (id: string) => `Frau ${id.toUpperCase()}` }
const refused = (change: Partial<MeetingInput>) => {
  const answer = planMeeting({ day: '2026-11-24', people, labels, ...change }, { seed: 1, steps: 10 })
  return answer.ok ? [] : answer.reasons.map(({ code, params, text }) => ({ code, params, de: text.de, en: text.en }))
}
const absentIn = (rounds: number[], ...ids: string[]): MeetingRule[] =>
  ids.map((person) => ({ kind: 'present', person, rounds }))

describe('a refusal says what is wrong and the way out:', () => {
  test('nobody comes', () => {
    expect(refused({ people: [] })).toMatchObject([{ code: 'NOBODY', de: expect.stringContaining('Zusagen') }])
  })

  test('nobody is there in one round', () => {
    const rules = absentIn([1, 3], ...people.map(({ id }) => id))
    expect(refused({ rules })).toMatchObject([{ code: 'EMPTY_ROUND', params: { round: 2 } }])
  })

  test('no number of tables keeps within the sizes, in every round where it is so', () => {
    const rules = absentIn([1, 2], 'p0')
    expect(refused({ tableSize: { min: 6, max: 6 }, rules })).toEqual([
      {
        code: 'NO_TABLE_SIZE',
        params: { round: 3, people: 11, min: 6, max: 6, possibleMin: 5, possibleMax: 6 },
        de: 'In Runde 3 lassen sich 11 Personen nicht auf Tische mit 6 Plätzen verteilen. Mit 5 bis 6 Plätzen geht es.',
        en: 'In round 3, 11 people cannot be spread over tables of 6. Tables of 5 to 6 would do.',
      },
    ])
  })

  test('more tables than people', () => {
    expect(refused({ tables: 13 })[0]).toMatchObject({
      code: 'TOO_MANY_TABLES',
      en: 'In round 1 there are 12 people for 13 tables. Take at most 12 tables.',
    })
  })

  test('pinned to a table that is not laid for so few', () => {
    expect(refused({ tables: 3, rules: [{ kind: 'pinned', person: 'p0', table: 4 }] })).toMatchObject([
      {
        code: 'NO_SUCH_TABLE',
        params: { person: 'p0', table: 4, tables: 3 },
        de: 'Frau P0 soll an Tisch 4 sitzen, es gibt aber nur 3 Tische. Wählen Sie einen anderen Tisch oder mehr Tische.',
      },
    ])
  })

  test('none of the tables allowed to somebody is laid', () => {
    const rules: MeetingRule[] = [{ kind: 'allowed', person: 'p0', tables: [5, 4] }]
    expect(refused({ tables: 3, rules })).toMatchObject([{ code: 'NO_SUCH_TABLE', params: { table: 4 } }])
  })

  test('pinned in a round in which they are not there', () => {
    const rules: MeetingRule[] = [...absentIn([1, 3], 'p0'), { kind: 'pinned', person: 'p0', table: 1, round: 2 }]
    expect(refused({ rules })).toMatchObject([{ code: 'ABSENT', params: { person: 'p0', round: 2 } }])
  })

  test('rules that cannot hold together: exactly those, by their numbers and in words', () => {
    const rules: MeetingRule[] = [
      ...absentIn([1, 2, 3], 'p9'),
      { kind: 'apart', people: ['p5', 'p6'] },
      { kind: 'together', people: ['p0', 'p1'] },
      { kind: 'apart', people: ['p1', 'p0'] },
    ]
    expect(refused({ rules })).toEqual([
      {
        code: 'RULES_CLASH',
        params: { rules: [3, 4], rounds: [1], set: 'smallest' },
        de:
          'Diese Regeln lassen sich zusammen nicht einhalten: Frau P0 und Frau P1 sitzen zusammen; ' +
          'Frau P1 und Frau P0 sitzen getrennt. Streichen Sie eine davon oder ändern Sie die Tische.',
        en:
          'These rules cannot hold together: Frau P0 and Frau P1 sit together; Frau P1 and Frau P0 sit apart. ' +
          'Drop one of them or change the tables.',
      },
      {
        code: 'WAY_WITHOUT_RULE',
        params: { rule: 3 },
        de: 'Es geht ohne diese Regel: Frau P0 und Frau P1 sitzen zusammen.',
        en: 'It can be done without this rule: Frau P0 and Frau P1 sit together.',
      },
      {
        code: 'WAY_WITHOUT_RULE',
        params: { rule: 4 },
        de: 'Es geht ohne diese Regel: Frau P1 und Frau P0 sitzen getrennt.',
        en: 'It can be done without this rule: Frau P1 and Frau P0 sit apart.',
      },
    ])
  })

  test('a rule that cannot hold alone', () => {
    const rules: MeetingRule[] = [{ kind: 'together', people: people.slice(0, 7).map(({ id }) => id) }]
    expect(refused({ rules })[0]).toMatchObject({
      code: 'RULES_CLASH',
      params: { rules: [1] },
      en: expect.stringMatching(/^This rule cannot hold: .*Change the rule or change the tables\.$/),
    })
  })
})

test('the ways out were tried: a table more for those who keep apart, larger ones for those who sit together', () => {
  const ids = (count: number) => people.slice(0, count).map(({ id }) => id)
  expect(refused({ rules: [{ kind: 'apart', people: ids(4) }] }).slice(1)).toEqual([
    expect.objectContaining({ code: 'WAY_WITHOUT_RULE', params: { rule: 1 } }),
    {
      code: 'WAY_ONE_TABLE_MORE',
      params: { tables: 4 },
      de: 'Es geht mit einem Tisch mehr, also 4.',
      en: 'It can be done with one table more, 4 in all.',
    },
  ])
  const twenty = { people: Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, trades: [] })) }
  expect(refused({ ...twenty, rules: [{ kind: 'together', people: ids(7) }] }).slice(1)).toEqual([
    expect.objectContaining({ code: 'WAY_WITHOUT_RULE', params: { rule: 1 } }),
    {
      code: 'WAY_LARGER_TABLES',
      params: { size: 7 },
      de: 'Es geht mit größeren Tischen, an denen bis zu 7 Personen sitzen.',
      en: 'It can be done with larger tables, of up to 7 people.',
    },
  ])
  const seats = { min: 2, max: 6 }
  const listed = { ...twenty, tables: [0, 1, 2, 3].map(() => ({ seats })), rules: [{ kind: 'apart', people: ids(5) }] }
  expect(refused(listed as Partial<MeetingInput>).map(({ code }) => code)).toContain('WAY_ONE_TABLE_MORE')
  const larger = { ...listed, rules: [{ kind: 'together', people: ids(8) }] }
  expect(refused(larger as Partial<MeetingInput>).at(-1)).toMatchObject({
    code: 'WAY_LARGER_TABLES',
    params: { size: 8 },
  })
})

test('a seed or a number of steps that is not whole throws', () => {
  const plan = (seed: number, steps: number) => () => planMeeting({ day: '2026-11-24', people }, { seed, steps })
  expect(plan(0.5, 10)).toThrow('The seed is 0.5')
  expect(plan(1, 0.5)).toThrow('0.5 steps')
})

test('a table of 3 is laid for 7 people, and one table for 2', () => {
  const sizes = (count: number) => {
    const plan = planMeeting({ day: '2026-11-24', people: people.slice(0, count), rounds: 1 }, { seed: 1, steps: 10 })
    return plan.ok ? plan.rounds[0]!.tables.map((table) => table.people.length).sort() : plan
  }
  expect(sizes(7)).toEqual([3, 4])
  expect(sizes(2)).toEqual([2])
})

const tablesOf = (id: string, input: Partial<MeetingInput>) => {
  const plan = planMeeting({ day: '2026-11-24', people, tables: 3, ...input }, { seed: 1, steps: 100 })
  if (!plan.ok) return plan.reasons.map(({ code }) => code)
  return plan.rounds.map(({ tables }) => tables.find((table) => table.people.some((one) => one.id === id))?.number)
}

test('of the tables allowed to somebody those that are laid count', () => {
  expect(tablesOf('p0', { rules: [{ kind: 'allowed', person: 'p0', tables: [2, 9] }] })).toEqual([2, 2, 2])
  expect(tablesOf('p0', { rules: [{ kind: 'allowed', person: 'p0', tables: [3] }] })).toEqual([3, 3, 3])
})

test('somebody pinned in one round sits elsewhere in the others', () => {
  const rules: MeetingRule[] = [1, 2, 3].map((round) => ({ kind: 'pinned', person: 'p0', table: round, round }))
  expect(tablesOf('p0', { rules })).toEqual([1, 2, 3])
})

test('rules about somebody who is never there mean nothing', () => {
  const rules: MeetingRule[] = [...absentIn([], 'p0'), { kind: 'host', person: 'p0', table: 9 }]
  expect(tablesOf('p0', { rules })).toEqual([undefined, undefined, undefined])
})

test('as many tables as people seat everybody alone', () => {
  expect(tablesOf('p11', { tables: 12, rules: [{ kind: 'pinned', person: 'p11', table: 12 }] })).toEqual([12, 12, 12])
})
