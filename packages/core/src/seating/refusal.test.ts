import { expect, test } from 'vitest'
import { pairMatrix } from '../pairs/index.ts'
import type { SeatingProblem } from './problem.ts'
import type { Rule } from './rule.ts'
import { seat } from './seat.ts'

const everyone = Array.from({ length: 12 }, (_, person) => person)

function clashes(rules: readonly Rule[], tables = 3, rounds = 1, max = 4) {
  const sizes = Array.from({ length: tables }, () => ({ min: 0, max }))
  const problem: SeatingProblem = {
    people: 12,
    rounds: Array.from({ length: rounds }, () => ({ present: everyone, tables: sizes })),
    pairs: [],
    rules,
  }
  const result = seat(problem, { seed: 1, steps: 10 })
  return result.ok ? 'seated' : result.clashes
}

const idle: Rule = { kind: 'apart', people: [10, 11] }

test('more people than seats, and fewer than the tables ask for', () => {
  expect(clashes([], 2)).toEqual([{ code: 'seats', round: 0, people: 12, seats: 8 }])
  const rounds = [{ present: [0, 1], tables: [{ min: 3, max: 4 }] }]
  const result = seat({ people: 2, rounds, pairs: [] }, { seed: 1, steps: 0 })
  expect(result).toEqual({ ok: false, clashes: [{ code: 'minimum', round: 0, people: 2, seats: 3 }] })
})

test('of all rules only those are named without which there would be a seating', () => {
  const together: Rule = { kind: 'together', people: [0, 1, 2] }
  const apart: Rule = { kind: 'apart', people: [0, 2] }
  expect(clashes([idle, together, apart])).toEqual([{ code: 'rules', rounds: [0], rules: [1, 2], smallest: true }])
  expect(clashes([idle, together])).toBe('seated')
})

test('four who keep apart need four tables', () => {
  const rule: Rule = { kind: 'apart', people: [0, 1, 2, 3] }
  expect(clashes([rule])).toEqual([{ code: 'rules', rounds: [0], rules: [0], smallest: true }])
  expect(clashes([rule], 4)).toBe('seated')
})

test('five for a table of four, whichever way they are sent there', () => {
  const pins = [0, 1, 2, 3].map((person): Rule => ({ kind: 'pinned', person, table: 1 }))
  const allowed: Rule = { kind: 'allowed', person: 4, tables: [1] }
  expect(clashes([...pins, allowed])).toEqual([{ code: 'rules', rounds: [0], rules: [0, 1, 2, 3, 4], smallest: true }])
  expect(clashes([{ kind: 'together', people: [0, 1, 2, 3, 4] }])).toEqual([
    { code: 'rules', rounds: [0], rules: [0], smallest: true },
  ])
})

test('two hosts for one table, and more hosts than tables', () => {
  const hosts = [0, 1].map((person): Rule => ({ kind: 'host', person, table: 0 }))
  expect(clashes(hosts, 3, 2)).toMatchObject([{ code: 'rules', rules: [0, 1], smallest: true }])
  const four = [0, 1, 2, 3].map((person): Rule => ({ kind: 'host', person }))
  expect(clashes([idle, ...four], 3, 2)).toMatchObject([{ code: 'rules', rules: [1, 2, 3, 4], smallest: true }])
  expect(clashes(four, 4, 2)).toBe('seated')
})

test('a moderator for every table: three are enough for three tables, two are not', () => {
  const quota = (people: number[]): Rule => ({ kind: 'quota', people, min: 1, max: 12 })
  expect(clashes([quota([0, 1, 2])])).toBe('seated')
  expect(clashes([quota([0, 1])])).toEqual([{ code: 'rules', rounds: [0], rules: [0], smallest: true }])
})

test('a host pinned elsewhere in one round cannot stay', () => {
  const rules: Rule[] = [
    { kind: 'host', person: 0, table: 0 },
    { kind: 'pinned', person: 0, table: 1, round: 1 },
  ]
  expect(clashes(rules, 3, 2)).toMatchObject([{ code: 'rules', rules: [0, 1], smallest: true }])
})

test('what the calling code got wrong throws and names it', () => {
  const rounds = [{ present: [0, 1], tables: [{ min: 0, max: 4 }] }]
  const given = (more: Partial<SeatingProblem>) => () =>
    seat({ people: 2, rounds, pairs: [], ...more }, { seed: 1, steps: 0 })
  expect(given({ rules: [{ kind: 'together', people: [0, 2] }] })).toThrow('Rule 0 (together): person 2 does not exist')
  expect(given({ rules: [{ kind: 'pinned', person: 0, table: 1 }] })).toThrow('Rule 0 (pinned): table 1 does not exist')
  expect(given({ rounds: [] })).toThrow('A seating of 0 rounds')
  expect(given({ rounds: [{ present: [0, 0], tables: [] }] })).toThrow('Round 0 names person 0 twice')
  expect(given({ rounds: [{ present: [0], tables: [{ min: 3, max: 2 }] }] })).toThrow(
    'Table 0 of round 0 has min 3 and max 2',
  )
  expect(given({ repeat: 0.5 })).toThrow('The weight of a repeat is 0.5')
  const classOf = () => 0
  expect(given({ returns: { weight: -1, classOf } })).toThrow('The weight of a return is -1')
  expect(given({ returns: { weight: 1, classOf, people: [1, 1] } })).toThrow('charged for returns names person 1 twice')
  expect(given({ returns: { weight: 1, classOf: () => 0.5 } })).toThrow('Table 0 of round 0: its class is 0.5')
  expect(given({ places: [{ name: 'return', weight: 1, cost: () => 0 }] })).toThrow("Two terms are called 'return'")
  expect(given({ places: [{ name: 'repeat', weight: 1, cost: () => 0 }] })).toThrow("Two terms are called 'repeat'")
  expect(given({ places: [{ name: 'topic', weight: 1, cost: () => 0.5 }] })).toThrow(
    "Term 'topic' costs 0.5 for person 0",
  )
  expect(given({ places: [{ name: 'topic', weight: 2 ** 29, cost: () => 1 }] })).toThrow('scale all weights down')
})

