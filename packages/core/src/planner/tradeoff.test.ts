import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTopicMeeting } from '../../test/planner/anyTopicMeeting.ts'
import { planMeeting } from './planMeeting.ts'
import { tradeoff } from './tradeoff.ts'

const steps = 200
const anyWeights = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 })

test('the more the wishes weigh, the less they cost and the more the rest does', () => {
  let curves = 0
  fc.assert(
    fc.property(anyTopicMeeting, anyWeights, fc.nat(), (input, weights, seed) => {
      const curve = tradeoff(input, weights, { seed, steps })
      if (!curve.ok) return
      curves++
      expect(curve.points.map(({ weight }) => weight)).toEqual(weights)
      const rising = [...curve.points].sort((a, b) => a.weight - b.weight)
      for (const [at, point] of rising.entries()) {
        expect(point.topicCost).toBeLessThanOrEqual(rising[at - 1]?.topicCost ?? point.topicCost)
        expect(point.restCost).toBeGreaterThanOrEqual(rising[at - 1]?.restCost ?? 0)
        expect(point.tradeCost).toBeLessThanOrEqual(point.restCost)
      }
    }),
    { numRuns: 40 },
  )
  expect(curves).toBeGreaterThan(20)
})

test('every point is at least as cheap as the plan of its weight, and one of the plans of all weights', () => {
  fc.assert(
    fc.property(anyTopicMeeting, anyWeights, (input, weights) => {
      const curve = tradeoff(input, weights, { seed: 1, steps })
      if (!curve.ok) return
      const plans = weights.map((topic) => planMeeting({ ...input, weights: { topic } }, { seed: 1, steps }))
      const costs = plans.map((plan) => (plan.ok ? plan.topics!.cost : Number.NaN))
      for (const [at, { weight, topicCost, restCost }] of curve.points.entries()) {
        const plan = plans[at]!
        expect(plan.ok && weight * topicCost + restCost <= plan.cost).toBe(true)
        expect(costs).toContain(topicCost)
      }
    }),
    { numRuns: 20 },
  )
})

const people = Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, trades: ['joiner'], wishes: [] }))
const input = { day: '2026-11-24', people }

test('there is no curve for a meeting without topics or for half a weight', () => {
  const topics = [{ id: 'energy' }]
  expect(() => tradeoff(input, [1], { seed: 1 })).toThrow(
    new RangeError('The meeting has no topics to weigh: give topics and wishes.'),
  )
  expect(() => tradeoff({ ...input, topics }, [1, 0.5], { seed: 1 })).toThrow("The weight 'topic' is 0.5")
})

test('a meeting that cannot be planned has no curve either, but reasons', () => {
  const refusal = tradeoff({ ...input, topics: [{ id: 'energy' }] }, [1], { seed: 1 })
  expect(refusal).toMatchObject({ ok: false, reasons: [{ code: 'NO_TOPIC_OPENS' }] })
})
