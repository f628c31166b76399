import type { MeetingRule } from '@tafelrunde/core'
import type { UserError } from '../errors.ts'
import { readId } from '../ids.ts'
import { invalid, unknownPerson } from '../meetings/service.ts'

/** A rule as a client writes it, people by opaque ids; exactly one of the forms is there. */
export interface RuleInput {
  readonly together?: PeopleRule | null
  readonly apart?: PeopleRule | null
  readonly pinned?: { readonly personId: string; readonly table: number; readonly round?: number | null } | null
  readonly present?: { readonly personId: string; readonly rounds: readonly number[] } | null
  readonly host?: { readonly personId: string; readonly table?: number | null } | null
}

interface PeopleRule {
  readonly personIds: readonly string[]
}

/** What a rule may name: row ids of those who come, tables and rounds from 1. */
interface Frame {
  readonly coming: ReadonlySet<string>
  readonly rounds: number
}

/** The rules with row ids; whatever names nobody who comes, or no table or round, is an error with its path. */
export function readRules(
  inputs: readonly RuleInput[],
  frame: Frame,
): { rules: MeetingRule[]; userErrors: UserError[] } {
  const userErrors: UserError[] = []
  const rules = inputs.map((input, at) => {
    const form = Object.entries(input).find(([, rule]) => rule != null)?.[0] ?? ''
    return readRule(input, reader(['rules', String(at), form], frame, userErrors))
  })
  userErrors.push(...presentTwice(rules))
  return { rules, userErrors }
}

function readRule({ together, apart, pinned, present, host }: RuleInput, read: Reader): MeetingRule {
  if (together) return { kind: 'together', people: read.people(together.personIds) }
  if (apart) return { kind: 'apart', people: read.people(apart.personIds) }
  if (pinned) {
    const { personId, table, round } = pinned
    return {
      kind: 'pinned',
      person: read.person(personId),
      table: read.table(table),
      ...optional('round', round, read.round),
    }
  }
  if (present) return { kind: 'present', person: read.person(present.personId), rounds: read.rounds(present.rounds) }
  if (host) return { kind: 'host', person: read.person(host.personId), ...optional('table', host.table, read.table) }
  throw new RangeError('A rule has none of its forms; the schema allows exactly one.')
}

function optional<Name extends string>(name: Name, value: number | null | undefined, read: (value: number) => number) {
  return (value == null ? {} : { [name]: read(value) }) as { readonly [key in Name]?: number }
}

interface Reader {
  person(globalId: string): string
  people(globalIds: readonly string[]): string[]
  table(value: number): number
  round(value: number): number
  rounds(values: readonly number[]): number[]
}

/** Reads the parts of one rule; what is wrong with them goes into `userErrors`. */
function reader(path: readonly string[], { coming, rounds }: Frame, userErrors: UserError[]): Reader {
  const person = (globalId: string, ...place: string[]) => {
    const id = readId('Person', globalId)
    if (!id) userErrors.push(unknownPerson([...path, ...place]))
    else if (!coming.has(id)) userErrors.push(notComing([...path, ...place]))
    return id ?? ''
  }
  const number = (place: string, value: number, most: number) => {
    if (value < 1 || value > most) userErrors.push(outOfRange([...path, place], value, most))
    return value
  }
  return {
    person: (globalId) => person(globalId, 'personId'),
    people: (globalIds) => [...new Set(globalIds.map((globalId, at) => person(globalId, 'personIds', String(at))))],
    table: (value) => number('table', value, coming.size),
    round: (value) => number('round', value, rounds),
    rounds: (values) => [...new Set(values.map((value) => number('rounds', value, rounds)))],
  }
}

function presentTwice(rules: readonly MeetingRule[]): UserError[] {
  const seen = new Set<string>()
  return rules.flatMap((rule, at) => {
    if (rule.kind !== 'present') return []
    if (!seen.has(rule.person)) {
      seen.add(rule.person)
      return []
    }
    return [
      invalid(['rules', String(at), 'present', 'personId'], {
        de: 'Für diese Person ist schon angegeben, in welchen Runden sie da ist. Bitte fassen Sie beides zusammen.',
        en: 'It is said already in which rounds this person is present. Please put both together.',
      }),
    ]
  })
}

function notComing(path: readonly string[]): UserError {
  return {
    path: ['input', ...path],
    code: 'NOT_COMING',
    message: {
      de: 'Diese Person hat nicht zugesagt. Bitte tragen Sie ihre Zusage ein oder lassen Sie die Regel weg.',
      en: 'This person has not said yes. Please record that they come, or leave the rule out.',
    },
  }
}

function outOfRange(path: readonly string[], value: number, most: number): UserError {
  return invalid(path, {
    de: `Möglich sind 1 bis ${most}, angegeben ist ${value}.`,
    en: `1 to ${most} are possible, ${value} was given.`,
  })
}
