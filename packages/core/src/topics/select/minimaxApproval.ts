import type { Approvals } from '../approvals.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { checkSize, type SelectionRule, selections } from './selectionRule.ts'

/** The most committees (whole or in part) looked at before giving up. */
const MOST_NODES = 2_000_000

/**
 * Minimax approval: the committees whose greatest distance to a ballot (topics approved and not chosen, or chosen and
 * not approved) is smallest. Looks at single members, not at how many they are; offered for comparison.
 */
export const minimaxApproval: SelectionRule = {
  id: 'minimaxav',
  name: { de: 'Minimax-Zustimmung', en: 'Minimax approval voting' },
  source: 'Brams, Kilgour and Sanver, A minimax procedure for electing committees, 2007',
  choose: (votes, k) => {
    const found = nearest(votes, k, 1)
    return 'ok' in found ? found : { ok: true, committee: found[0]! }
  },
  all: (votes, k, limit) => {
    const found = nearest(votes, k, limit + 1)
    return 'ok' in found ? found : selections(found, limit)
  },
}

/** Tries the distances from 0 up: the first that some committee keeps is the smallest. */
function nearest(votes: Approvals, k: number, wanted: number): number[][] | Refusal {
  const refused = checkSize(votes, k)
  if (refused) return refused
  const search: Search = { votes, k, after: approvedAfter(votes), hits: new Int32Array(votes.weights.length), nodes: 0 }
  for (let distance = 0; distance <= votes.size; distance++) {
    const found: number[][] = []
    if (!within(search, distance, [], found, wanted)) return refuse('too-hard', { topics: votes.size, k }, TOO_HARD)
    if (found.length > 0) return found
  }
  return [[]]
}

interface Search {
  readonly votes: Approvals
  readonly k: number
  /** `after[ballot * (size + 1) + t]`: the topics from index t on that the ballot approves. */
  readonly after: Int32Array
  /** Per ballot: the topics chosen that it approves. */
  readonly hits: Int32Array
  nodes: number
}

/** Collects the committees at most `distance` from every ballot. False: gave up. */
function within(search: Search, distance: number, chosen: number[], found: number[][], wanted: number): boolean {
  const { votes, k } = search
  if (chosen.length === k) {
    found.push([...chosen])
    return true
  }
  const from = (chosen.at(-1) ?? -1) + 1
  for (let topic = from; topic + k - chosen.length <= votes.size && found.length < wanted; topic++) {
    if (!possible(search, distance, topic, k - chosen.length)) break
    if (++search.nodes > MOST_NODES) return false
    chosen.push(topic)
    shift(search, topic, 1)
    const fits = possible(search, distance, topic + 1, k - chosen.length)
    const done = !fits || within(search, distance, chosen, found, wanted)
    shift(search, topic, -1)
    chosen.pop()
    if (!done) return false
  }
  return true
}

/** Whether every ballot can still come near enough: its distance is |approved| + k − 2 × hits. */
function possible({ votes, k, after, hits }: Search, distance: number, from: number, missing: number): boolean {
  const row = votes.size + 1
  return hits.every((had, ballot) => {
    const most = had + Math.min(missing, after[ballot * row + from]!)
    return after[ballot * row]! + k - 2 * most <= distance
  })
}

function shift({ votes, hits }: Search, topic: number, change: 1 | -1): void {
  const { topicStarts, supporters } = votes
  for (let at = topicStarts[topic]!; at < topicStarts[topic + 1]!; at++) hits[supporters[at]!]! += change
}

function approvedAfter({ size, weights, starts, approved }: Approvals): Int32Array {
  const after = new Int32Array(weights.length * (size + 1))
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const row = ballot * (size + 1)
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) after[row + approved[at]!]!++
    for (let topic = size - 1; topic >= 0; topic--) after[row + topic]! += after[row + topic + 1]!
  }
  return after
}

const TOO_HARD = {
  de: 'Die Auswahl von {k} aus {topics} Themen nach Minimax-Zustimmung war in vertretbarer Zeit nicht zu berechnen. Nehmen Sie PAV schrittweise.',
  en: 'Choosing {k} of {topics} topics by minimax approval could not be computed in reasonable time. Use sequential PAV.',
}
