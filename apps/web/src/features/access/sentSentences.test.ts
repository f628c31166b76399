import { expect, test } from 'vitest'
import { sentSentences } from './sentSentences.ts'

test('only what concerns somebody is said, with the right form of the noun', () => {
  const nobody = { waiting: [], withoutAddress: [], failed: [] }
  expect(sentSentences.de({ ...nobody, sent: 1 })).toEqual(['1 Link ist unterwegs.'])
  expect(sentSentences.de({ sent: 0, waiting: ['a'], withoutAddress: ['b', 'c'], failed: ['d'] })).toEqual([
    '0 Links sind unterwegs.',
    '1 Person hat in der letzten Stunde schon einen bekommen.',
    '2 Personen haben keine E-Mail-Adresse.',
    '1 Nachricht ließ sich nicht zustellen; bitte versuchen Sie es später noch einmal.',
  ])
  expect(sentSentences.en({ ...nobody, sent: 2, failed: ['a', 'b'] })).toEqual([
    '2 links are on the way.',
    '2 messages could not be delivered; please try again later.',
  ])
})
