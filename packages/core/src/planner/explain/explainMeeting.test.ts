import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTopicMeeting } from '../../../test/planner/anyTopicMeeting.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingPlan } from '../meetingPlan.ts'
import { planMeeting } from '../planMeeting.ts'
import { explainMeeting } from './explainMeeting.ts'

const trades = { a: 'joiner', b: 'joiner', c: 'baker', d: 'tiler', e: 'roofer', f: 'florist' }
const input: MeetingInput = {
  day: '2026-11-24',
  rounds: 2,
  tables: 2,
  people: Object.entries(trades).map(([id, trade]) => ({
    id,
    trades: [trade],
    district: id < 'c' ? 'Celle' : 'Stade',
  })),
  history: [{ a: 'c', b: 'd', day: '2026-09-08' }],
  tradeDistance: (a, b) => (a === b ? 0 : a + b === 'tilerroofer' || a + b === 'roofertiler' ? 0.5 : 1),
  labels: { person: (id) => id.toUpperCase(), trade: (id) => `${id}s` },
}

/** 'abc def' is two tables of three. */
const planOf = (...rounds: string[]): Pick<MeetingPlan, 'rounds'> => ({
  rounds: rounds.map((tables, round) => ({
    number: round + 1,
    tables: tables.split(' ').map((people, table) => ({
      number: table + 1,
      people: [...people].map((id) => ({ id, host: false })),
      cost: 0,
      terms: {},
    })),
  })),
})

test('a table says how it is mixed, what is not fulfilled, and which pair costs what', () => {
  const { tables } = explainMeeting(input, planOf('abc def', 'acd bef'))
  expect(tables.map(({ round, table, reasons }) => [round, table, ...reasons.map(({ text }) => text.de)])).toEqual([
    [
      1,
      1,
      '2 Gewerke, im Mittel 2,0 neue Kontakte je Person; nicht erfüllt: 1 Paar im Wettbewerb und 1 Paar mit gleichem Gewerk.',
      'A und B stehen im Wettbewerb: gleiches Gewerk im selben Kreis.',
      'A und B haben dasselbe Gewerk: joiners.',
    ],
    [
      1,
      2,
      '3 Gewerke, im Mittel 2,0 neue Kontakte je Person; nicht erfüllt: 1 Paar mit nahen Gewerken.',
      'D und E haben einander nahe Gewerke (tilers, roofers).',
    ],
    [
      2,
      1,
      '3 Gewerke, im Mittel 0,7 neue Kontakte je Person; nicht erfüllt: 1 frühere Begegnung und 1 Wiederholung.',
      'A und C sitzen schon in Runde 1 zusammen.',
      'C und D sind sich schon begegnet, zuletzt am 8. September 2026.',
    ],
    [
      2,
      2,
      '3 Gewerke, im Mittel 1,3 neue Kontakte je Person; nicht erfüllt: 1 Wiederholung.',
      'E und F sitzen schon in Runde 1 zusammen.',
    ],
  ])
  expect(tables[0]!.reasons[1]).toMatchObject({
    code: 'COMPETITORS',
    params: { people: ['a', 'b'], cost: 600, round: 1, table: 1, term: 'competitor' },
    text: { en: 'A and B compete: the same trade in the same district.' },
  })
})

test('a plan and a person are summed up in both languages', () => {
  const { plan, people } = explainMeeting(input, planOf('abc def', 'ade bcf'))
  expect(plan.map(({ text }) => text)).toEqual([
    { de: 'Alle Vorgaben sind eingehalten.', en: 'All rules are kept.' },
    {
      de: 'Je Tisch im Mittel 2,8 Gewerke, je Person im Mittel 3,3 neue Kontakte, mindestens 3; nicht erfüllt: 1 Paar im Wettbewerb, 1 Paar mit gleichem Gewerk, 2 Paare mit nahen Gewerken und 2 Wiederholungen.',
      en: 'On average 2.8 trades a table and 3.3 new contacts a person, at least 3; not fulfilled: 1 pair of competitors, 1 pair of the same trade, 2 pairs of close trades and 2 repeats.',
    },
  ])
  const [ada] = people
  expect(ada!.reasons.map(({ text }) => text.en)).toEqual([
    'Meets 4 others from 4 trades, 4 of them for the first time; not fulfilled: 1 pair of competitors and 1 pair of the same trade.',
    'A and B compete: the same trade in the same district.',
    'A and B have the same trade: joiners.',
  ])
  expect(people.find(({ id }) => id === 'f')!.reasons[0]!.text.de).toBe(
    'Trifft 4 andere aus 4 Gewerken, davon 4 zum ersten Mal; alles erfüllt.',
  )
})

