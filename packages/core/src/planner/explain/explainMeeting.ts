import { brokenRules, type Seating } from '../../seating/index.ts'
import { acquaintance } from '../acquaintance.ts'
import { checkMeeting } from '../checkMeeting.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingPlan } from '../meetingPlan.ts'
import { type MeetingProblem, meetingProblem } from '../meetingProblem.ts'
import { type Reason, reason } from '../reason.ts'
import { contactsOf } from './contacts.ts'
import type { Shortfall } from './shortfall.ts'
import { shortfallsOf } from './shortfalls.ts'
import { personSummary, planSummary, tableSummary } from './summaries.ts'

/** Why a plan is as it is. Every list begins with a summary; then follows what is not fulfilled, one thing at a time, the dearest first. */
export interface MeetingExplanation {
  readonly plan: readonly Reason[]
  /** Rounds and tables count from 1; the costs of a table's reasons add up to its cost. */
  readonly tables: readonly { readonly round: number; readonly table: number; readonly reasons: readonly Reason[] }[]
  /** Everybody who ever sits, in the order of the input. */
  readonly people: readonly { readonly id: string; readonly reasons: readonly Reason[] }[]
}

/**
 * Explains a plan of this input, also one that was changed by hand. Everything is counted anew from the plan. Throws a RangeError
 * when the input can have no plan, or the plan seats somebody whom the input does not know.
 */
export function explainMeeting(input: MeetingInput, plan: Pick<MeetingPlan, 'rounds'>): MeetingExplanation {
  checkMeeting(input)
  const problem = meetingProblem(input)
  if ('ok' in problem) throw new RangeError(`This input has no plan to explain: ${problem.reasons[0]!.text.en}`)
  const seating = seatingOf(input, problem, plan)
  const { people, day, history } = input
  const plain = { input, problem, seating, acquaintance: acquaintance({ people, day, history }) }
  const scene = { ...plain, contacts: contactsOf(plain.acquaintance, seating) }
  const tables = shortfallsOf(plain).filter(({ round, table }) => seating.tables[round]![table]!.length > 0)
  const all = tables.flatMap(({ shortfalls }) => shortfalls)
  return {
    plan: [rulesReason(problem, seating), planSummary(all, scene)],
    tables: tables.map(({ round, table, shortfalls }) => ({
      round: round + 1,
      table: table + 1,
      reasons: [tableSummary(round, table, shortfalls, scene), ...shortfalls],
    })),
    people: people.flatMap(({ id }, person) => {
      if (!seating.tables.some((seated) => seated.some((here) => here.includes(person)))) return []
      const own = concerning(all, id)
      return [{ id, reasons: [personSummary(person, own, scene), ...own] }]
    }),
  }
}

function concerning(shortfalls: readonly Shortfall[], id: string): Shortfall[] {
  return shortfalls.filter(({ params }) => params.people.includes(id)).sort((a, b) => b.params.cost - a.params.cost)
}

function seatingOf(
  { people }: MeetingInput,
  problem: MeetingProblem,
  { rounds }: Pick<MeetingPlan, 'rounds'>,
): Seating {
  const position = new Map(people.map(({ id }, at) => [id, at]))
  const positionOf = (id: string) => {
    const at = position.get(id)
    if (at === undefined) throw new RangeError(`The plan seats '${id}', who is not among the people.`)
    return at
  }
  return {
    tables: problem.rounds.map(({ tables }, round) =>
      tables.map((_, table) => {
        const planned = rounds[round]?.tables.find(({ number }) => number === table + 1)
        return (planned?.people ?? []).map(({ id }) => positionOf(id)).sort((a, b) => a - b)
      }),
    ),
  }
}

function rulesReason(problem: MeetingProblem, seating: Seating): Reason {
  const breaches = brokenRules(problem, seating).length
  if (breaches > 0)
    return reason(
      'RULES_BROKEN',
      { breaches },
      `Nicht eingehalten an Stellen: ${breaches}.`,
      `Places where a rule is not kept: ${breaches}.`,
    )
  return reason('RULES_KEPT', {}, 'Alle Vorgaben sind eingehalten.', 'All rules are kept.')
}
