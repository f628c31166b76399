import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeetingPlan } from './meetingPlan.ts'
import type { PairsInput, PairsRule } from './pairsInput.ts'
import { pairsSearch } from './pairsSearch.ts'
import { planPairs } from './planPairs.ts'
import { defaultWeights } from './weights.ts'

const day = '2026-11-24'

const anyInput: fc.Arbitrary<PairsInput> = fc
  .record({ size: fc.integer({ min: 2, max: 15 }), rounds: fc.integer({ min: 1, max: 4 }) })
  .chain(({ size, rounds }) => {
    const id = fc.nat(size - 1).map((at) => `p${at}`)
    const two = fc.uniqueArray(id, { minLength: 2, maxLength: 2 })
    const trade = fc.tuple(fc.constantFrom('joiner', 'baker', 'roofer'), fc.constantFrom('celle', 'stade'))
    return fc.record({
      day: fc.constant(day),
      rounds: fc.constant(rounds),
      people: fc
        .array(trade, { minLength: size, maxLength: size })
        .map((people) => people.map(([trade, district], at) => ({ id: `p${at}`, trades: [trade], district }))),
      history: fc.array(
        two.map(([a, b]) => ({ a: a!, b: b!, day: '2026-09-08' })),
        { maxLength: 20 },
      ),
      rules: fc.array(anyRule(id, rounds), { maxLength: 3 }).map(oncePresent),
    })
  })

function anyRule(id: fc.Arbitrary<string>, rounds: number): fc.Arbitrary<PairsRule> {
  const when = fc.subarray(Array.from({ length: rounds }, (_, at) => at + 1))
  return fc.oneof(
    fc.uniqueArray(id, { minLength: 2, maxLength: 3 }).map((people) => ({ kind: 'apart', people }) as const),
    fc.record({ person: id, rounds: when }).map((rule) => ({ kind: 'present', ...rule }) as const),
  )
}

function oncePresent(rules: PairsRule[]): PairsRule[] {
  const first = (rule: PairsRule) =>
    rules.find((other) => other.kind === 'present' && rule.kind === 'present' && other.person === rule.person)
  return rules.filter((rule) => rule.kind !== 'present' || first(rule) === rule)
}

function isThere({ rules }: PairsInput, id: string, round: number): boolean {
  return !rules!.some((rule) => rule.kind === 'present' && rule.person === id && !rule.rounds.includes(round))
}

/** Two neighbours at one table, once for every round, in the order of the rounds. */
function meetings(plan: MeetingPlan): [string, string][] {
  const tables = plan.rounds.flatMap((round) => round.tables.map(({ people }) => people.map(({ id }) => id)))
  return tables.flatMap((ids) => ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b])))
}

/** The objective in the words of `Weights`; an encounter of 2026-09-08 counts 89. */
function countByHand(plan: MeetingPlan, { people, history }: PairsInput): number {
  const met = meetings(plan)
  return met.reduce((sum, [a, b], at) => {
    const [one, other] = [a, b].map((id) => people.find((person) => person.id === id)!)
    const same = one!.trades[0] === other!.trades[0]
    const past = history!.filter((encounter) => [a, b].includes(encounter.a) && [a, b].includes(encounter.b)).length
    const again = met.slice(0, at).filter(([c, d]) => c === a && d === b).length
    const points = (same ? 100 * defaultWeights.trade : 0) + 89 * past * defaultWeights.encounter
    const rivals = same && one!.district === other!.district ? 100 * defaultWeights.competitor : 0
    return sum + points + rivals + 100 * defaultWeights.repeat * again
  }, 0)
}

