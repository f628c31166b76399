import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTopicMeeting } from '../../../test/planner/anyTopicMeeting.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingPlan } from '../meetingPlan.ts'
import { meetingSearch } from '../meetingSearch.ts'
import { planMeeting } from '../planMeeting.ts'
import { defaultWeights } from '../weights.ts'

const steps = 300
const planned = (input: MeetingInput, seed = 1) => planMeeting(input, { seed, steps })

/** Round → the topic with which a person sits; undefined when absent. */
function topicsOf(plan: MeetingPlan, id: string): (string | undefined)[] {
  return plan.rounds.map(({ tables }) => tables.find(({ people }) => people.some((one) => one.id === id))?.topic)
}

const termOf = (plan: MeetingPlan, name: string) => plan.terms.find((term) => term.name === name)!.cost

describe('a plan with topics', () => {
  test('gives every table a topic, the same in all rounds, and none to a topic that too few want', () => {
    let plans = 0
    fc.assert(
      fc.property(anyTopicMeeting, (input) => {
        const plan = planned(input)
        if (!plan.ok) return
        plans++
        const [first, ...others] = plan.rounds.map(({ tables }) => tables.map(({ topic }) => topic))
        for (const round of others) expect(round).toEqual(first!.slice(0, round.length))
        const report = plan.topics!.topics
        expect(report.map(({ id }) => id)).toEqual(input.topics!.map(({ id }) => id))
        for (const { id, tables, demand } of report) {
          expect(tables).toBe(first!.filter((topic) => topic === id).length)
          if (tables > 0) expect(demand).toBeGreaterThanOrEqual(input.openFrom ?? 3)
        }
      }),
      { numRuns: 50 },
    )
    expect(plans).toBeGreaterThan(20)
  })

  test('reports wishes that can be counted by hand', () => {
    fc.assert(
      fc.property(anyTopicMeeting, (input) => {
        const plan = planned(input)
        if (!plan.ok) return
        const { signature, unranked, worstOff, returns } = plan.topics!
        const ranks = input.people.map(({ id, wishes = [] }) =>
          topicsOf(plan, id).flatMap((topic) =>
            topic === undefined || wishes.length === 0 ? [] : [wishes.findIndex((tier) => tier.includes(topic)) + 1],
          ),
        )
        const longest = Math.max(...input.people.map(({ wishes = [] }) => wishes.length))
        const seats = (rank: number) => ranks.flat().filter((one) => one === rank).length
        expect(signature).toEqual(Array.from({ length: longest }, (_, at) => seats(at + 1)))
        expect(unranked).toBe(seats(0))
        const best = ranks.map((own) => Math.min(...own.map((rank) => rank || 99)))
        const worst = Math.max(...best.filter((rank) => rank <= 99))
        const people = input.people.flatMap(({ id }, at) => (best[at] === worst ? [id] : []))
        if (people.length > 0) expect(worstOff).toEqual({ rank: worst % 99, people })
        else expect(worstOff.people).toEqual([])
        expect(returns).toBe(returnsByHand(plan, input))
      }),
      { numRuns: 50 },
    )
  })

  test('says at every table for how many its topic is a first or second wish', () => {
    fc.assert(
      fc.property(anyTopicMeeting, (input) => {
        const plan = planned(input)
        if (!plan.ok) return
        const wishes = new Map(input.people.map((person) => [person.id, person.wishes ?? []]))
        for (const { people, topic, wishes: reason } of plan.rounds.flatMap(({ tables }) => tables)) {
          const asked = people.filter(({ id }) => wishes.get(id)!.length > 0)
          const glad = asked.filter(({ id }) => wishes.get(id)!.slice(0, 2).flat().includes(topic!))
          expect(reason!.params).toEqual({
            glad: glad.length,
            of: asked.length,
            without: people.length - asked.length,
          })
        }
      }),
      { numRuns: 50 },
    )
  })

  test('costs the term by its weight, adds up, stays above the bound, and names an honest price of the mix', () => {
    fc.assert(
      fc.property(anyTopicMeeting, (input) => {
        const plan = planned(input)
        if (!plan.ok) return
        const sum = (costs: readonly { cost: number }[]) => costs.reduce((total, { cost }) => total + cost, 0)
        const tables = plan.rounds.flatMap((round) => round.tables)
        expect(termOf(plan, 'topic')).toBe((input.weights?.topic ?? defaultWeights.topic) * plan.topics!.cost)
        expect(plan.cost).toBe(sum(plan.terms))
        expect(plan.cost).toBe(sum(tables))
        expect(plan.bound).toBeLessThanOrEqual(plan.cost)
        const { trade, competitor } = Object.fromEntries(plan.terms.map(({ name, ...term }) => [name, term]))
        expect(plan.topics!.mixPrice).toBe(trade!.cost - trade!.bound + competitor!.cost - competitor!.bound)
      }),
      { numRuns: 50 },
    )
  })

  test('is plain data, the same to the byte however the steps are sliced', () => {
    fc.assert(
      fc.property(anyTopicMeeting, fc.nat(), fc.nat(steps), (input, seed, first) => {
        const search = meetingSearch(input, { seed })
        if (search.ok) for (const slice of [first, steps - first]) search.run(slice)
        const answer = search.ok ? search.plan() : search
        expect(JSON.stringify(answer)).toBe(JSON.stringify(planned(input, seed)))
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      }),
      { numRuns: 50 },
    )
  })

  test('counts no guess: who has no ballot changes neither the tables of a topic nor its demand', () => {
    fc.assert(
      fc.property(anyTopicMeeting, (input) => {
        const plan = planned(input)
        const stranger = planned({ ...input, people: input.people.map(withoutTradeWhenSilent) })
        expect(stranger.ok).toBe(plan.ok)
        if (!plan.ok || !stranger.ok) return
        expect(stranger.topics!.topics).toEqual(plan.topics!.topics)
        expect(stranger.topics!.guessed).toEqual([])
        const silent = input.people.flatMap(({ id, wishes }) => (wishes ? [] : [id]))
        expect(silent).toEqual(expect.arrayContaining([...plan.topics!.guessed]))
      }),
      { numRuns: 50 },
    )
  })
})

