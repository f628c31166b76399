import fc from 'fast-check'
import { pairMatrix } from '../../src/pairs/index.ts'
import type { RoundSpec, Rule, SeatingProblem } from '../../src/seating/index.ts'

export interface Sizes {
  readonly people: number
  readonly rounds: number
  readonly tables: number
  /** Pair costs from here on. */
  readonly cheapest?: number
}

/** Small problems with every kind of term and rule; some of them cannot be seated. */
export function anyProblem(sizes: Sizes): fc.Arbitrary<SeatingProblem> {
  return fc.integer({ min: 2, max: sizes.people }).chain((people) =>
    fc
      .record({
        rounds: fc.array(anyRound(people, sizes.tables), { minLength: 1, maxLength: sizes.rounds }),
        entries: fc.array(fc.integer({ min: sizes.cheapest ?? 0, max: 4 }), { minLength: 12, maxLength: 12 }),
        classes: fc.array(fc.nat(2), { minLength: people, maxLength: people }),
        weights: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(3), fc.nat(3)),
        charged: anySome(people),
        rules: fc.array(anyRule(people, sizes.tables, sizes.rounds), { maxLength: 3 }),
      })
      .map(({ rounds, entries, classes, weights, charged, rules }) => ({
        people,
        rounds,
        pairs: [
          {
            name: 'class',
            weight: weights[0],
            costs: pairMatrix(people, (i, j) => (classes[i] === classes[j] ? 1 : 0)),
          },
          { name: 'met', weight: weights[1], costs: pairMatrix(people, (i, j) => entries[(i * 5 + j * 7) % 12]!) },
        ],
        places: [
          {
            name: 'topic',
            weight: weights[2],
            cost: (person, round, table) => entries[(person + round + table * 5) % 12]!,
          },
        ],
        repeat: weights[3],
        returns: {
          weight: weights[4],
          classOf: (round, table) => classes[(2 * table + round) % people]!,
          ...(charged && { people: charged }),
        },
        rules: rules.flatMap((rule) => fitting(rule, rounds)),
      })),
  )
}

function anySome(people: number): fc.Arbitrary<number[] | undefined> {
  const everyone = Array.from({ length: people }, (_, person) => person)
  return fc.option(fc.subarray(everyone), { nil: undefined })
}

function anyRound(people: number, tables: number): fc.Arbitrary<RoundSpec> {
  const everyone = Array.from({ length: people }, (_, person) => person)
  return fc
    .record({
      present: fc.subarray(everyone, { minLength: Math.ceil(people / 2) }),
      count: fc.integer({ min: 1, max: tables }),
      slack: fc.array(fc.nat(2), { minLength: tables, maxLength: tables }),
    })
    .map(({ present, count, slack }) => ({
      present,
      tables: Array.from({ length: count }, (_, table) => {
        const even = Math.floor((present.length + table) / count)
        return { min: Math.max(0, even - slack[table]!), max: even + slack[(table + 1) % tables]! }
      }),
    }))
}

function anyRule(people: number, tables: number, rounds: number): fc.Arbitrary<Rule> {
  const person = fc.nat(people - 1)
  const table = fc.nat(tables - 1)
  const round = fc.option(fc.nat(rounds - 1), { nil: undefined })
  const some = (most: number) => fc.uniqueArray(person, { minLength: 1, maxLength: most })
  return fc.oneof(
    fc.record({ kind: fc.constant('together' as const), people: some(3) }),
    fc.record({ kind: fc.constant('apart' as const), people: some(3) }),
    fc.record({ kind: fc.constant('pinned' as const), person, table, round }),
    fc.record({ kind: fc.constant('host' as const), person, table: fc.option(table, { nil: undefined }) }),
    fc.record({
      kind: fc.constant('allowed' as const),
      person,
      tables: fc.uniqueArray(table, { minLength: 1 }),
      round,
    }),
    fc.record({
      kind: fc.constant('quota' as const),
      people: some(people),
      min: fc.nat(1),
      max: fc.integer({ min: 1, max: 3 }),
      round,
    }),
  )
}

/** The rule if its round and tables exist; undefined fields are left out. */
function fitting(rule: Rule, rounds: readonly RoundSpec[]): Rule[] {
  const round = 'round' in rule ? rule.round : undefined
  if (round !== undefined && round >= rounds.length) return []
  const spoken = round === undefined ? rounds : [rounds[round]!]
  const most = Math.max(...spoken.map(({ tables }) => tables.length))
  const named = rule.kind === 'allowed' ? rule.tables : 'table' in rule && rule.table !== undefined ? [rule.table] : []
  return named.some((table) => table >= most) ? [] : [JSON.parse(JSON.stringify(rule)) as Rule]
}
