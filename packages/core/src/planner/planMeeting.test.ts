import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encounter } from '../history/index.ts'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import type { MeetingPlan, PlannedTable } from './meetingPlan.ts'
import { meetingSearch } from './meetingSearch.ts'
import type { Mode } from './mode.ts'
import { planMeeting } from './planMeeting.ts'
import { defaultWeights } from './weights.ts'

type AnyInput = MeetingInput & Required<Pick<MeetingInput, 'history' | 'rules'>>

const day = '2026-11-24'
const steps = 300

/** Seats for 24 in each mode. */
const anyTables = fc
  .shuffledSubarray(['room', 'room', 'room', 'room', 'online', 'online', 'online', 'online'] as const, { minLength: 8 })
  .map((modes) => modes.map((mode, at) => ({ seats: { min: 2 + (at % 2), max: 6 }, mode })))

const anyInput: fc.Arbitrary<AnyInput> = fc
  .record({ size: fc.integer({ min: 4, max: 24 }), rounds: fc.integer({ min: 1, max: 4 }) })
  .chain(({ size, rounds }) => {
    const id = fc.integer({ min: 0, max: size - 1 }).map((at) => `p${at}`)
    return fc.record({
      day: fc.constant(day),
      rounds: fc.constant(rounds),
      people: fc
        .array(fc.tuple(fc.constantFrom('joiner', 'baker', 'roofer', 'florist'), fc.constantFrom('celle', 'stade')), {
          minLength: size,
          maxLength: size,
        })
        .map((people) => people.map(([trade, district], at) => ({ id: `p${at}`, trades: [trade], district }))),
      history: fc.array(anyEncounter(id), { maxLength: 20 }),
      rules: fc.array(anyRule(id, rounds), { maxLength: 4 }).map(oncePresent),
      modes: fc.oneof(
        fc.constant([]),
        fc.array(fc.constantFrom('room' as const, 'online' as const), { minLength: size, maxLength: size }),
      ),
      tables: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.integer({ min: 1, max: 6 }), anyTables),
    })
  })
  .map(({ modes, people, tables, ...input }) => ({
    ...input,
    people: people.map((person, at) => (modes[at] ? { ...person, attends: modes[at] } : person)),
    ...(tables !== undefined && { tables }),
  }))

function anyEncounter(id: fc.Arbitrary<string>): fc.Arbitrary<Encounter> {
  const met = fc.constantFrom('2026-09-08', '2026-05-12', '2025-11-25')
  return fc.record({ a: id, b: id, day: met }).filter(({ a, b }) => a !== b)
}

function anyRule(id: fc.Arbitrary<string>, rounds: number): fc.Arbitrary<MeetingRule> {
  const few = fc.uniqueArray(id, { minLength: 2, maxLength: 3 })
  const table = fc.integer({ min: 1, max: 2 })
  const round = fc.option(fc.integer({ min: 1, max: rounds }), { nil: undefined })
  const when = fc.subarray(Array.from({ length: rounds }, (_, at) => at + 1))
  return fc.oneof(
    few.map((people) => ({ kind: 'together', people }) as const),
    few.map((people) => ({ kind: 'apart', people }) as const),
    fc.record({ person: id, table, round }).map((rule) => ({ kind: 'pinned', ...rule }) as const),
    fc
      .record({ person: id, table: fc.option(table, { nil: undefined }) })
      .map((rule) => ({ kind: 'host', ...rule }) as const),
    fc.record({ person: id, round }).map((rule) => ({ kind: 'allowed', tables: [1, 2], ...rule }) as const),
    fc.record({ person: id, rounds: when }).map((rule) => ({ kind: 'present', ...rule }) as const),
    few.map((people) => ({ kind: 'quota', people, min: 0, max: 1 }) as const),
  )
}

