import { dayNumber } from '../time/index.ts'
import { distinct, known, whole } from './checkValues.ts'
import { type MeetingInput, type MeetingRule, type MeetingTable, peopleOf } from './meetingInput.ts'
import { DEFAULT_MODE, MODES } from './mode.ts'
import { DEFAULT_ROUNDS } from './presence.ts'
import { sizeRange } from './tableSizes.ts'
import { defaultWeights } from './weights.ts'
import { checkWishes } from './wishes/checkWishes.ts'

const MOST_ROUNDS = 12

/**
 * Throws what the calling code got wrong, by name: ids that nobody has or two have, numbers that are not whole or out of range, a
 * day that is none (RangeError), what is no text or list (TypeError). What the world got wrong (too few people, rules that cannot
 * hold) is not asked here.
 */
export function checkMeeting(input: MeetingInput): void {
  dayNumber(input.day)
  const rounds = input.rounds ?? DEFAULT_ROUNDS
  whole(rounds, 1, MOST_ROUNDS, 'The number of rounds')
  checkTables(input)
  checkWeights(input)
  const ids = checkIds(input)
  checkWishes(input)
  input.rules?.forEach((rule, at) => {
    checkRule(rule, ids, rounds, `Rule ${at + 1} (${rule.kind})`)
  })
  checkPresence(input)
}

function checkTables({ tables, tableSize }: MeetingInput): void {
  if (tables !== undefined && tableSize !== undefined)
    throw new RangeError('Both tables and tableSize are given: expected one of them, the other follows.')
  if (typeof tables === 'object') checkList(tables)
  else if (tables !== undefined) whole(tables, 1, 10_000, 'The number of tables')
  const { min, wanted, max } = sizeRange(tableSize)
  for (const [name, size] of Object.entries({ min, wanted, max })) whole(size, 1, 100, `The table size '${name}'`)
  if (min > wanted || wanted > max)
    throw new RangeError(`Tables of ${min} to ${max}, wanted ${wanted}: expected min ≤ wanted ≤ max.`)
}

function checkList(tables: readonly MeetingTable[]): void {
  if (tables.length === 0) throw new RangeError('A list of 0 tables: give at least one, or leave the tables out.')
  tables.forEach(checkTable)
}

function checkTable({ seats: { min, max }, mode = DEFAULT_MODE }: MeetingTable, at: number): void {
  const name = `Table ${at + 1}`
  whole(min, 2, 100, `${name}: the fewest people`)
  whole(max, 2, 100, `${name}: the most people`)
  if (min > max) throw new RangeError(`${name} has min ${min} and max ${max}: expected min ≤ max.`)
  known(mode, MODES, `${name}: there is no mode`)
}

function checkWeights({ weights = {} }: MeetingInput): void {
  for (const [name, weight] of Object.entries(weights)) {
    known(name, Object.keys(defaultWeights), 'There is no weight')
    whole(weight, 0, 1000, `The weight '${name}'`)
  }
}

function checkIds({ people }: MeetingInput): Set<string> {
  const ids = new Set<string>()
  for (const { id, trades, attends = DEFAULT_MODE } of people) {
    if (typeof id !== 'string' || !Array.isArray(trades))
      throw new TypeError(`A person has the id ${id} and the trades ${trades}: expected a text and a list of texts.`)
    if (ids.has(id)) throw new RangeError(`Two people have the id '${id}': give each their own.`)
    ids.add(id)
    known(attends, MODES, `Person '${id}' attends in no mode`)
  }
  return ids
}

function checkRule(rule: MeetingRule, ids: ReadonlySet<string>, rounds: number, name: string): void {
  known(rule.kind, KINDS, `${name}: there is no kind`)
  const named = peopleOf(rule)
  for (const id of named) if (!ids.has(id)) throw new RangeError(`${name} names '${id}', who is not among the people.`)
  distinct(named, `${name} names`)
  if ('round' in rule && rule.round !== undefined) whole(rule.round, 1, rounds, `${name}: the round`)
  if ('table' in rule && rule.table !== undefined) whole(rule.table, 1, 10_000, `${name}: the table`)
  if (rule.kind === 'allowed') checkTablesOf(rule.tables, name)
  if (rule.kind === 'present') checkRounds(rule.rounds, rounds, name)
  if (rule.kind === 'quota') checkQuota(rule, name)
}

const KINDS = ['together', 'apart', 'pinned', 'host', 'allowed', 'present', 'quota']

function checkTablesOf(listed: readonly number[], name: string): void {
  if (listed.length === 0) throw new RangeError(`${name} lists no table: expected at least one.`)
  for (const table of listed) whole(table, 1, 10_000, `${name}: the table`)
}

function checkRounds(listed: readonly number[], rounds: number, name: string): void {
  for (const round of listed) whole(round, 1, rounds, `${name}: the round`)
  distinct(listed, `${name} lists round`)
}

function checkQuota({ min, max }: { min: number; max: number }, name: string): void {
  whole(min, 0, 10_000, `${name}: min`)
  whole(max, 0, 10_000, `${name}: max`)
  if (min > max) throw new RangeError(`${name} has min ${min} and max ${max}: expected min ≤ max.`)
}

function checkPresence({ rules = [] }: MeetingInput): void {
  const present = rules.filter((rule) => rule.kind === 'present')
  distinct(
    present.map(({ person }) => person),
    'The rules about presence name',
  )
}