test('a rule that a change by hand broke is told, and a plan of other people throws', () => {
  const rules = [{ kind: 'apart' as const, people: ['a', 'f'] }]
  expect(explainMeeting({ ...input, rules }, planOf('abf cde', 'abc def')).plan[0]).toEqual({
    code: 'RULES_BROKEN',
    params: { breaches: 1 },
    text: { de: 'Nicht eingehalten an Stellen: 1.', en: 'Places where a rule is not kept: 1.' },
  })
  expect(() => explainMeeting(input, planOf('abz cde', 'abc def'))).toThrow("The plan seats 'z'")
  expect(() => explainMeeting({ ...input, people: [] }, planOf('a', 'a'))).toThrow(
    'no plan to explain: There is nobody',
  )
})

test('topics: whose wish is not fulfilled', () => {
  const wishes = [[['x']], [['x']], [['x']], [['y'], ['x']], [['y']], undefined]
  const people = input.people.map((person, at) => (wishes[at] ? { ...person, wishes: wishes[at]! } : person))
  const topics = {
    ...input,
    rounds: 1,
    people,
    topics: [{ id: 'x' }, { id: 'y' }],
    openFrom: 1,
    tradeDistance: undefined,
  }
  const { tables } = explainMeeting(topics, planOf('abd cef'))
  expect(tables.map(({ reasons }) => reasons[0]!.text.de)).toEqual([
    '2 Gewerke, im Mittel 2,0 neue Kontakte je Person, Thema auf Rang 1–2 für 3 von 3; nicht erfüllt: 1 Paar im Wettbewerb und 1 Paar mit gleichem Gewerk.',
    '3 Gewerke, im Mittel 2,0 neue Kontakte je Person, Thema auf Rang 1–2 für 1 von 2 (1 ohne Wünsche); nicht erfüllt: 1 Platz mit ungewünschtem Thema.',
  ])
  const said = tables.flatMap(({ reasons }) => reasons.map(({ code, text }) => `${code} ${text.en}`))
  expect(said).toContain('OTHER_TOPIC C did not ask for this topic.')
  expect(said).toContain('LATER_WISH D has this topic as wish number 2.')
})

test('topics: who has one again is told at the later table', () => {
  const people = input.people.map((person) => ({
    ...person,
    wishes: person.id < 'd' ? [['x'], ['y']] : [['y'], ['x']],
  }))
  const topics = { ...input, rounds: 2, people, topics: [{ id: 'x' }, { id: 'y' }], openFrom: 1 }
  const { tables } = explainMeeting(topics, planOf('abc def', 'dea fbc'))
  const again = tables.flatMap(({ round, reasons }) =>
    reasons
      .filter(({ code }) => code === 'TOPIC_AGAIN')
      .map(({ params, text }) => [round, params.cost, text.de, text.en]),
  )
  expect(again).toEqual(
    ['A', 'F'].map((name) => [
      2,
      300,
      `${name} hatte dieses Thema schon in Runde 1.`,
      `${name} had this topic already in round 1.`,
    ]),
  )
})

test('what is told of every table adds up to its cost, in full sentences', () => {
  let explained = 0
  fc.assert(
    fc.property(anyTopicMeeting, fc.nat(), (meeting, seed) => {
      const plan = planMeeting(meeting, { seed, steps: 100 })
      if (!plan.ok) return
      explained++
      const { plan: whole, tables, people } = explainMeeting(meeting, plan)
      for (const { number: round, tables: planned } of plan.rounds)
        for (const { number, cost } of planned) {
          const { reasons } = tables.find((one) => one.round === round && one.table === number)!
          expect(reasons.reduce((sum, { params }) => sum + ((params.cost as number) ?? 0), 0)).toBe(cost)
        }
      for (const { text } of [
        ...whole,
        ...tables.flatMap((one) => one.reasons),
        ...people.flatMap((one) => one.reasons),
      ])
        expect([text.de.endsWith('.'), text.en.endsWith('.'), text.de.includes('undefined')]).toEqual([
          true,
          true,
          false,
        ])
    }),
    { numRuns: 40 },
  )
  expect(explained).toBeGreaterThan(10)
})
