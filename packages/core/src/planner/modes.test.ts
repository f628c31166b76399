import { describe, expect, test } from 'vitest'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import { planMeeting } from './planMeeting.ts'
import { planPairs } from './planPairs.ts'

/** The first so many in the room, the others online: p0, p1 … */
const people = (room: number, online: number) =>
  Array.from({ length: room + online }, (_, at) => ({
    id: `p${at}`,
    trades: [`trade ${at % 5}`],
    ...(at >= room && { attends: 'online' as const }),
  }))

const answer = (input: Partial<MeetingInput> & Pick<MeetingInput, 'people'>) =>
  planMeeting(
    { day: '2026-11-24', labels: { person: (id) => `Frau ${id.toUpperCase()}` }, ...input },
    { seed: 1, steps: 200 },
  )

/** Round → the tables as "number mode size". */
function laid(input: Parameters<typeof answer>[0]): string[][] {
  const plan = answer(input)
  if (!plan.ok) return [plan.reasons.map(({ code }) => code)]
  return plan.rounds.map(({ tables }) =>
    tables.map((table) => `${table.number} ${table.mode ?? 'alike'} ${table.people.length}`),
  )
}

const refused = (input: Parameters<typeof answer>[0]) => {
  const refusal = answer(input)
  return refusal.ok ? [] : refusal.reasons.map(({ code, params, text }) => ({ code, params, ...text }))
}

const only = (rounds: number[], ...ids: string[]): MeetingRule[] =>
  ids.map((person) => ({ kind: 'present', person, rounds }))

describe('in the room and online', () => {
  test('each mode has tables of the usual sizes, those in the room come first', () => {
    expect(laid({ people: people(11, 7), rounds: 1 })).toEqual([
      ['1 room 6', '2 room 5', '3 online 4', '4 online 3'].map((table) => expect.stringMatching(table.slice(0, -1))),
    ])
    expect(laid({ people: people(10, 0), rounds: 1 })).toEqual([['1 alike 5', '2 alike 5']])
    expect(laid({ people: people(0, 5), rounds: 1 })).toEqual([['1 online 5']])
  })

  test('a table keeps its number and its mode when a round needs fewer of them', () => {
    const rules = only([1], 'p0', 'p1', 'p2', 'p3', 'p4')
    expect(laid({ people: people(10, 5), rounds: 2, rules })).toEqual([
      ['1 room 5', '2 room 5', '3 online 5'],
      ['1 room 5', '3 online 5'],
    ])
  })

  test('a host is sent to no table that stays empty in a round', () => {
    const rules: MeetingRule[] = [...only([1], 'p0', 'p1', 'p2', 'p3', 'p4'), { kind: 'host', person: 'p9' }]
    const plan = answer({ people: people(10, 5), rounds: 2, rules })
    const tables = plan.ok && plan.rounds.map(({ tables }) => tables.find((one) => one.people.some(({ host }) => host)))
    expect(tables).toMatchObject([{ number: 1 }, { number: 1 }])
  })

  test('a number of tables is shared as evenly as can be', () => {
    expect(laid({ people: people(12, 6), rounds: 1, tables: 3 })).toEqual([['1 room 6', '2 room 6', '3 online 6']])
    expect(laid({ people: people(3, 15), rounds: 1, tables: 4 })).toEqual([
      ['1 room 3', '2 online 5', '3 online 5', '4 online 5'],
    ])
  })

  test('of a list of tables those are laid for which there are people, the first before the last', () => {
    const seats = { min: 4, max: 6 }
    const tables = [{ seats }, { seats, mode: 'online' as const }, { seats }, { seats: { min: 2, max: 8 } }]
    expect(
      laid({ people: people(11, 5), rounds: 1, tables }).map((round) => round.map((table) => table.slice(0, -2))),
    ).toEqual([['1 room', '2 online', '3 room', '4 room']])
    expect(
      laid({ people: people(9, 5), rounds: 1, tables: [{ seats }, { seats, mode: 'online' }, ...tables] }),
    ).toEqual([['1 room 5', '2 online 5', '3 room 4'].map((table) => expect.stringContaining(table.slice(0, -2)))])
  })

  test('topics have tables in both modes, and a table that stays empty has none', () => {
    const wishes = people(10, 5).map((person, at) => ({ ...person, wishes: [[at % 2 ? 'energy' : 'heirs']] }))
    const topics = [{ id: 'energy' }, { id: 'heirs' }]
    const plan = answer({ people: wishes, rounds: 2, topics, rules: only([1], 'p0', 'p1', 'p2', 'p3', 'p4') })
    if (!plan.ok) throw new Error(plan.reasons[0]!.text.en)
    const [first, second] = plan.rounds.map(({ tables }) => new Map(tables.map(({ number, topic }) => [number, topic])))
    expect([...second!]).toEqual([
      [1, first!.get(1)],
      [3, first!.get(3)],
    ])
  })
})