test('numbers, rounds, tables and terms out of range are named with what there is', () => {
  const tables = [0, 1].map(() => ({ min: 0, max: 4 }))
  const rounds = [
    { present: [0, 1], tables: tables.slice(1) },
    { present: [0, 1], tables },
  ]
  const given = (more: Partial<SeatingProblem>) => () =>
    seat({ people: 2, rounds, pairs: [], ...more }, { seed: 1, steps: 0 })
  const rule = (named: Rule) => given({ rules: [named] })
  for (const people of [-1, 1.5]) expect(given({ people })).toThrow(`The number of people is ${people}`)
  for (const person of [-1, 0.5, 2])
    expect(given({ rounds: [{ present: [person], tables }] })).toThrow(
      `Round 0: person ${person} does not exist: there are 2, counted from 0.`,
    )
  for (const min of [-1, 0.5])
    expect(given({ rounds: [{ present: [], tables: [{ min, max: 4 }] }] })).toThrow(`Table 0 of round 0: min is ${min}`)
  expect(given({ rounds: [{ present: [], tables: [{ min: 0, max: 0.5 }] }] })).toThrow('Table 0 of round 0: max is 0.5')
  const term = { name: 'met', weight: 1, costs: pairMatrix(2) }
  expect(given({ pairs: [{ ...term, weight: -1 }] })).toThrow("The weight of term 'met' is -1")
  expect(given({ pairs: [term, term] })).toThrow("Two terms are called 'met'")
  expect(given({ pairs: [{ ...term, costs: pairMatrix(3) }] })).toThrow("Term 'met' is about 3 people when expected 2.")
  expect(rule({ kind: 'quota', people: [0], min: 2, max: 1 })).toThrow('Rule 0 (quota) has min 2 and max 1')
  expect(rule({ kind: 'apart', people: [1, 1] })).toThrow('Rule 0 (apart) names person 1 twice.')
  expect(rule({ kind: 'pinned', person: 0, table: 0, round: 2 })).toThrow('Rule 0 (pinned): round 2 does not exist')
  expect(rule({ kind: 'allowed', person: 0, tables: [0, 2] })).toThrow('Rule 0 (allowed): table 2 does not exist')
  expect(rule({ kind: 'host', person: 0, table: 2 })).toThrow('Rule 0 (host): table 2 does not exist')
})

test('a table counts as there when a round of which the rule speaks has it', () => {
  const tables = [0, 1].map(() => ({ min: 0, max: 4 }))
  const rounds = [tables, tables.slice(1)].map((some) => ({ present: [0, 1], tables: some }))
  const problem = (round?: number): SeatingProblem => ({
    people: 2,
    rounds,
    pairs: [],
    rules: [{ kind: 'allowed', person: 0, tables: [0, 1], ...(round === undefined ? {} : { round }) }],
  })
  expect(seat(problem(), { seed: 1, steps: 0 }).ok).toBe(true)
  expect(seat(problem(0), { seed: 1, steps: 0 }).ok).toBe(true)
  expect(() => seat(problem(1), { seed: 1, steps: 0 })).toThrow('Rule 0 (allowed): table 1 does not exist')
})

test('a round or table given as undefined is not given', () => {
  const tables = [0, 1].map(() => ({ min: 1, max: 1 }))
  const rules: Rule[] = [
    { kind: 'pinned', person: 0, table: 1, round: undefined },
    { kind: 'host', person: 1, table: undefined },
    { kind: 'quota', people: [0, 1], min: 1, max: 1, round: undefined },
  ]
  const rounds = [0, 1].map(() => ({ present: [0, 1], tables }))
  expect(seat({ people: 2, rounds, pairs: [], rules }, { seed: 1, steps: 0 })).toMatchObject({
    seating: {
      tables: [
        [[1], [0]],
        [[1], [0]],
      ],
    },
  })
})

test('costs up to the range of 32 bits are taken, what lies beyond is told with its number', () => {
  const problem = (weight: number, cost = 1): SeatingProblem => ({
    people: 3,
    rounds: [{ present: [0, 1], tables: [{ min: 0, max: 5 }] }],
    pairs: [{ name: 'met', weight, costs: pairMatrix(3, () => cost) }],
  })
  const most = Math.floor(2 ** 29 / 3) // at a table of 2, and room for a difference
  expect(seat(problem(most), { seed: 1, steps: 0 })).toMatchObject({ ok: true, cost: most })
  expect(() => seat(problem(most + 1), { seed: 1, steps: 0 })).toThrow(
    `One person may cost ${3 * (most + 1)} at a table`,
  )
  expect(() => seat(problem(most + 1, -1), { seed: 1, steps: 0 })).toThrow('scale all weights down')
})
