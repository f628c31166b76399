import { canSeat } from '../seating/index.ts'
import { describeRule } from './describeRule.ts'
import { layTables } from './layTables.ts'
import type { MeetingInput, MeetingPerson } from './meetingInput.ts'
import { meetingProblem } from './meetingProblem.ts'
import { MODE_WORDS, modeOf } from './mode.ts'
import { type Reason, reason } from './reason.ts'

/** Which rules, by number from 1, and whose way of taking part stand in the way. */
interface Obstacle {
  readonly numbers: readonly number[]
  readonly people: readonly number[]
}

/** A changed input, and the sentence that proposes it. */
interface Way {
  readonly input: MeetingInput
  readonly reason: (largest: number) => Reason
}

/** A seating is only looked for, so that the seed decides nothing that anybody sees. */
const SEED = 1

/** People for whom the other mode is tried: where so many stand in the way, it is the sizes that do. */
const MODES_TRIED = 6

/** How much larger than the largest table a larger one may be. */
const LARGER = 3

/** The single changes after which everybody can be seated, each tried: without a rule, another mode, a table more, larger tables. */
export function wayReasons(obstacles: readonly Obstacle[], input: MeetingInput): Reason[] {
  const numbers = [...new Set(obstacles.flatMap((one) => one.numbers))]
  const people = [...new Set(obstacles.flatMap((one) => one.people))]
  const ways = [
    ...numbers.map((number) => withoutRule(number, input)),
    ...people.slice(0, MODES_TRIED).map((person) => otherMode(person, input)),
    ...oneTableMore(input),
  ]
  return [...ways.flatMap(tried), ...largerTables(input).flatMap(tried).slice(0, 1)]
}

/** The proposal if it holds, nobody sitting alone. */
function tried({ input, reason }: Way): Reason[] {
  const problem = meetingProblem({ ...input, history: [] })
  if ('ok' in problem) return []
  const used = problem.rounds.flatMap(({ tables }) => tables.filter(({ max }) => max > 0))
  if (used.some(({ min }) => min < 2) || !canSeat(problem, SEED)) return []
  return [reason(Math.max(...used.map(({ max }) => max)))]
}

function withoutRule(number: number, input: MeetingInput): Way {
  const rules = input.rules!.filter((_, at) => at !== number - 1)
  const { de, en } = describeRule(input.rules![number - 1]!, input.labels?.person ?? ((id) => id))
  return {
    input: { ...input, rules },
    reason: () =>
      reason(
        'WAY_WITHOUT_RULE',
        { rule: number },
        `Es geht ohne diese Regel: ${de}.`,
        `It can be done without this rule: ${en}.`,
      ),
  }
}

function otherMode(person: number, input: MeetingInput): Way {
  const { id } = input.people[person]!
  const now = modeOf(input.people[person]!)
  const attends = now === 'room' ? 'online' : 'room'
  const people = input.people.map((one, at): MeetingPerson => (at === person ? { ...one, attends } : one))
  const [name, from, to] = [input.labels?.person?.(id) ?? id, MODE_WORDS[now], MODE_WORDS[attends]]
  return {
    input: { ...input, people },
    reason: () =>
      reason(
        'WAY_OTHER_MODE',
        { person: id, mode: attends },
        `Es geht, wenn ${name} ${to.de} statt ${from.de} teilnimmt.`,
        `It can be done if ${name} takes part ${to.en} instead of ${from.en}.`,
      ),
  }
}

function oneTableMore(input: MeetingInput): Way[] {
  const laid = layTables(input)
  if (Array.isArray(laid)) return []
  const { tableSize: _, ...others } = input
  const count = laid.modes.length + 1
  const tables = typeof input.tables === 'object' ? [...input.tables, input.tables.at(-1)!] : count
  const propose = () =>
    reason(
      'WAY_ONE_TABLE_MORE',
      { tables: count },
      `Es geht mit einem Tisch mehr, also ${count}.`,
      `It can be done with one table more, ${count} in all.`,
    )
  return [{ input: { ...others, tables }, reason: propose }]
}

/** The least growth first. */
function largerTables(input: MeetingInput): Way[] {
  const laid = layTables(input)
  if (Array.isArray(laid)) return []
  const largest = Math.max(...laid.rounds.flatMap((tables) => tables.map(({ max }) => max)))
  return Array.from({ length: LARGER }, (_, more) => ({
    input: withLarger(input, largest, more + 1),
    reason: (size: number) =>
      reason(
        'WAY_LARGER_TABLES',
        { size },
        `Es geht mit größeren Tischen, an denen bis zu ${size} Personen sitzen.`,
        `It can be done with larger tables, of up to ${size} people.`,
      ),
  }))
}

function withLarger(input: MeetingInput, largest: number, more: number): MeetingInput {
  const { tables, tableSize: _, ...others } = input
  if (typeof tables !== 'object') return { ...others, tableSize: { wanted: largest + more } }
  return {
    ...input,
    tables: tables.map(({ seats, ...table }) => ({ ...table, seats: { min: seats.min, max: seats.max + more } })),
  }
}