function oncePresent(rules: MeetingRule[]): MeetingRule[] {
  return rules.filter(
    (rule, at) =>
      rule.kind !== 'present' ||
      rules.findIndex((other) => other.kind === 'present' && other.person === rule.person) === at,
  )
}

const planned = (input: MeetingInput, seed = 1) => planMeeting(input, { seed, steps })

/** Round → id → number of the table. */
function seats(plan: MeetingPlan): Map<string, number>[] {
  return plan.rounds.map(
    ({ tables }) => new Map(tables.flatMap(({ number, people }) => people.map(({ id }) => [id, number]))),
  )
}

function keeps(plan: MeetingPlan, rule: MeetingRule): boolean {
  return seats(plan).every((seat, at) => {
    if ('round' in rule && rule.round !== undefined && rule.round !== at + 1) return true
    const tables = ('people' in rule ? rule.people : [rule.person]).flatMap((id) => seat.get(id) ?? [])
    if (rule.kind === 'together') return new Set(tables).size <= 1
    if (rule.kind === 'apart' || rule.kind === 'quota') return new Set(tables).size === tables.length
    if (rule.kind === 'pinned') return tables.every((table) => table === rule.table)
    if (rule.kind === 'allowed') return tables.every((table) => rule.tables.includes(table))
    if (rule.kind === 'present') return (tables.length === 1) === rule.rounds.includes(at + 1)
    return tables.every((table) => table === (rule.table ?? table))
  })
}

describe('planMeeting', () => {
  test('seats everybody present exactly once per round, at tables of their mode and of the sizes asked for, and keeps every rule', () => {
    let plans = 0
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const plan = planned(input, seed)
        if (!plan.ok) return
        plans++
        for (const [at, { tables }] of plan.rounds.entries()) {
          const seated = tables.flatMap(({ people }) => people.map(({ id }) => id))
          expect([...seated].sort()).toEqual(presentIds(input, at + 1).sort())
          expect(tables.filter((table) => !fits(table, input))).toEqual([])
          for (const mode of ['room', 'online', undefined] as const)
            expect(unevenness(tables, mode, input)).toBeLessThan(2)
        }
        expect(input.rules!.filter((rule) => !keeps(plan, rule))).toEqual([])
        expect(hostsMove(plan)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(plans).toBeGreaterThan(50)
  })

  test('reports a cost that can be counted by hand, and never below the bound', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plan = planned(input)
        if (!plan.ok) return
        const sum = (costs: readonly { cost: number }[]) => costs.reduce((total, { cost }) => total + cost, 0)
        expect(plan.cost).toBe(countByHand(plan, input))
        expect(plan.cost).toBe(sum(plan.terms))
        expect(plan.cost).toBe(sum(plan.rounds.flatMap(({ tables }) => tables)))
        expect(plan.bound).toBeLessThanOrEqual(plan.cost)
        expect([plan.gap, plan.optimal]).toEqual([plan.cost - plan.bound, plan.cost === plan.bound])
      }),
    )
  })

  test('makes the same plan for the same seed and steps, however the steps are sliced', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), fc.nat(steps), (input, seed, first) => {
        const search = meetingSearch(input, { seed })
        const whole = planned(input, seed)
        if (search.ok) {
          search.run(first)
          search.run(steps - first)
        }
        expect(JSON.stringify(search.ok ? search.plan() : search)).toBe(JSON.stringify(whole))
      }),
      { numRuns: 50 },
    )
  })

  test('makes plain data: nothing is lost on the way through JSON', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const answer = planned(input)
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      }),
      { numRuns: 50 },
    )
  })

  test('does not care how people are called nor in which order the history is told', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plan = planned(input)
        const renamed = planned(renameAll(input, (id) => `${id}!`))
        const retold = planned({ ...input, history: [...input.history!].reverse() })
        expect(retold).toEqual(plan)
        expect(renamed.ok).toBe(plan.ok)
        if (plan.ok) expect(renamed).toMatchObject({ cost: plan.cost, bound: plan.bound, terms: plan.terms })
      }),
      { numRuns: 50 },
    )
  })
})

