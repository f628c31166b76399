import { expect, test } from 'vitest'
import { planHeadline } from './planHeadline.ts'
import type { Plan } from './seatingQuery.ts'

test('planHeadline counts people once, the tables of the largest round, and the trades of the least mixed table', () => {
  const rounds = [
    { number: 1, tables: [tableOf('A-1', 'A-2'), tableOf('A-3', 'A-4')] },
    { number: 2, tables: [tableOf('A-1', 'A-1', 'A-3', 'A-4')] },
  ]
  expect(planHeadline({ rounds }, 'de')).toBe(
    '5 Personen an 2 Tischen in 2 Runden; an jedem Tisch mindestens 2 Gewerke.',
  )
})

/** A table at which one person of each of these trades sits, named by trade and place. */
function tableOf(...trades: string[]): Plan['rounds'][number]['tables'][number] {
  const seats = trades.map((id, place) => ({
    host: false,
    person: {
      id: `${id} ${trades.indexOf(id) === place ? '' : place}`,
      name: id,
      member: { id, firm: id, trades: [{ id, name: id, english: id }] },
    },
  }))
  return { number: 1, cost: 0, topic: null, wishes: null, terms: [], seats }
}