describe('planPairs', () => {
  test('gives everybody present one partner in every round, or two at one table of three, and keeps the rules', () => {
    let plans = 0
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const plan = planPairs(input, { seed, steps: 8 })
        if (!plan.ok) return
        plans++
        for (const { number, tables } of plan.rounds) {
          const present = input.people.map(({ id }) => id).filter((id) => isThere(input, id, number))
          expect(tables.flatMap(({ people }) => people.map(({ id }) => id)).sort()).toEqual(present.sort())
          expect(tables.filter(({ people }) => people.length !== 2)).toHaveLength(present.length % 2)
        }
        const apart = input.rules!.flatMap((rule) => (rule.kind === 'apart' ? [rule.people] : []))
        const broken = meetings(plan).filter((two) => apart.some((people) => two.every((id) => people.includes(id))))
        expect(broken).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(plans).toBeGreaterThan(50)
  })

  test('reports a cost that can be counted by hand, never below the bound, the same to the byte however it is sliced', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(8), (input, first) => {
        const plan = planPairs(input, { seed: 3, steps: 8 })
        const search = pairsSearch(input, { seed: 3 })
        if (search.ok) {
          search.run(first)
          search.run(8 - first)
        }
        expect(JSON.stringify(search.ok ? search.plan() : search)).toBe(JSON.stringify(plan))
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
        if (!plan.ok) return
        expect(plan.cost).toBe(countByHand(plan, input))
        expect(plan.cost).toBe(plan.rounds.flatMap(({ tables }) => tables).reduce((sum, { cost }) => sum + cost, 0))
        expect(plan.bound).toBeLessThanOrEqual(plan.cost)
        expect([plan.gap, plan.optimal]).toEqual([plan.cost - plan.bound, plan.cost === plan.bound])
      }),
      { numRuns: 80 },
    )
  })

  const people = (...trades: string[]) => trades.map((trade, at) => ({ id: `p${at}`, trades: [trade] }))
  const said = (input: Partial<PairsInput> & Pick<PairsInput, 'people'>) =>
    planPairs({ day, ...input }, { seed: 1 }).reasons.map(({ text }) => text)

  test('says what proves the bound', () => {
    expect(said({ people: people('joiner', 'joiner'), rounds: 1 })).toEqual([
      { de: 'Beweisbar optimal: Kein Plan ist besser.', en: 'Provably optimal: no plan is better.' },
      {
        de: 'Auch die bestmöglichen Paare in Runde 1 kosten 400 Punkte.',
        en: 'Even the best pairs of round 1 cost 400 points.',
      },
    ])
    expect(said({ people: people('joiner', 'joiner'), rounds: 3 }).slice(1)).toEqual([
      {
        de: 'Auch die bestmöglichen Paare in Runde 1, 2 und 3 kosten zusammen 1.200 Punkte.',
        en: 'Even the best pairs of rounds 1, 2 and 3 cost 1,200 points in all.',
      },
      {
        de: '2 Personen haben mehr Runden als mögliche Gegenüber: Einige treffen sich noch einmal.',
        en: '2 people have more rounds than possible partners: some meet again.',
      },
    ])
    expect(said({ people: people('joiner', 'joiner', 'baker', 'baker'), rounds: 3 })[1]).toEqual({
      de: 'Auch mit den günstigsten Gegenübern über alle Runden kostet es mindestens 600 Punkte.',
      en: 'Even with the best partners over all rounds it costs 600 points at least.',
    })
  })

  const apart = (...ids: string[]): PairsRule => ({ kind: 'apart', people: ids })
  const four = people('joiner', 'baker', 'roofer', 'potter')

  test.each<[string, Partial<PairsInput>, string, string]>([
    ['nobody comes', { people: [] }, 'NOBODY', 'Es ist niemand da'],
    ['one comes', { people: people('joiner') }, 'ALONE', 'In Runde 1 ist nur eine Person da.'],
    [
      'nobody is there in a round',
      { rules: four.map(({ id }) => ({ kind: 'present', person: id, rounds: [1] })) },
      'EMPTY_ROUND',
      'In Runde 2 ist niemand da.',
    ],
    [
      'two may only sit with the same one',
      { rules: [apart('p0', 'p1', 'p2')] },
      'NO_PAIRS',
      'p0, p1 und p2 sitzen nach den Regeln getrennt, und als Gegenüber bleibt nur p3.',
    ],
    [
      'all are apart',
      { rules: [apart('p0', 'p1', 'p2', 'p3')] },
      'NO_PAIRS',
      'p0, p1, p2 und p3 sitzen nach den Regeln getrennt, und als Gegenüber bleibt niemand.',
    ],
    [
      'no three may sit together',
      { people: four.slice(0, 3), rules: [apart('p0', 'p1')] },
      'NO_PAIRS',
      'die Regeln lassen keinen Tisch zu dritt zu',
    ],
    [
      'one is apart from three',
      { rules: [apart('p0', 'p1'), apart('p0', 'p2'), apart('p0', 'p3')] },
      'NO_PAIRS',
      'Die Regeln trennen 2 Gruppen von ungerader Zahl, und zwischen ihnen vermittelt niemand.',
    ],
  ])('refuses with the way out when %s', (_, change, code, words) => {
    const plan = planPairs({ day, rounds: 2, people: four, ...change }, { seed: 1 })
    expect(plan.ok).toBe(false)
    expect(plan.reasons[0]).toMatchObject({ code, text: { de: expect.stringContaining(words) } })
    expect(plan.reasons[0]!.text.en).not.toBe('')
  })

  test.each<[string, object, string]>([
    [
      'a table size',
      { tableSize: { wanted: 2 } },
      "One-to-one rounds choose no tables and topics: leave out 'tableSize'.",
    ],
    [
      'a host',
      { rules: [{ kind: 'host', person: 'p0' }] },
      'Rule 1 (host): one-to-one rounds know only the kinds apart,',
    ],
    ['somebody unknown', { rules: [apart('p0', 'zoe')] }, "Rule 1 (apart) names 'zoe'"],
  ])('throws at %s', (_, change, message) => {
    expect(() => planPairs({ day, people: four, ...change }, { seed: 1 })).toThrow(message)
  })
})
