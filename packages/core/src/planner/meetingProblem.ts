import type { Rule, SeatingProblem } from '../seating/index.ts'
import { attendanceRules } from './attendanceRules.ts'
import { layTables } from './layTables.ts'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import { knowsModes, type Mode } from './mode.ts'
import { pairTerms, repeatWeight } from './pairTerms.ts'
import { presentIn } from './presence.ts'
import type { MeetingRefusal } from './reason.ts'
import { ruleTroubles } from './ruleTroubles.ts'
import { seatedRules } from './seatedRules.ts'
import { type MeetingTopics, meetingTopics } from './wishes/meetingTopics.ts'
import { returnTerm } from './wishes/returnTerm.ts'
import { topicTerm } from './wishes/topicTerm.ts'

/** A problem of seating that remembers which topic every table has and, where the input speaks of modes, how it is held. */
export interface MeetingProblem extends SeatingProblem {
  readonly modes?: readonly Mode[]
  readonly topics?: MeetingTopics
}

/**
 * The meeting as the numbers that seating works on: person p is `input.people[p]`, tables and rounds count from 0. Or a refusal,
 * when there is no set of tables for these people, a rule speaks of a table or round that does not exist for them, or no topic finds
 * enough people.
 */
export function meetingProblem(input: MeetingInput): MeetingProblem | MeetingRefusal {
  const laid = layTables(input)
  if (Array.isArray(laid)) return { ok: false, reasons: laid }
  const present = presentIn(input)
  const troubles = ruleTroubles(input, laid.rounds, present)
  if (troubles.length > 0) return { ok: false, reasons: troubles }
  const rounds = laid.rounds.map((tables, round) => ({ present: present[round]!, tables }))
  const topics = meetingTopics(input, rounds)
  if (topics !== null && 'code' in topics) return { ok: false, reasons: [topics] }
  return {
    people: input.people.length,
    rounds,
    ...(topics && topicCosts(topics, input)),
    pairs: pairTerms(input),
    repeat: repeatWeight(input),
    ...(knowsModes(input) && { modes: laid.modes }),
    rules: [
      ...seatingRules(
        input,
        rounds.map(({ tables }) => tables.length),
      ),
      ...attendanceRules(input, laid),
    ],
  }
}

function topicCosts(topics: MeetingTopics, { weights = {} }: MeetingInput) {
  return { places: [topicTerm(topics, weights.topic)], returns: returnTerm(topics, weights.return), topics }
}

function seatingRules(input: MeetingInput, laid: readonly number[]): Rule[] {
  const position = new Map(input.people.map(({ id }, at) => [id, at]))
  return seatedRules(input).flatMap(({ rule }) => seatingRule(onlyLaid(rule, laid), (id) => position.get(id)!))
}

/** Of the tables allowed to somebody only those that are laid: who needs a step-free one may sit at any of those there are. */
function onlyLaid(rule: MeetingRule, laid: readonly number[]): MeetingRule {
  if (rule.kind !== 'allowed') return rule
  const most = rule.round === undefined ? Math.max(...laid) : laid[rule.round - 1]!
  return { ...rule, tables: rule.tables.filter((table) => table <= most) }
}

function seatingRule(rule: MeetingRule, position: (id: string) => number): Rule[] {
  const round = 'round' in rule && rule.round !== undefined ? { round: rule.round - 1 } : {}
  switch (rule.kind) {
    case 'present':
      return []
    case 'together':
    case 'apart':
      return [{ kind: rule.kind, people: rule.people.map(position) }]
    case 'quota':
      return [{ kind: 'quota', people: rule.people.map(position), min: rule.min, max: rule.max, ...round }]
    case 'pinned':
      return [{ kind: 'pinned', person: position(rule.person), table: rule.table - 1, ...round }]
    case 'host':
      return [{ kind: 'host', person: position(rule.person), ...(rule.table ? { table: rule.table - 1 } : {}) }]
    case 'allowed':
      return [
        { kind: 'allowed', person: position(rule.person), tables: rule.tables.map((table) => table - 1), ...round },
      ]
  }
}
