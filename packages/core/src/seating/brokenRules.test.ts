import { expect, test } from 'vitest'
import { brokenRules } from './brokenRules.ts'
import type { Seating, SeatingProblem } from './problem.ts'
import type { Rule } from './rule.ts'

const tables = [
  { min: 2, max: 3 },
  { min: 2, max: 3 },
]

/** Person 5 comes to the second round only. */
function problem(...rules: Rule[]): SeatingProblem {
  const rounds = [
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4, 5],
  ].map((present) => ({ present, tables }))
  return { people: 6, rounds, pairs: [], rules }
}

const seating: Seating = {
  tables: [
    [
      [0, 1, 2],
      [3, 4],
    ],
    [
      [0, 3, 5],
      [1, 2, 4],
    ],
  ],
}

/** The rounds in which the only rule is broken. */
function breachesOf(rule: Rule): number[] {
  return brokenRules(problem(rule), seating).map((breach) => {
    expect(breach).toMatchObject({ code: 'rule', rule: 0 })
    return breach.round
  })
}

test('a whole seating breaks nothing, with rules or without', () => {
  expect(brokenRules(problem(), seating)).toEqual([])
  expect(brokenRules({ ...problem(), rules: undefined }, seating)).toEqual([])
})

test('who is missing, sits twice, or sits though absent is named', () => {
  const first = [
    [0, 1, 5],
    [3, 4, 3],
  ]
  expect(brokenRules(problem(), { tables: [first, seating.tables[1]!] })).toEqual([
    { code: 'missing', round: 0, person: 2 },
    { code: 'twice', round: 0, person: 3 },
    { code: 'absent', round: 0, person: 5 },
  ])
})

test('a table too full and one too empty are named, and tables or rounds that are not there seat nobody', () => {
  const first = [[0, 1, 2, 3], [4]]
  expect(brokenRules(problem(), { tables: [first, seating.tables[1]!] })).toEqual([
    { code: 'size', round: 0, table: 0, people: 4 },
    { code: 'size', round: 0, table: 1, people: 1 },
  ])
  const cut = brokenRules(problem(), { tables: [[[0, 1, 2]]] })
  expect(cut.filter(({ code }) => code === 'size')).toEqual([
    { code: 'size', round: 0, table: 1, people: 0 },
    { code: 'size', round: 1, table: 0, people: 0 },
    { code: 'size', round: 1, table: 1, people: 0 },
  ])
  expect(cut.filter(({ code, round }) => code === 'missing' && round === 1)).toHaveLength(6)
})

test('every rule is judged among those present, in the rounds it speaks of', () => {
  expect(breachesOf({ kind: 'together', people: [3, 4] })).toEqual([1])
  expect(breachesOf({ kind: 'together', people: [3, 4, 5] })).toEqual([1])
  expect(breachesOf({ kind: 'together', people: [1, 2] })).toEqual([])
  expect(breachesOf({ kind: 'apart', people: [0, 3, 5] })).toEqual([1])
  expect(breachesOf({ kind: 'apart', people: [0, 4] })).toEqual([])
  expect(breachesOf({ kind: 'pinned', person: 3, table: 1 })).toEqual([1])
  expect(breachesOf({ kind: 'pinned', person: 3, table: 1, round: 0 })).toEqual([])
  expect(breachesOf({ kind: 'pinned', person: 5, table: 1 })).toEqual([1])
  expect(breachesOf({ kind: 'allowed', person: 0, tables: [1] })).toEqual([0, 1])
  expect(breachesOf({ kind: 'allowed', person: 1, tables: [0, 1] })).toEqual([])
  expect(breachesOf({ kind: 'allowed', person: 5, tables: [0], round: 0 })).toEqual([])
  expect(breachesOf({ kind: 'quota', people: [0, 1, 5], min: 1, max: 3 })).toEqual([0])
  expect(breachesOf({ kind: 'quota', people: [0, 3, 5], min: 0, max: 2 })).toEqual([1])
  expect(breachesOf({ kind: 'quota', people: [0, 4], min: 1, max: 1 })).toEqual([])
})

test('a host may not change tables, nor sit elsewhere than at the table of the rule', () => {
  expect(breachesOf({ kind: 'host', person: 1 })).toEqual([1])
  expect(breachesOf({ kind: 'host', person: 0 })).toEqual([])
  expect(breachesOf({ kind: 'host', person: 0, table: 1 })).toEqual([0, 1])
  expect(breachesOf({ kind: 'host', person: 5 })).toEqual([])
})

test('hosts who share a table are told one by one, and a host named twice is one host', () => {
  const host = (person: number): Rule => ({ kind: 'host', person })
  expect(brokenRules(problem(host(0), host(5)), seating)).toEqual([
    { code: 'rule', rule: 0, round: 1 },
    { code: 'rule', rule: 1, round: 1 },
  ])
  expect(brokenRules(problem(host(0), { kind: 'host', person: 0, table: 0 }), seating)).toEqual([])
})
