import { expect, test } from 'vitest'
import type { BoundReason } from '../seating/index.ts'
import { boundReasons } from './boundReasons.ts'
import type { MeetingInput } from './meetingInput.ts'

const input: MeetingInput = {
  day: '2026-11-24',
  people: ['ada', 'bo', 'cy', 'di'].map((id, at) => ({ id, trades: at < 3 ? ['A-27'] : ['A-30'] })),
  labels: { trade: (id) => (id === 'A-27' ? 'Tischler' : id) },
}
const clique: BoundReason = {
  code: 'clique',
  term: 'trade',
  round: 0,
  people: [0, 1, 2],
  tables: 2,
  pairs: 1,
  cost: 400,
  value: 400,
}
const said = (...reasons: BoundReason[]) => boundReasons(reasons, input).map(({ text }) => text.de)

test('the same argument in several rounds is said once, with the sum of its values', () => {
  expect(boundReasons([clique, { ...clique, round: 2 }], input)).toEqual([
    {
      code: 'CLIQUE',
      params: {
        term: 'trade',
        rounds: [1, 3],
        people: ['ada', 'bo', 'cy'],
        tables: 2,
        pairs: 1,
        cost: 400,
        value: 800,
      },
      text: {
        de: '3 Personen mit dem Gewerk Tischler an 2 Tischen: in Runde 1 und 3 sitzt mindestens 1 Paar von ihnen zusammen.',
        en: '3 people of the trade Tischler at 2 tables: in rounds 1 and 3 at least 1 pair of them must share one.',
      },
    },
  ])
})

test('the weightiest comes first', () => {
  const repeats: BoundReason = { code: 'rounds', term: 'repeat', rounds: 3, pairs: 4, value: 1200 }
  expect(said(clique, repeats)).toEqual([
    'Mindestens 4 Wiederholungen sind in 3 Runden unvermeidbar: Die Tische sind zu groß oder zu wenige, um sich jedes Mal ganz neu zu mischen.',
    '3 Personen mit dem Gewerk Tischler an 2 Tischen: in Runde 1 sitzt mindestens 1 Paar von ihnen zusammen.',
  ])
})

test.each<[string, BoundReason, string]>([
  [
    'trades that are only close',
    { ...clique, people: [0, 3] },
    '2 Personen aus einander nahen Gewerken (Tischler und A-30) an 2 Tischen',
  ],
  ['competitors', { ...clique, term: 'competitor' }, '3 Personen mit dem Gewerk Tischler aus demselben Kreis an'],
  [
    'competitors by several trades',
    { ...clique, term: 'competitor', people: [0, 3] },
    'nahen Gewerken aus demselben Kreis (Tischler und A-30) an',
  ],
  ['acquaintances', { ...clique, term: 'encounter' }, '3 Personen, die einander schon kennen, an 2 Tischen'],
  [
    'too few new faces',
    { code: 'mates', term: 'encounter', round: 1, size: 5, people: [0], value: 100 },
    '1 Person findet in Runde 2 nicht genug neue Gesichter für einen Tisch mit 5 Plätzen.',
  ],
  [
    'costs spread evenly',
    { code: 'eigenvalues', term: 'encounter', round: 0, value: 40 },
    'Was in Runde 1 an einem Tisch kostet, ist so gleichmäßig',
  ],
  [
    'too few partners',
    { code: 'partners', term: 'repeat', needed: 12, available: 11, people: [0, 1], value: 300 },
    'Über alle Runden hat eine Person bis zu 12 Plätze neben sich, es gibt aber nur 11 andere Personen.',
  ],
  [
    'whole tables',
    { code: 'tables', term: 'total', value: 300 },
    'Die günstigsten Tische bräuchten dieselben Personen',
  ],
  ['places', { code: 'places', term: 'topic', value: 5 }, 'den besten freien Platz'],
  ['blocks', { code: 'block', term: 'trade', value: 5 }, 'die nach Ihren Regeln zusammensitzen'],
])('a reason about %s has its words', (_, one, words) => {
  expect(said(one)[0]).toContain(words)
})
