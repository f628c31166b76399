import { type Encounter, type MeetingRule, type YearInput, type YearMeeting, yearSearch } from '../src/index.ts'
import type { Seating } from '../src/seating/index.ts'

export interface Ahead {
  /** Person → trade. */
  readonly trade: readonly number[]
  /** Who comes to the next meeting, ascending; the first so many host a table each. */
  readonly present: readonly number[]
  readonly tables: number
  readonly rounds: number
  /** Who comes to each meeting after it: the replies, or person → how likely. */
  readonly later: readonly (readonly number[] | Float64Array)[]
  /** Who has met whom. */
  readonly met: readonly (readonly [number, number])[]
}

/** The next meeting as a planned year seats it. */
export function plannedAhead(ahead: Ahead, seed: number, steps: number): Seating {
  const search = yearSearch(yearOf(ahead), { seed })
  if (!search.ok) throw new Error(search.reasons[0]!.text.en)
  search.run(steps)
  search.next()
  const { plan } = search.plan().meetings[0]!
  if (!plan.ok) throw new Error(plan.reasons[0]!.text.en)
  return {
    tables: plan.rounds.map((round) =>
      round.tables.map((table) => table.people.map(({ id }) => Number(id)).sort((a, b) => a - b)),
    ),
  }
}

function yearOf({ trade, present, tables, rounds, later, met }: Ahead): YearInput {
  const rules = present.slice(0, tables).map((host): MeetingRule => ({ kind: 'host', person: `${host}` }))
  const next = { day: dayOf(0), coming: present.map(String), rounds, tables, rules }
  return {
    people: trade.map((key, person) => ({ id: `${person}`, trades: [`${key}`] })),
    meetings: [next, ...later.map((coming, at) => ({ day: dayOf(at + 1), coming: comingOf(coming), rounds, tables }))],
    history: met.map(([a, b]): Encounter => ({ a: `${a}`, b: `${b}`, day: dayOf(0) })),
    weights: { trade: 3, competitor: 0, encounter: 2, repeat: 2 },
  }
}

function comingOf(coming: readonly number[] | Float64Array): YearMeeting['coming'] {
  if (!(coming instanceof Float64Array)) return coming.map(String)
  return Object.fromEntries([...coming].map((share, person) => [`${person}`, share]))
}

/** Days that follow one another: nobody is forgotten, and a repeat counts the same whenever it was. */
function dayOf(at: number): string {
  return `2027-03-${String(at + 1).padStart(2, '0')}`
}
