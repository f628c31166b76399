import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IntroductionInput } from './introductionInput.ts'
import { introductions, introductionsOf } from './introductions.ts'

const day = '2026-11-24'
const labels = { trade: (id: string) => id.toUpperCase(), topic: (id: string) => `Thema ${id}` }

const network: IntroductionInput = {
  day,
  people: [
    { id: 'ada', trades: ['joiner'], district: 'celle', topics: ['shop', 'energy'] },
    { id: 'bo', trades: ['joiner'], district: 'stade', topics: ['shop'] },
    { id: 'cy', trades: ['baker'], topics: ['energy', 'shop'] },
    { id: 'di', trades: ['roofer'] },
    { id: 'ed', trades: [] },
  ],
  history: [
    { a: 'ada', b: 'di', day: '2026-09-08' },
    { a: 'ed', b: 'ada', day: '2025-09-10' },
    { a: 'ada', b: 'ed', day: '2025-05-13' },
    { a: 'bo', b: 'di', day: '2023-01-31' },
    { a: 'cy', b: 'ada', day: '2027-01-01' },
  ],
  labels,
}

const said = (person: string, input: IntroductionInput = network) =>
  introductionsOf(person, input).map(({ id, reasons }) => [id, ...reasons.map(({ text }) => text.de)])

describe('introductions', () => {
  test('leads to new faces of other trades with topics in common, and says why', () => {
    expect(said('ada')).toEqual([
      [
        'cy',
        'Gemeinsame Themen: „Thema shop“ und „Thema energy“.',
        'Ein Gewerk, dem Sie hier noch nicht begegnet sind: BAKER.',
        'Sie saßen, soweit bekannt, noch nie am selben Tisch.',
      ],
    ])
    expect(said('bo')).toEqual([
      [
        'cy',
        'Ein gemeinsames Thema: „Thema shop“.',
        'Ein Gewerk, dem Sie hier noch nicht begegnet sind: BAKER.',
        'Sie saßen, soweit bekannt, noch nie am selben Tisch.',
      ],
      ['di', 'Ein anderes Gewerk: ROOFER.', 'Sie saßen, soweit bekannt, noch nie am selben Tisch.'],
      ['ed', 'Sie saßen, soweit bekannt, noch nie am selben Tisch.'],
    ])
  })

  test('says when two last met if that is long ago', () => {
    const history = [{ a: 'ada', b: 'ed', day: '2025-03-08' }]
    expect(said('ed', { ...network, history }).flat()).toContain('Sie saßen zuletzt am 8. März 2025 am selben Tisch.')
  })

  test('has the same reasons in English, and their numbers for programs', () => {
    const [cy] = introductionsOf('ada', network)
    expect(cy!.reasons).toMatchObject([
      {
        code: 'COMMON_TOPIC',
        params: { topics: ['shop', 'energy'] },
        text: { en: 'Topics in common: “Thema shop” and “Thema energy”.' },
      },
      { code: 'NEW_TRADE', params: { trade: 'baker' }, text: { en: 'A trade that you have not met here yet: BAKER.' } },
      { code: 'NEVER_MET', params: {} },
    ])
    expect(cy!.worth).toBe(300 + 200 + 200 + 100)
  })

  test('keeps apart whom a rule keeps apart', () => {
    const rules = [{ kind: 'apart', people: ['cy', 'ada', 'di'] }] as const
    expect(said('ada', { ...network, rules })).toEqual([])
  })

  const anyNetwork: fc.Arbitrary<IntroductionInput> = fc
    .array(fc.record({ trade: fc.nat(5), district: fc.nat(1), topics: fc.subarray(['a', 'b', 'c']) }), {
      maxLength: 14,
    })
    .chain((people) =>
      fc.record({
        day: fc.constant(day),
        each: fc.integer({ min: 1, max: 4 }),
        people: fc.constant(
          people.map(({ trade, district, topics }, at) => ({
            id: `p${at}`,
            trades: [`t${trade}`],
            district: `d${district}`,
            topics,
          })),
        ),
        history: fc.array(
          fc
            .record({ a: fc.nat(15), b: fc.nat(15), day: fc.constantFrom('2026-09-08', '2025-03-01') })
            .filter(({ a, b }) => a !== b)
            .map(({ a, b, day }) => ({ a: `p${a}`, b: `p${b}`, day })),
          { maxLength: 15 },
        ),
      }),
    )

  test('is mutual, asks nobody too much, introduces nobody of the same trade or met lately, and always has a reason', () => {
    fc.assert(
      fc.property(anyNetwork, (input) => {
        const all = introductions(input)
        const meets = new Map(all.map(({ person, meet }) => [person, meet.map(({ id }) => id)]))
        const trade = (id: string) => input.people.find((person) => person.id === id)!.trades[0]
        for (const { person, meet } of all) {
          expect(meet.length).toBeLessThanOrEqual(input.each!)
          expect(introductionsOf(person, input)).toEqual(meet)
          for (const { id, reasons } of meet) {
            expect(meets.get(id)).toContain(person)
            expect(trade(id)).not.toBe(trade(person))
            expect(reasons.length).toBeGreaterThan(0)
            const lately = input.history!.filter(({ day }) => day > '2026')
            expect(lately.filter(({ a, b }) => [a, b].includes(id) && [a, b].includes(person))).toEqual([])
          }
        }
        expect(JSON.parse(JSON.stringify(all))).toEqual(all)
      }),
      { numRuns: 60 },
    )
  })

  test.each<[string, Partial<IntroductionInput>, string]>([
    [
      'no introduction',
      { each: 0 },
      'The number of introductions for each is 0: expected a whole number from 1 to 10.',
    ],
    ['a doubled id', { people: [...network.people, network.people[0]!] }, "Two people have the id 'ada'"],
    ['a malformed day', { day: 'morgen' }, '"morgen" is no day'],
    ['a host', { rules: JSON.parse('[{ "kind": "host", "person": "bo" }]') }, 'Rule 1 (host): introductions know only'],
  ])('throws at %s', (_, change, message) => {
    expect(() => introductions({ ...network, ...change })).toThrow(message)
  })

  test('throws at somebody unknown', () => {
    expect(() => introductionsOf('zoe', network)).toThrow("asked for 'zoe', who is not among the people")
  })
})