function withoutTradeWhenSilent(person: MeetingInput['people'][number]) {
  return person.wishes ? person : { ...person, trades: [] }
}

function returnsByHand(plan: MeetingPlan, { people, rules }: MeetingInput): number {
  const hosts = rules!.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : []))
  const guests = people.filter(({ id }) => !hosts.includes(id))
  const again = guests.flatMap(({ id }) => {
    const topics = topicsOf(plan, id)
    return topics.filter((topic, round) => topic !== undefined && topics.indexOf(topic) < round)
  })
  return again.length
}

test('without topics a plan has no word about them', () => {
  const people = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, trades: ['joiner'] }))
  const plan = planned({ day: '2026-11-24', people })
  expect(JSON.stringify(plan)).not.toMatch(/topic|wishes/i)
})

test('a meeting where no topic finds enough people is refused with a way out', () => {
  const people = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, trades: ['joiner'], wishes: [] }))
  const answer = planned({ day: '2026-11-24', people, topics: [{ id: 'energy' }] })
  expect(answer).toMatchObject({
    ok: false,
    reasons: [
      {
        code: 'NO_TOPIC_OPENS',
        params: { atLeast: 4, tables: 3 },
        text: { de: expect.stringContaining('Setzen Sie') },
      },
    ],
  })
})

test('people visit several of their topics rather than the dearest again', () => {
  const people = Array.from({ length: 18 }, (_, at) => ({
    id: `p${at}`,
    trades: [`${at}`],
    wishes: [[`t${at % 4}`], [`t${(at + 1) % 4}`], [`t${(at + 2) % 4}`]],
  }))
  const topics = [0, 1, 2, 3].map((at) => ({ id: `t${at}` }))
  const input = { day: '2026-11-24', people, topics, weights: { repeat: 0 } }
  const plan = planMeeting(input, { seed: 1, steps: 50_000 })
  expect(plan.ok && plan.topics).toMatchObject({ signature: [18, 18, 18], unranked: 0, returns: 0 })
})
