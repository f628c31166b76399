import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeetingPlan } from '../meetingPlan.ts'
import { planMeeting } from '../planMeeting.ts'
import { planYear } from './planYear.ts'
import { meetingOf, type YearInput, type YearMeeting } from './yearInput.ts'
import type { YearPlan } from './yearPlan.ts'
import { yearSearch } from './yearSearch.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
const people = ids.map((id, at) => ({ id, trades: [`trade ${at}`] }))
const days = ['2027-02-01', '2027-05-01', '2027-08-01', '2027-11-01']
const meeting = (at: number, coming: YearMeeting['coming'], more: Partial<YearMeeting> = {}): YearMeeting => ({
  day: days[at]!,
  coming,
  rounds: 1,
  tables: 2,
  ...more,
})
const planned = (input: YearInput, seed = 1, steps = 500): YearPlan => {
  const plan = planYear(input, { seed, steps })
  if (!plan.ok) throw new Error(plan.reasons[0]!.text.en)
  return plan
}
const togetherIn = (plan: YearPlan, at: number, a: string, b: string) =>
  sitTogether(plan.meetings[at]!.plan as MeetingPlan, a, b)
const sitTogether = ({ rounds }: MeetingPlan, ...pair: string[]) =>
  rounds[0]!.tables.some(({ people: some }) => pair.every((id) => some.some((one) => one.id === id)))
const seeds = [1, 2, 3, 4, 5, 6]

describe('a year looks ahead:', () => {
  const first = { ...meeting(0, []), coming: ['a', 'b', 'c', 'd'] }

  test('who alone comes next time does not meet now, when the replies are in', () => {
    const year = { people, meetings: [first, meeting(1, ['a', 'c'], { tables: 1 })] }
    for (const seed of seeds) expect(planned(year, seed)).toMatchObject({ repeats: 0, bound: 0 })
    const alone = planMeeting(meetingOf(year, first, []), { seed: 1, steps: 500 }) as MeetingPlan
    expect(sitTogether(alone, 'a', 'c')).toBe(true)
  })

  test('and when they are only likely', () => {
    const year = { people, meetings: [first, meeting(1, { a: 0.9, c: 0.8, d: 0.1 }, { tables: 1 })] }
    for (const seed of seeds) expect(togetherIn(planned(year, seed), 0, 'a', 'c')).toBe(false)
  })
})

test('a year is reckoned right: meetings, repeats, contacts and the bound below them', () => {
  const anyMeetings = fc.array(fc.subarray(ids, { minLength: 4 }), { minLength: 1, maxLength: 3 })
  const anyHistory = fc.array(fc.subarray(ids, { minLength: 2, maxLength: 2 }), { maxLength: 6 })
  fc.assert(
    fc.property(anyMeetings, anyHistory, fc.integer({ min: 1, max: 2 }), fc.nat(99), (comings, pairs, rounds, seed) => {
      const history = pairs.map(([a, b]) => ({ a: a!, b: b!, day: '2026-11-01' }))
      const meetings = comings.map((coming, at) => meeting(at, coming, { rounds }))
      const plan = planned({ people, meetings, history }, seed, 200)
      const counted = countByHand(plan, pairs as [string, string][])
      expect(plan.meetings.map(({ repeats, newContacts }) => ({ repeats, newContacts }))).toEqual(counted.meetings)
      expect(plan.repeats).toBe(counted.meetings.reduce((sum, { repeats }) => sum + repeats, 0))
      expect(plan.bound).toBeLessThanOrEqual(plan.repeats)
      expect(plan.contacts).toEqual(counted.contacts)
      expect(plan.meetings.map(({ plan: one }) => idsIn(one as MeetingPlan))).toEqual(
        comings.map((coming) => [...coming].sort()),
      )
    }),
    { numRuns: 40 },
  )
})

test('slicing the steps changes nothing, and the same input gives the same bytes', () => {
  const year = { people, meetings: [0, 1, 2].map((at) => meeting(at, ids, { rounds: 2 })) }
  const search = yearSearch(year, { seed: 3 })
  if (!search.ok) throw new Error('refused')
  while (search.meeting !== null) {
    for (const slice of [1, 99, 300]) search.run(slice)
    search.next()
  }
  expect(JSON.stringify(search.plan())).toBe(JSON.stringify(planned(year, 3, 400)))
})

test('the cost of a meeting is what planMeeting would say: foresight is not in it', () => {
  const year = { people, meetings: [meeting(0, ids), meeting(1, ['a', 'b', 'c', 'd'])] }
  const { plan } = planned(year).meetings[0]!
  const names = (plan as MeetingPlan).terms.map(({ name }) => name)
  expect(names).toEqual(['trade', 'competitor', 'encounter', 'repeat'])
  expect(plan).toMatchObject({ cost: 0, optimal: true })
})

test('without steps every meeting is searched as planMeeting would', () => {
  const input = { people, meetings: [meeting(0, ids.slice(0, 5)), meeting(1, ids.slice(2, 7))] }
  expect(planYear(input, { seed: 1 })).toMatchObject({ ok: true, repeats: 0 })
})

