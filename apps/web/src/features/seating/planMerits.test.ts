import { expect, test } from 'vitest'
import { planMerits } from './planMerits.ts'

test('planMerits praises only what costs nothing, and says nothing of a term it does not know', () => {
  const terms = [
    { name: 'trade', cost: 100 },
    { name: 'competitor', cost: 0 },
    { name: 'unknown', cost: 0 },
  ]
  expect(planMerits({ terms }, 'de')).toEqual(['An keinem Tisch sitzt direkter Wettbewerb zusammen.'])
})