/** Everybody there takes part as the table is held, and it has a size that was asked for. */
function fits({ number, mode, people }: PlannedTable, input: MeetingInput): boolean {
  const held = mode ?? 'room'
  const attending = people.map(({ id }) => input.people.find((one) => one.id === id)!.attends ?? 'room')
  if (attending.some((one) => one !== held)) return false
  if (typeof input.tables === 'number') return people.length > 0
  const size = input.tables?.[number - 1]
  if (!size) return people.length <= 6
  return people.length >= size.seats.min && people.length <= size.seats.max && (size.mode ?? 'room') === held
}

/** By how much the sizes of the tables of one mode differ; of a list of tables they may. */
function unevenness(tables: readonly PlannedTable[], mode: Mode | undefined, input: MeetingInput): number {
  const sizes = tables.filter((table) => table.mode === mode).map(({ people }) => people.length)
  return sizes.length === 0 || typeof input.tables === 'object' ? 0 : Math.max(...sizes) - Math.min(...sizes)
}

function presentIds({ people, rules }: MeetingInput, round: number): string[] {
  return people
    .map(({ id }) => id)
    .filter(
      (id) => !rules!.some((rule) => rule.kind === 'present' && rule.person === id && !rule.rounds.includes(round)),
    )
}

/** Hosts who sit at more than one table, and tables with more than one host. */
function hostsMove(plan: MeetingPlan): string[] {
  const places = plan.rounds.flatMap(({ number, tables }) =>
    tables.map((table) => ({ round: number, table: table.number, hosts: table.people.filter(({ host }) => host) })),
  )
  const crowded = places.filter(({ hosts }) => hosts.length > 1).map(({ table }) => `table ${table}`)
  const tablesOf = (id: string) =>
    new Set(places.flatMap((at) => (at.hosts.some((host) => host.id === id) ? at.table : [])))
  const ids = new Set(places.flatMap(({ hosts }) => hosts.map(({ id }) => id)))
  return [...crowded, ...[...ids].filter((id) => tablesOf(id).size > 1)]
}

/** The objective in the words of `Weights`, with the recency of the three days of `anyEncounter`. */
function countByHand(plan: MeetingPlan, { people, history }: MeetingInput): number {
  const recency: Record<string, number> = { '2026-09-08': 89, '2026-05-12': 73, '2025-11-25': 50 }
  const times = new Map<string, number>()
  let cost = 0
  for (const table of plan.rounds.flatMap(({ tables }) => tables)) {
    for (const { id: a } of table.people) {
      for (const { id: b } of table.people) {
        if (a >= b) continue
        const [one, other] = [a, b].map((id) => people.find((person) => person.id === id)!)
        const same = one!.trades[0] === other!.trades[0]
        const met = history!.filter((past) => [a, b].includes(past.a) && [a, b].includes(past.b))
        const again = times.get(a + b) ?? 0
        times.set(a + b, again + 1)
        cost += defaultWeights.trade * (same ? 100 : 0)
        cost += defaultWeights.competitor * (same && one!.district === other!.district ? 100 : 0)
        cost += defaultWeights.encounter * met.reduce((sum, past) => sum + recency[past.day]!, 0)
        cost += defaultWeights.repeat * 100 * again
      }
    }
  }
  return cost
}

function renameAll(input: MeetingInput, rename: (id: string) => string): MeetingInput {
  return {
    ...input,
    people: input.people.map((person) => ({ ...person, id: rename(person.id) })),
    history: input.history!.map(({ a, b, ...past }) => ({ ...past, a: rename(a), b: rename(b) })),
    rules: input.rules!.map((rule) =>
      'people' in rule ? { ...rule, people: rule.people.map(rename) } : { ...rule, person: rename(rule.person) },
    ),
  }
}
