import type { MeetingInput } from '../meetingInput.ts'
import { type Reason, reason } from '../reason.ts'
import { tableWishes } from '../wishes/tableWishes.ts'
import { count } from '../wording.ts'
import type { Contact } from './contacts.ts'
import type { PlanScene, Shortfall } from './shortfall.ts'
import { unmet } from './unmet.ts'

interface Scene extends PlanScene {
  readonly contacts: readonly Contact[]
}

/** '5 Gewerke, im Mittel 4,0 neue Kontakte je Person, Thema auf Rang 1–2 für 5 von 6; nicht erfüllt: 1 Wiederholung.' */
export function tableSummary(round: number, table: number, shortfalls: readonly Shortfall[], scene: Scene): Reason {
  const people = scene.seating.tables[round]![table]!
  const trades = tradesOf(people, scene.input)
  const fresh = scene.contacts.filter((one) => one.isNew && one.round === round && one.table === table).length
  const wishes = topicClause(people, table, scene)
  const end = unmet(shortfalls)
  return reason(
    'TABLE_SUMMARY',
    { trades, people: people.length, newContacts: fresh, unmet: shortfalls.length },
    `${count(trades, 'Gewerk', 'Gewerke')}, im Mittel ${mean(fresh, people.length, ',')} neue Kontakte je Person${wishes.de}${end.de}`,
    `${count(trades, 'trade', 'trades')}, ${mean(fresh, people.length, '.')} new contacts a person on average${wishes.en}${end.en}`,
  )
}

export function personSummary(person: number, own: readonly Shortfall[], { input, contacts }: Scene): Reason {
  const company = contacts.filter((one) => one.person === person)
  const others = [...new Set(company.map(({ other }) => other))]
  const fresh = company.filter(({ isNew }) => isNew).length
  const trades = tradesOf(others, input)
  const end = unmet(own)
  return reason(
    'PERSON_SUMMARY',
    { people: [input.people[person]!.id], others: others.length, newContacts: fresh, trades, unmet: own.length },
    `Trifft ${count(others.length, 'andere Person', 'andere')} aus ${count(trades, 'Gewerk', 'Gewerken')}, davon ${fresh} zum ersten Mal${end.de}`,
    `Meets ${count(others.length, 'other', 'others')} from ${count(trades, 'trade', 'trades')}, ${fresh} of them for the first time${end.en}`,
  )
}

export function planSummary(all: readonly Shortfall[], { input, seating, contacts }: Scene): Reason {
  const tables = seating.tables.flat().filter(({ length }) => length > 0)
  const trades = tables.reduce((sum, people) => sum + tradesOf(people, input), 0)
  const seated = [...new Set(tables.flat())]
  const fresh = seated.map((person) => contacts.filter((one) => one.person === person && one.isNew).length)
  const sum = fresh.reduce((total, one) => total + one, 0)
  const end = unmet(all)
  return reason(
    'PLAN_SUMMARY',
    {
      tables: tables.length,
      trades,
      people: seated.length,
      newContacts: sum,
      fewest: Math.min(...fresh),
      unmet: all.length,
    },
    `Je Tisch im Mittel ${mean(trades, tables.length, ',')} Gewerke, je Person im Mittel ${mean(sum, seated.length, ',')} neue Kontakte, mindestens ${Math.min(...fresh)}${end.de}`,
    `On average ${mean(trades, tables.length, '.')} trades a table and ${mean(sum, seated.length, '.')} new contacts a person, at least ${Math.min(...fresh)}${end.en}`,
  )
}

function topicClause(people: readonly number[], table: number, { problem }: Scene): Reason['text'] {
  if (!problem.topics) return { de: '', en: '' }
  const { text } = tableWishes(problem.topics, problem.topics.tables.topicOf[table]!, people)
  const clause = (sentence: string) => `, ${sentence.slice(0, -1)}`
  return { de: clause(text.de), en: clause(text.en) }
}

function tradesOf(people: readonly number[], input: MeetingInput): number {
  return new Set(people.flatMap((person) => input.people[person]!.trades)).size
}

/** With one decimal, by whole numbers. */
function mean(sum: number, count: number, comma: ',' | '.'): string {
  const tenths = Math.round((10 * sum) / Math.max(1, count))
  return `${Math.floor(tenths / 10)}${comma}${tenths % 10}`
}
