import type { TableSpec } from '../seating/index.ts'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import { type Reason, reason } from './reason.ts'

/** Rules that speak of a table that is not laid for so few people, or of a round in which their person is absent. */
export function ruleTroubles(
  { people, rules = [], labels }: MeetingInput,
  tables: readonly (readonly TableSpec[])[],
  present: readonly (readonly number[])[],
): Reason[] {
  const called = labels?.person ?? ((id: string) => id)
  return rules.flatMap((rule) => {
    if (!('person' in rule) || rule.kind === 'present') return []
    const at = people.findIndex(({ id }) => id === rule.person)
    const there = roundsOf(rule, tables.length).filter((round) => present[round - 1]!.includes(at))
    if ('round' in rule && rule.round !== undefined && there.length === 0) {
      return [absent(rule.person, rule.round, called)]
    }
    const asked = tablesOf(rule)
    const closed = there.find((round) => asked.length > 0 && !asked.some((table) => isUsed(tables[round - 1]!, table)))
    if (closed === undefined) return []
    const first = Math.min(...asked)
    const laid = Math.min(...there.map((round) => tables[round - 1]!.length))
    return first > laid
      ? [noSuchTable(rule.person, first, laid, called)]
      : [emptyTable(rule.person, first, closed, called)]
  })
}

function isUsed(tables: readonly TableSpec[], table: number): boolean {
  return (tables[table - 1]?.max ?? 0) > 0
}

function roundsOf(rule: MeetingRule, rounds: number): number[] {
  if ('round' in rule && rule.round !== undefined) return [rule.round]
  return Array.from({ length: rounds }, (_, round) => round + 1)
}

/** The tables of which a rule needs one; none when any will do. */
function tablesOf(rule: MeetingRule): readonly number[] {
  if (rule.kind === 'allowed') return rule.tables
  return 'table' in rule && rule.table !== undefined ? [rule.table] : []
}

function absent(person: string, round: number, called: (id: string) => string): Reason {
  return reason(
    'ABSENT',
    { person, round },
    `${called(person)} hat in Runde ${round} einen festen Platz, ist dann aber nicht da. Ändern Sie die Anwesenheit oder den Platz.`,
    `${called(person)} has a fixed seat in round ${round} but is not there then. Change the presence or the seat.`,
  )
}

function noSuchTable(person: string, table: number, tables: number, called: (id: string) => string): Reason {
  return reason(
    'NO_SUCH_TABLE',
    { person, table, tables },
    `${called(person)} soll an Tisch ${table} sitzen, es gibt aber nur ${tables === 1 ? 'einen Tisch' : `${tables} Tische`}. ` +
      'Wählen Sie einen anderen Tisch oder mehr Tische.',
    `${called(person)} should sit at table ${table}, but there ${tables === 1 ? 'is only 1 table' : `are only ${tables} tables`}. ` +
      'Choose another table or more tables.',
  )
}

function emptyTable(person: string, table: number, round: number, called: (id: string) => string): Reason {
  return reason(
    'EMPTY_TABLE',
    { person, table, round },
    `${called(person)} soll an Tisch ${table} sitzen, der in Runde ${round} leer bleibt, weil weniger Personen da sind. Wählen Sie einen anderen Tisch.`,
    `${called(person)} should sit at table ${table}, which stays empty in round ${round}, as fewer people are there. Choose another table.`,
  )
}