describe('a refusal says what is wrong and the way out:', () => {
  test('somebody would sit alone', () => {
    expect(refused({ people: people(5, 1), rounds: 1 })).toEqual([
      {
        code: 'ALONE_IN_MODE',
        params: { round: 1, person: 'p5', mode: 'online' },
        de: 'Frau P5 ist in Runde 1 als einzige Person online dabei und säße allein. Gewinnen Sie online noch jemanden oder nehmen Sie Frau P5 im Raum auf.',
        en: 'Frau P5 is the only one online in round 1 and would sit alone. Find somebody else online, or have Frau P5 take part in the room.',
      },
    ])
  })

  test('the sizes do not suit those of one mode', () => {
    expect(refused({ people: people(12, 11), rounds: 1, tableSize: { min: 6, max: 6 } })).toMatchObject([
      {
        code: 'NO_TABLE_SIZE',
        params: { people: 11, mode: 'online' },
        de: expect.stringContaining('lassen sich 11 Personen online nicht'),
      },
    ])
  })

  test('more tables than can be shared', () => {
    expect(refused({ people: people(5, 3), rounds: 1, tables: 4 })).toMatchObject([
      {
        code: 'NO_TABLE_SPLIT',
        params: { tables: 4, least: 2, most: 3 },
        de: '4 Tische lassen sich nicht so auf Raum und online aufteilen, dass niemand allein sitzt. Nehmen Sie 2 bis 3 Tische.',
      },
    ])
    expect(refused({ people: people(2, 3), rounds: 1, tables: 1 })[0]!.en).toBe(
      '1 table cannot be shared between the room and online so that nobody sits alone. Take 2 tables.',
    )
  })

  test('the tables of a list do not take those who are there', () => {
    const tables = [{ seats: { min: 4, max: 4 } }, { seats: { min: 2, max: 4 } }]
    expect(refused({ people: people(9, 3), rounds: 1, tables })).toEqual([
      {
        code: 'TABLES_DO_NOT_FIT',
        params: { round: 1, people: 9, mode: 'room', tables: 2, seats: 8 },
        de: 'In Runde 1 ist im Raum Platz für 9 Personen nötig. Die angegebenen Tische (Plätze: 4 und 2 bis 4) passen dazu nicht. Geben Sie einen Tisch mehr oder andere Größen an.',
        en: 'In round 1, 9 people need a place in the room. The tables given (seats: 4 and 2 to 4) do not fit. Give one table more, or other sizes.',
      },
      {
        code: 'TABLES_DO_NOT_FIT',
        params: { round: 1, people: 3, mode: 'online', tables: 0, seats: 0 },
        de: 'In Runde 1 ist online Platz für 3 Personen nötig. Dafür ist kein Tisch angegeben. Geben Sie einen Tisch mehr oder andere Größen an.',
        en: 'In round 1, 3 people need a place online. No table is given for them. Give one table more, or other sizes.',
      },
    ])
  })

  test('a table that stays empty in a round', () => {
    const rules: MeetingRule[] = [
      ...only([1], 'p0', 'p1', 'p2', 'p3', 'p4'),
      { kind: 'pinned', person: 'p9', table: 2 },
    ]
    expect(refused({ people: people(10, 5), rounds: 2, rules })).toMatchObject([
      {
        code: 'EMPTY_TABLE',
        params: { person: 'p9', table: 2, round: 2 },
        en: 'Frau P9 should sit at table 2, which stays empty in round 2, as fewer people are there. Choose another table.',
      },
    ])
  })

  test('a rule against the modes, with those whom it concerns, and who might take part otherwise', () => {
    const rules: MeetingRule[] = [{ kind: 'together', people: ['p0', 'p9'] }]
    expect(refused({ people: people(6, 5), rounds: 1, rules })).toMatchObject([
      {
        code: 'RULES_CLASH',
        params: { rules: [1], people: ['p0', 'p9'], set: 'smallest' },
        de:
          'Diese Regeln lassen sich zusammen nicht einhalten: Frau P0 und Frau P9 sitzen zusammen; ' +
          'Frau P0 nimmt im Raum teil; Frau P9 nimmt online teil. Streichen Sie eine davon oder ändern Sie die Tische.',
      },
      { code: 'WAY_WITHOUT_RULE', params: { rule: 1 } },
      {
        code: 'WAY_OTHER_MODE',
        params: { person: 'p0', mode: 'online' },
        de: 'Es geht, wenn Frau P0 online statt im Raum teilnimmt.',
        en: 'It can be done if Frau P0 takes part online instead of in the room.',
      },
      { code: 'WAY_OTHER_MODE', params: { person: 'p9', mode: 'room' } },
    ])
  })
})

test('what the calling code got wrong throws and names it', () => {
  const given = (input: Partial<MeetingInput>) => () => answer({ people: people(6, 0), ...input })
  const unknown = { id: 'x', trades: [], attends: 'by phone' as 'room' }
  expect(given({ people: [unknown] })).toThrow("Person 'x' attends in no mode 'by phone': expected room, online.")
  expect(given({ tables: [{ seats: { min: 1, max: 4 } }] })).toThrow('Table 1: the fewest people is 1')
  expect(given({ tables: [{ seats: { min: 5, max: 4 } }] })).toThrow('Table 1 has min 5 and max 4')
  expect(given({ tables: [{ seats: { min: 2, max: 4 }, mode: 'hall' as 'room' }] })).toThrow("there is no mode 'hall'")
  expect(given({ tables: [] })).toThrow('A list of 0 tables')
  expect(() => planPairs({ day: '2026-11-24', people: people(2, 2) }, { seed: 1 })).toThrow('know no modes')
})
