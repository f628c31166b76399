import { type Encounter, encountersOf, type MeetingInput, planMeeting } from '../../src/index.ts'
import { random } from '../../src/random/index.ts'

/**
 * A meeting like those of the demo network, fixed for ever: 36 of 60 regulars in 24 trades of 6 groups, 6 districts, two earlier
 * meetings, 3 rounds, three hosts, somebody who leaves early, two who must not meet. As JSON, to be compared to the byte.
 */
export function frozenPlan(): string {
  const chance = random(2026)
  const regulars = Array.from({ length: 60 }, (_, at) => ({
    id: `person-${at}`,
    trades: [`${at % 6}-${Math.min(chance.below(5), 3)}`],
    district: `district-${chance.below(6)}`,
  }))
  const meeting = (day: string, history: Encounter[]): MeetingInput => ({
    people: chance.shuffle([...regulars]).slice(0, 36),
    day,
    history,
    tradeDistance,
  })
  const history: Encounter[] = []
  for (const day of ['2026-05-12', '2026-09-08']) history.push(...meet(meeting(day, [...history])))
  return JSON.stringify(planMeeting(withRules(meeting('2026-11-24', history)), { seed: 1, steps: 200_000 }))
}

/** The first part of a key is the group. */
function tradeDistance(a: string, b: string): number {
  if (a === b) return 0
  return a[0] === b[0] ? 0.75 : 1
}

function meet(input: MeetingInput): Encounter[] {
  const plan = planMeeting(input, { seed: 1, steps: 20_000 })
  if (!plan.ok) throw new Error(plan.reasons.map(({ text }) => text.en).join(' '))
  const rounds = plan.rounds.map(({ tables }) => tables.map(({ people }) => people.map(({ id }) => id)))
  return encountersOf(rounds, input.day)
}

function withRules(input: MeetingInput): MeetingInput {
  const [a, b, c, d, e, f] = input.people.map(({ id }) => id) as [string, string, string, string, string, string]
  return {
    ...input,
    rules: [
      { kind: 'host', person: a, table: 1 },
      { kind: 'host', person: b },
      { kind: 'host', person: c },
      { kind: 'present', person: d, rounds: [1, 2] },
      { kind: 'apart', people: [e, f] },
    ],
  }
}
