import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tablesByDemand } from './tablesByDemand.ts'

const like = (count: number, ...wishes: number[]) => new Array(count).fill(wishes.map((topic) => [topic]))

test('tables follow demand, and a topic needs four people to open', () => {
  const wishes = [...like(20, 0), ...like(9, 1), ...like(3, 2, 1), ...like(4, 3)]
  const share = tablesByDemand({ wishes, topics: 4, tables: 7 }, ['Nachfolge', 'Werbung', 'KI', 'Recht'])
  expect(share).toMatchObject({ ok: true, tables: [4, 2, 0, 1], demand: [20, 12, 0, 4] })
  expect(share.ok && share.closed.map(({ topic, text }) => [topic, text.de])).toEqual([
    [2, '„KI“ bekommt keinen Tisch: 3 Personen, nötig sind 4.'],
  ])
})

test('with fewer tables than topics the smallest group goes on to its next wish', () => {
  const share = tablesByDemand({ wishes: [...like(6, 0), ...like(5, 1), ...like(4, 2, 1)], topics: 3, tables: 2 })
  expect(share).toMatchObject({ tables: [1, 1, 0], demand: [6, 9, 0] })
  expect(share.ok && share.closed[0]!.text.en).toBe(
    '“3” gets no table: there are 2 tables, and 4 people are the smallest group.',
  )
})

test('when nobody wants anything there is a refusal with a way out', () => {
  expect(tablesByDemand({ wishes: [[], like(1, 0)[0]], topics: 2, tables: 3 })).toMatchObject({
    ok: false,
    code: 'no-topic-opens',
  })
})

test('all tables are given, open topics have enough people, closed ones no table', () => {
  const wish = fc.shuffledSubarray([0, 1, 2, 3, 4]).map((order) => order.map((topic) => [topic]))
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (wishes, tables) => {
      const share = tablesByDemand({ wishes, topics: 5, tables })
      if (!share.ok) return
      expect(share.tables.reduce((sum, count) => sum + count, 0)).toBe(tables)
      const closed = share.closed.map(({ topic }) => topic)
      for (const [topic, count] of share.tables.entries()) {
        expect(count > 0).toBe(!closed.includes(topic))
        if (count > 0) expect(share.demand[topic]).toBeGreaterThanOrEqual(4)
      }
    }),
  )
})
