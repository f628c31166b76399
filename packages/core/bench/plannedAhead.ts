import { type Encounter, type MeetingRule, planYear } from '../src/index.ts'
import type { Seating } from '../src/seating/index.ts'

export interface Ahead {
  /** Person → trade. */
  readonly trade: readonly number[]
  /** Who comes to the next meeting, ascending; the first so many host a table each. */
  readonly present: readonly number[]
  readonly tables: number
  readonly rounds: number
  /** How many meetings follow. */
  readonly later: number
  /** Person → how likely they come to each of those. */
  readonly likelihood: readonly number[]
  /** Who has met whom. */
  readonly met: readonly (readonly [number, number])[]
}

/** The next meeting as planYear seats it, who knows only how likely everybody comes to the later ones. */
export function plannedAhead(ahead: Ahead, seed: number, steps: number): Seating {
  const { trade, present, tables, rounds, likelihood, met } = ahead
  const people = trade.map((key, person) => ({ id: `${person}`, trades: [`${key}`] }))
  const rules = present.slice(0, tables).map((host): MeetingRule => ({ kind: 'host', person: `${host}` }))
  const next = { day: dayOf(0), coming: present.map(String), rounds, tables, rules }
  const coming = Object.fromEntries(likelihood.map((share, person) => [`${person}`, share]))
  const later = Array.from({ length: ahead.later }, (_, at) => ({ day: dayOf(at + 1), coming }))
  const history = met.map(([a, b]): Encounter => ({ a: `${a}`, b: `${b}`, day: dayOf(0) }))
  const weights = { trade: 3, competitor: 0, encounter: 2, repeat: 2 }
  const year = planYear({ people, meetings: [next, ...later], history, weights }, { seed, steps })
  const plan = year.ok ? year.meetings[0]!.plan : year
  if (!plan.ok) throw new Error(plan.reasons[0]!.text.en)
  return {
    tables: plan.rounds.map((round) =>
      round.tables.map((table) => table.people.map(({ id }) => Number(id)).sort((a, b) => a - b)),
    ),
  }
}

/** Days that follow one another: nobody is forgotten, and a repeat counts the same whenever it was. */
function dayOf(at: number): string {
  return `2027-03-${String(at + 1).padStart(2, '0')}`
}
