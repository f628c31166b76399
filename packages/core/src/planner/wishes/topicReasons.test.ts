import { expect, test } from 'vitest'
import type { MeetingInput } from '../meetingInput.ts'
import { planMeeting } from '../planMeeting.ts'

/** Eight roofers who want energy first and the shop second, a baker and a potter with wishes of their own, and two who are silent. */
const roofers = Array.from({ length: 8 }, (_, at) => ({
  id: `r${at}`,
  trades: ['roofer'],
  wishes: [['energy'], ['shop']],
}))
const input: MeetingInput = {
  day: '2026-11-24',
  rounds: 1,
  tables: 2,
  people: [
    ...roofers,
    { id: 'ada', trades: ['baker'], wishes: [['heirs']] },
    { id: 'bo', trades: ['potter'], wishes: [] },
    { id: 'cy', trades: ['roofer'] },
    { id: 'di', trades: ['florist'] },
  ],
  topics: [{ id: 'energy' }, { id: 'shop' }, { id: 'heirs' }],
  labels: { person: (id) => id.toUpperCase(), topic: (id) => `Thema ${id}` },
}

function saidOf(change: Partial<MeetingInput> = {}) {
  const plan = planMeeting({ ...input, ...change }, { seed: 1, steps: 1000 })
  if (!plan.ok) throw new Error(plan.reasons[0]!.text.en)
  const about = (code: string) => plan.reasons.find((reason) => reason.code === code)
  const tables = plan.rounds[0]!.tables.map(({ wishes }) => wishes!)
  return { about, text: (code: string) => about(code)?.text, tables }
}

test('the reasons say how many seats are at a first, a second and no wish', () => {
  const { about } = saidOf()
  expect(about('TOPIC_WISHES')).toEqual({
    code: 'TOPIC_WISHES',
    params: { signature: [8, 0], unranked: 1, seats: 9 },
    text: {
      de: 'Von 9 Plätzen derer, die Themen gewünscht haben, sind 8 beim ersten und 0 beim zweiten Wunsch, 1 bei keinem.',
      en: 'Of 9 seats of those who asked for topics, 8 are at the first and 0 at the second wish, 1 at none.',
    },
  })
})

test('they name the worst off, or say that nobody is', () => {
  expect(saidOf().text('TOPIC_WORST')).toEqual({
    de: 'In keiner Runde bei einem gewünschten Thema: ADA.',
    en: 'In no round with a topic they asked for: ADA.',
  })
  expect(saidOf({ people: roofers }).text('TOPIC_WORST')).toEqual({
    de: 'Alle, die Themen gewünscht haben, sitzen mindestens einmal bei einem davon: schlechtestenfalls bei Wunsch 1.',
    en: 'All who asked for topics sit with one of them at least once: at worst with wish 1.',
  })
})

test('they say why a topic has no table, by its name', () => {
  expect(saidOf().about('TOPIC_CLOSED')).toMatchObject({
    params: { topic: 'shop', people: 0 },
    text: { de: '„Thema shop“ bekommt keinen Tisch: 0 Personen, nötig sind 4.' },
  })
})

test('they say whose wishes are guessed, and that this is no vote', () => {
  const { about } = saidOf()
  expect(about('TOPIC_GUESSED')).toMatchObject({
    params: { people: ['cy'] },
    text: {
      de: 'Für 1 Person ohne Wunschzettel ist der Wunsch aus nahen Gewerken geschätzt. Die Schätzung zählt höchstens ein Viertel und ist keine Stimme.',
      en: 'For 1 person without a ballot the wishes are guessed from close trades. A guess counts a fourth at most and is no vote.',
    },
  })
})

test('they say what the mix of trades loses at most', () => {
  expect(saidOf().text('TOPIC_PRICE')!.de).toBe('Die Themenwünsche kosten keine Gewerkemischung.')
  const people = input.people.map((person, at) => ({ ...person, trades: [`${at % 2}`], wishes: [[`t${at % 2}`]] }))
  const dear = saidOf({ people, topics: [{ id: 't0' }, { id: 't1' }], weights: { topic: 100 } })
  expect(dear.about('TOPIC_PRICE')).toMatchObject({
    params: { mixPrice: 7200 },
    text: {
      de: 'Die Themenwünsche und die übrigen Ziele kosten höchstens 7.200 Punkte Gewerkemischung; der Rest ist unvermeidbar.',
      en: 'The wishes for topics and the other aims cost at most 7,200 points of the mix of trades; the rest cannot be avoided.',
    },
  })
})

test('every table says for how many of its people the topic is a first or second wish', () => {
  const [first] = saidOf({ people: roofers.slice(0, 6), tables: 1 }).tables
  expect(first!.text).toEqual({ de: 'Thema auf Rang 1–2 für 6 von 6.', en: 'Topic at rank 1–2 for 6 of 6.' })
  const [mixed] = saidOf({ people: [...input.people.slice(0, 5), ...input.people.slice(9)], tables: 1 }).tables
  expect(mixed!.text.de).toBe('Thema auf Rang 1–2 für 5 von 5 (3 ohne Wünsche).')
  expect(mixed!.text.en).toBe('Topic at rank 1–2 for 5 of 5 (3 without wishes).')
  const quiet = { people: roofers.map((person, at) => (at < 4 ? person : { ...person, wishes: [] })), tables: 8 }
  const silent = saidOf({ ...quiet, openFrom: 1 }).tables.find(({ params }) => params.of === 0)
  expect(silent!.text.de).toBe('Niemand an diesem Tisch hat Themen gewünscht.')
  expect(silent!.text.en).toBe('Nobody at this table asked for topics.')
})
