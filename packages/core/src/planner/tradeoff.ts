import { whole } from './checkValues.ts'
import type { MeetingInput } from './meetingInput.ts'
import type { MeetingPlan } from './meetingPlan.ts'
import { planMeeting } from './planMeeting.ts'
import type { MeetingRefusal } from './reason.ts'
import { TOPIC } from './wishes/topicTerm.ts'

/** What comes of one weight of the wishes for topics, all other weights being equal. */
export interface TradeoffPoint {
  readonly weight: number
  /** The term 'topic' at weight 1. */
  readonly topicCost: number
  /** The terms 'trade' and 'competitor'. */
  readonly tradeCost: number
  /** All terms but 'topic'. */
  readonly restCost: number
  /** Seats with a first, second, … wish, and with none, of those who have wishes. */
  readonly signature: readonly number[]
  readonly unranked: number
  readonly worstOff: { readonly rank: number; readonly people: readonly string[] }
}

export interface Tradeoff {
  readonly ok: true
  /** In the order of the weights. */
  readonly points: readonly TradeoffPoint[]
}

/**
 * The curve under a slider "wishes for topics ↔ mix of trades": one plan per weight of 'topic' (whole, 0 to 1000), each searched
 * with so many steps, so it takes as many times as long as `planMeeting`. Of all plans found each weight takes the cheapest by its
 * own measure; so with a larger weight topicCost never rises and restCost never falls. Refused like `planMeeting`; throws a
 * RangeError on a meeting without topics.
 */
export function tradeoff(
  input: MeetingInput,
  weights: readonly number[],
  options: { seed: number; steps?: number },
): Tradeoff | MeetingRefusal {
  if (!input.topics) throw new RangeError('The meeting has no topics to weigh: give topics and wishes.')
  for (const weight of weights) whole(weight, 0, 1000, "The weight 'topic'")
  const found: Found[] = []
  for (const weight of new Set(weights)) {
    const plan = planMeeting({ ...input, weights: { ...input.weights, [TOPIC]: weight } }, options)
    if (!plan.ok) return plan
    found.push(foundIn(plan))
  }
  return { ok: true, points: weights.map((weight) => ({ weight, ...cheapest(found, weight) })) }
}

type Found = Omit<TradeoffPoint, 'weight'>

function foundIn({ cost, terms, topics }: MeetingPlan): Found {
  const costOf = (...names: string[]) =>
    terms.reduce((sum, term) => sum + (names.includes(term.name) ? term.cost : 0), 0)
  const { cost: topicCost, signature, unranked, worstOff } = topics!
  const tradeCost = costOf('trade', 'competitor')
  return { topicCost, tradeCost, restCost: cost - costOf(TOPIC), signature, unranked, worstOff }
}

/** Of equally cheap ones the one that serves the wishes better. */
function cheapest(found: readonly Found[], weight: number): Found {
  const price = ({ topicCost, restCost }: Found) => weight * topicCost + restCost
  return found.reduce((a, b) => (price(b) < price(a) || (price(b) === price(a) && b.topicCost < a.topicCost) ? b : a))
}
