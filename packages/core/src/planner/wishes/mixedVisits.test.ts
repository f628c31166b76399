import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planVisits, type TopicCosts, type TopicRound, VISITED } from '../../topics/index.ts'
import { mixedVisits } from './mixedVisits.ts'

const topics = 4

/** Three rounds for `people` with one table of a random size per topic; somebody may be absent. */
const anyVisits = fc
  .record({
    people: fc.integer({ min: 1, max: 12 }),
    seats: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: topics, maxLength: topics }),
  })
  .chain(({ people, seats }) => {
    const everybody = Array.from({ length: people }, (_, at) => at)
    const price = fc.constantFrom(1, 4, 9, 16, 40)
    const tables = seats.map((seats, topic) => ({ topic, seats }))
    const round: fc.Arbitrary<TopicRound> = fc.record({ present: fc.subarray(everybody), tables: fc.constant(tables) })
    const values = fc.array(price, { minLength: people * topics, maxLength: people * topics })
    return fc.record({
      costs: values.map((values): TopicCosts => ({ people, topics, values: Int32Array.from(values) })),
      rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
    })
  })

test('everybody present gets a topic as far as there are seats, nobody absent does, and no table is too full', () => {
  fc.assert(
    fc.property(anyVisits, ({ costs, rounds }) => {
      for (const [round, visits] of mixedVisits(costs, rounds).entries()) {
        const { present, tables } = rounds[round]!
        const going = [...visits.keys()].filter((person) => visits[person]! >= 0)
        const seats = tables.reduce((sum, table) => sum + table.seats, 0)
        expect(going.length).toBe(Math.min(present.length, seats))
        expect(present).toEqual(expect.arrayContaining(going))
        for (const { topic, seats } of tables)
          expect(visits.filter((one) => one === topic).length).toBeLessThanOrEqual(seats)
      }
    }),
  )
})

test('with seats for all who want them, everybody gets the topics of planVisits, in whatever order', () => {
  const people = 12
  const values = Int32Array.from({ length: people * topics }, (_, at) => [1, 4, 9, 40][at % topics]!)
  const costs = { people, topics, values }
  const present = Array.from({ length: people }, (_, at) => at)
  const round = { present, tables: [0, 1, 2, 3].map((topic) => ({ topic, seats: people })) }
  const rounds = [round, round, round]
  const sets = (plans: Int32Array[]) => present.map((person) => plans.map((visits) => visits[person]).sort())
  const mixed = mixedVisits(costs, rounds)
  expect(sets(mixed)).toEqual(sets(planVisits(costs, rounds)))
  expect(new Set(present.map((person) => mixed.map((visits) => visits[person]).join())).size).toBeGreaterThan(3)
})

test('when its topics are taken somebody gets the cheapest left, a topic visited before costing more', () => {
  const costs = { people: 2, topics: 2, values: Int32Array.from([1, 40, 1, 40]) }
  const round = { present: [0, 1], tables: [0, 1].map((topic) => ({ topic, seats: 1 })) }
  const visits = mixedVisits(costs, [round, round])
  expect(VISITED).toBeGreaterThan(40)
  for (const person of [0, 1]) expect(visits.map((round) => round[person]).sort()).toEqual([0, 1])
})
