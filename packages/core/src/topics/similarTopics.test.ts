import { expect, test } from 'vitest'
import { similarTopics } from './similarTopics.ts'

const topics = [
  'Nachfolge im Handwerk',
  'Digitalisierung der Buchhaltung',
  'Online-Shop: ja oder nein?',
  'Übergabe des Betriebs',
  'Fachkräfte finden',
  'Künstliche Intelligenz im Büro',
  'Preise kalkulieren',
  'E-Rechnung',
]

test.each([
  ['Betriebsnachfolge regeln', 'Nachfolge im Handwerk'],
  ['Brauche ich einen Onlineshop?', 'Online-Shop: ja oder nein?'],
  ['Ein Shop oder kein Online-Shop?!', 'Online-Shop: ja oder nein?'],
  ['Fachkraefte gewinnen', 'Fachkräfte finden'],
  ['Digitale Buchhaltung', 'Digitalisierung der Buchhaltung'],
  ['BETRIEBSÜBERGABE', 'Übergabe des Betriebs'],
  ['Preiskalkulation', 'Preise kalkulieren'],
  ['KI', 'Künstliche Intelligenz im Büro'],
  ['Elektronische Rechnungen', 'E-Rechnung'],
])('“%s” reminds of “%s”', (title, expected) => {
  expect(similarTopics(title, topics).map(({ topic }) => topics[topic])).toContain(expected)
})

test.each(['Werkstatt einrichten', 'Energiekosten senken', 'Social Media', '?!', ''])(
  '“%s” reminds of nothing',
  (title) => {
    expect(similarTopics(title, topics)).toEqual([])
  },
)

test('the most alike stands first, the same words count 100', () => {
  const [first, second] = similarTopics('Nachfolge', ['Nachfolgeplanung', 'Die Nachfolge'])
  expect([first!.topic, first!.likeness, second!.topic]).toEqual([1, 100, 0])
  expect(first!.text.de).toBe('Ähnlich: „Die Nachfolge“. Meinen Sie dasselbe?')
})