describe('what the world got wrong is told:', () => {
  test('no replies at all', () => {
    const plan = planYear({ people, meetings: [meeting(0, { a: 1, b: 0.5 })] }, { seed: 1 })
    expect(plan).toMatchObject({ ok: false, reasons: [{ code: 'NO_REPLIES', params: { days: [days[0]] } }] })
  })

  test('a meeting that cannot be seated does not keep the others from being planned', () => {
    const rules = [{ kind: 'apart', people: ['a', 'b', 'c'] }] as const
    const meetings = [meeting(0, ids.slice(0, 4), { rules }), meeting(1, []), meeting(2, ids)]
    const plan = planned({ people, meetings })
    expect(plan.meetings.map(({ number, plan: { ok } }) => ({ number, ok }))).toEqual([
      { number: 1, ok: false },
      { number: 2, ok: false },
      { number: 3, ok: true },
    ])
    expect(plan.reasons[0]!.params).toEqual({ meetings: 1, repeats: 0, bound: 0 })
  })
})

test('rules of the year hold for those who come; rules and ballots of a meeting in it alone', () => {
  const topics = [{ id: 'energy' }, { id: 'heirs' }]
  const wishes = { a: [['energy']], b: [['energy']], c: [['heirs']], d: [['heirs']] }
  const meetings = [
    meeting(0, ['a', 'b', 'c', 'd'], { topics, wishes, openFrom: 1 }),
    meeting(1, ['a', 'b', 'e', 'f'], { rules: [{ kind: 'pinned', person: 'e', table: 2 }] }),
  ]
  const plan = planned({ people, meetings, rules: [{ kind: 'together', people: ['a', 'b', 'i'] }] })
  expect([togetherIn(plan, 0, 'a', 'b'), togetherIn(plan, 1, 'a', 'b')]).toEqual([true, true])
  const second = plan.meetings[1]!.plan as MeetingPlan
  expect(second.rounds[0]!.tables[1]!.people.map(({ id }) => id)).toContain('e')
  expect((plan.meetings[0]!.plan as MeetingPlan).topics?.signature).toEqual([4])
})

test('the reasons say how many repeats, what proves them, who is worst off, what was looked ahead to', () => {
  const labels = { person: (id: string) => `Frau ${id.toUpperCase()}` }
  const meetings = [meeting(0, ['a', 'b', 'c', 'd'], { rounds: 4 }), meeting(1, { a: 0.5 }), meeting(2, { b: 0.5 })]
  const plan = planned({ people, meetings, labels })
  expect(plan.reasons.map(({ code, text }) => [code, text.de, text.en])).toEqual([
    [
      'YEAR_OPTIMAL',
      '1 Treffen: 2 Mal sitzen zwei zusammen, die sich schon kennen; weniger ist nachweislich nicht möglich.',
      '1 meeting: 2 times two share a table who have met before; fewer are provably impossible.',
    ],
    [
      'YEAR_CIRCLE',
      'Die 4 häufigsten Gäste sitzen mindestens 8 Mal paarweise zusammen, auch wenn sie sich gleichmäßig verteilen; neu kennenlernen können sich nur 6 Paare.',
      'The 4 most frequent guests share a table 8 times in pairs at least, even spread evenly; only 6 pairs can meet for the first time.',
    ],
    [
      'YEAR_WORST',
      'Am wenigsten neue Kontakte je Treffen hat Frau A: 3 bei 1 Treffen.',
      'Frau A has the fewest new contacts a meeting: 3 at 1 meeting.',
    ],
    [
      'YEAR_AHEAD',
      '2 Treffen ohne Zusagen sind nach Wahrscheinlichkeit mitbedacht.',
      '2 meetings without replies are looked ahead to by likelihood.',
    ],
  ])
})

function idsIn({ rounds }: MeetingPlan): string[] {
  return rounds[0]!.tables.flatMap(({ people: some }) => some.map(({ id }) => id)).sort()
}

/** From the plans alone, by names. */
function countByHand({ meetings }: YearPlan, history: readonly (readonly [string, string])[]) {
  const met = new Set(history.flatMap(([a, b]) => [a + b, b + a]))
  const contacts = new Map<string, { id: string; meetings: number; newContacts: number }>()
  const counts = meetings.map(({ plan }) => {
    const count = { repeats: 0, newContacts: 0 }
    for (const id of idsIn(plan as MeetingPlan)) {
      contacts.set(id, contacts.get(id) ?? { id, meetings: 0, newContacts: 0 })
      contacts.get(id)!.meetings++
    }
    for (const { people: some } of (plan as MeetingPlan).rounds.flatMap(({ tables }) => tables))
      for (const { id: a } of some)
        for (const { id: b } of some) {
          if (a >= b) continue
          if (met.has(a + b)) count.repeats++
          else {
            count.newContacts++
            for (const id of [a, b]) contacts.get(id)!.newContacts++
          }
          met.add(a + b).add(b + a)
        }
    return count
  })
  return { meetings: counts, contacts: [...contacts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}
