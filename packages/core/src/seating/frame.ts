import { blend, type PairMatrix } from '../pairs/index.ts'
import type { RoundSpec, SeatingProblem } from './problem.ts'
import { type ReturnFrame, returnFrame } from './returnFrame.ts'
import { type QuotaRule, type Rule, ruleHoldsIn } from './rule.ts'

/** The problem flattened: only numbers in typed arrays, and the rules as what they mean in each round. */
export interface Frame {
  readonly people: number
  readonly rounds: readonly RoundFrame[]
  /** All pair terms times their weights. */
  readonly pair: PairMatrix
  readonly repeat: number
  /** Null when nobody can be charged for one. */
  readonly returns: ReturnFrame | null
  /** Person → those who must never share a table with them. */
  readonly apart: readonly Int32Array[]
  /** Those who stay at one table in all rounds. */
  readonly hosts: Int32Array
}

export interface RoundFrame {
  /** Ascending. */
  readonly present: Int32Array
  readonly tables: number
  /** Table → fewest and most people. */
  readonly min: Int32Array
  readonly max: Int32Array
  /** `[person * tables + table]` → 1 when the person may sit there. */
  readonly allowed: Uint8Array
  /** Those who must sit together, at least two each. */
  readonly blocks: readonly Int32Array[]
  /** Person → their block, −1 when they are on their own. */
  readonly blockOf: Int32Array
  readonly quotas: readonly Quota[]
  /** `[table * people + person]` → all place terms times their weights. */
  readonly place: Int32Array
}

export interface Quota {
  /** Person → 1 when they count. */
  readonly member: Uint8Array
  /** Fewest and most of them at each table. */
  readonly min: number
  readonly max: number
}

/** Flattens a checked problem. Throws a RangeError when its costs do not fit 32 bits. */
export function frameOf(problem: SeatingProblem): Frame {
  const frame = {
    people: problem.people,
    rounds: problem.rounds.map((round, at) => roundFrame(problem, round, at)),
    pair: blend(problem.pairs, problem.people),
    repeat: problem.rounds.length > 1 ? (problem.repeat ?? 0) : 0,
    returns: returnFrame(problem),
    apart: apartOf(problem),
    hosts: Int32Array.from(new Set(rulesOf(problem, 'host').map((rule) => rule.person))).sort(),
  }
  checkRange(frame)
  return frame
}

function roundFrame(problem: SeatingProblem, round: RoundSpec, at: number): RoundFrame {
  const present = Int32Array.from(round.present).sort()
  const rules = (problem.rules ?? []).filter((rule) => ruleHoldsIn(rule, at))
  const blocks = blocksOf(problem.people, present, rules)
  return {
    present,
    tables: round.tables.length,
    min: Int32Array.from(round.tables, (table) => table.min),
    max: Int32Array.from(round.tables, (table) => table.max),
    allowed: allowedOf(problem.people, round.tables.length, rules),
    blocks,
    blockOf: blockNumbers(problem.people, blocks),
    quotas: rules.filter((rule) => rule.kind === 'quota').map((rule) => quotaOf(problem.people, rule)),
    place: placeOf(problem, present, at),
  }
}

/** Joins the rules 'together': whoever shares a person with a block belongs to it. Only those present join. */
function blocksOf(people: number, present: Int32Array, rules: readonly Rule[]): Int32Array[] {
  const leader = Int32Array.from({ length: people }, (_, person) => person)
  const here = new Set(present)
  for (const rule of rules) {
    if (rule.kind !== 'together') continue
    const [first, ...others] = rule.people.filter((person) => here.has(person))
    for (const other of others) join(leader, first!, other)
  }
  const blocks = new Map<number, number[]>()
  for (const person of present) blocks.set(leader[person]!, [...(blocks.get(leader[person]!) ?? []), person])
  return [...blocks.values()].filter((block) => block.length > 1).map((block) => Int32Array.from(block))
}

function join(leader: Int32Array, a: number, b: number): void {
  const from = leader[b]!
  const to = leader[a]!
  for (let person = 0; person < leader.length; person++) if (leader[person] === from) leader[person] = to
}

function blockNumbers(people: number, blocks: readonly Int32Array[]): Int32Array {
  const blockOf = new Int32Array(people).fill(-1)
  blocks.forEach((block, number) => {
    for (const person of block) blockOf[person] = number
  })
  return blockOf
}

function allowedOf(people: number, tables: number, rules: readonly Rule[]): Uint8Array {
  const allowed = new Uint8Array(people * tables).fill(1)
  for (const rule of rules) {
    const only = tablesOf(rule)
    if (only && 'person' in rule)
      for (let table = 0; table < tables; table++) if (!only.includes(table)) allowed[rule.person * tables + table] = 0
  }
  return allowed
}

function tablesOf(rule: Rule): readonly number[] | undefined {
  if (rule.kind === 'allowed') return rule.tables
  return 'table' in rule && rule.table !== undefined ? [rule.table] : undefined
}

function quotaOf(people: number, rule: QuotaRule): Quota {
  const member = new Uint8Array(people)
  for (const person of rule.people) member[person] = 1
  return { member, min: rule.min, max: rule.max }
}

function placeOf({ people, places = [], rounds }: SeatingProblem, present: Int32Array, round: number): Int32Array {
  const tables = rounds[round]!.tables.length
  const place = new Int32Array(tables * people)
  for (const { name, weight, cost } of places)
    for (const person of present)
      for (let table = 0; table < tables; table++) {
        const value = cost(person, round, table)
        if (!Number.isSafeInteger(value))
          throw new RangeError(
            `Term '${name}' costs ${value} for person ${person} at table ${table}: expected a whole number.`,
          )
        place[table * people + person]! += weight * value
      }
  return place
}

function apartOf(problem: SeatingProblem): Int32Array[] {
  const apart = Array.from({ length: problem.people }, () => new Set<number>())
  for (const rule of rulesOf(problem, 'apart'))
    for (const a of rule.people) for (const b of rule.people) if (a !== b) apart[a]!.add(b)
  return apart.map((others) => Int32Array.from(others).sort())
}

function rulesOf<Kind extends Rule['kind']>(problem: SeatingProblem, kind: Kind): Extract<Rule, { kind: Kind }>[] {
  return (problem.rules ?? []).filter((rule): rule is Extract<Rule, { kind: Kind }> => rule.kind === kind)
}

/** What one person can cost at the largest table must fit 32 bits with room for the difference of two such sums. */
function checkRange({ pair, repeat, returns, rounds }: Frame): void {
  const size = Math.max(
    0,
    ...rounds.flatMap((round) => [...round.max].map((max) => Math.min(max, round.present.length))),
  )
  let dearest = 0
  for (const cost of pair.values) dearest = Math.max(dearest, Math.abs(cost))
  for (const { place } of rounds) for (const cost of place) dearest = Math.max(dearest, Math.abs(cost))
  const worst = (dearest + repeat * rounds.length) * (size + 1) + (returns?.weight ?? 0) * rounds.length
  if (worst > 2 ** 29)
    throw new RangeError(
      `One person may cost ${worst} at a table: expected at most ${2 ** 29}; scale all weights down.`,
    )
}
