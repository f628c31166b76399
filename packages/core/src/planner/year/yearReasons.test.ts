import { expect, test } from 'vitest'
import { type YearFacts, yearReasons } from './yearReasons.ts'

const input = {
  people: ['a', 'b', 'c'].map((id) => ({ id, trades: [id] })),
  meetings: [{ day: '2027-03-01', coming: ['a', 'b', 'c'] }],
}
const facts: YearFacts = { planned: 3, repeats: 1, bound: 0, proof: null, contacts: [] }
const told = (change: Partial<YearFacts>) =>
  yearReasons(input, { ...facts, ...change }).map(({ code, text }) => ({ code, ...text }))

test('repeats above the bound are told with it, and nothing is said of nobody', () => {
  expect(told({ repeats: 1234, bound: 1000 })).toEqual([
    {
      code: 'YEAR_REPEATS',
      de: '3 Treffen: 1.234 Mal sitzen zwei zusammen, die sich schon kennen; mindestens 1.000 Mal ist unvermeidbar.',
      en: '3 meetings: 1,234 times two share a table who have met before; at least 1,000 cannot be avoided.',
    },
  ])
  expect(told({ repeats: 0 })[0]).toEqual({
    code: 'YEAR_OPTIMAL',
    de: '3 Treffen: Niemand sitzt mit Bekannten zusammen.',
    en: '3 meetings: nobody shares a table with somebody they have met before.',
  })
  expect(told({})[0]!.en).toBe(
    '3 meetings: 1 time two share a table who have met before; none of them is proven unavoidable.',
  )
})

test('who has too few new neighbours is told in one and in many', () => {
  const partners = (members: number[]) => told({ proof: { code: 'partners', members } })[1]!
  expect(partners([0])).toEqual({
    code: 'YEAR_PARTNERS',
    de: '1 Person braucht über alle Treffen mehr Tischnachbarn, als sie neue finden kann.',
    en: 'Over all meetings 1 person needs more neighbours at table than there are new ones for them.',
  })
  expect(partners([0, 1]).de).toBe(
    '2 Personen brauchen über alle Treffen mehr Tischnachbarn, als sie neue finden können.',
  )
})

test('worst off is who has the fewest new contacts a meeting, not in all', () => {
  const contacts = [
    { id: 'a', meetings: 1, newContacts: 5 },
    { id: 'b', meetings: 3, newContacts: 12 },
    { id: 'c', meetings: 3, newContacts: 12 },
  ]
  expect(told({ contacts })[1]!.de).toBe('Am wenigsten neue Kontakte je Treffen hat b: 12 bei 3 Treffen.')
})
