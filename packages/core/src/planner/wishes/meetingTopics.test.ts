import { expect, test } from 'vitest'
import type { MeetingInput, MeetingPerson } from '../meetingInput.ts'
import { planMeeting } from '../planMeeting.ts'

const wanting = (topic: string, count: number): MeetingPerson[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${topic} ${at}`, trades: [`${at}`], wishes: [[topic]] }))

/** The topics of the tables in the first round, or the codes of the refusal. */
function topicsOf(input: Omit<MeetingInput, 'day' | 'topics'>): (string | undefined)[] {
  const topics = ['energy', 'shop'].map((id) => ({ id }))
  const plan = planMeeting({ day: '2026-11-24', topics, ...input }, { seed: 1, steps: 10 })
  return plan.ok ? plan.rounds[0]!.tables.map(({ topic }) => topic) : plan.reasons.map(({ code }) => code)
}

test('a topic opens with four people, with fewer where tables are smaller, and as openFrom says', () => {
  const people = [...wanting('energy', 9), ...wanting('shop', 3)]
  expect(topicsOf({ people })).toEqual(['energy', 'energy', 'energy'])
  expect(topicsOf({ people, tableSize: { wanted: 3 } })).toEqual(['energy', 'energy', 'energy', 'shop'])
  expect(topicsOf({ people, openFrom: 3 })).toEqual(['energy', 'energy', 'shop'])
  expect(topicsOf({ people, openFrom: 10 })).toEqual(['NO_TOPIC_OPENS'])
})

test('wishes of somebody who is there in no round do not count', () => {
  const people = [...wanting('energy', 8), ...wanting('shop', 4)]
  const rules = [{ kind: 'present', person: 'shop 0', rounds: [] } as const]
  expect(topicsOf({ people })).toEqual(['energy', 'energy', 'shop'])
  expect(topicsOf({ people, rules })).toEqual(['energy', 'energy'])
})

test('what a plan costs does not depend on how topics are called', () => {
  const people = [...wanting('energy', 9), ...wanting('shop', 8)].map((person, at) =>
    at % 5 ? person : silenced(person),
  )
  const renamed = people.map(({ wishes, ...person }) => ({
    ...person,
    ...(wishes && { wishes: [[`${wishes[0]![0]}!`]] }),
  }))
  const [plan, other] = [people, renamed].map((people, at) =>
    planMeeting(
      { day: '2026-11-24', people, topics: ['energy', 'shop'].map((id) => ({ id: at ? `${id}!` : id })) },
      { seed: 1, steps: 100 },
    ),
  )
  if (!plan!.ok || !other!.ok) throw new Error('Both meetings can be seated.')
  expect([other!.cost, other!.bound, other!.terms]).toEqual([plan!.cost, plan!.bound, plan!.terms])
})

function silenced({ id, trades }: MeetingPerson): MeetingPerson {
  return { id, trades }
}
