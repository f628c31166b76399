import type { Approvals } from '../approvals.ts'

/** Per ballot, how many of the topics chosen it approves, after one more or one fewer of them. */
export function hitsAfter(votes: Approvals, hits: Uint16Array, topic: number, change: 1 | -1): Uint16Array {
  const result = hits.slice()
  for (let at = votes.topicStarts[topic]!; at < votes.topicStarts[topic + 1]!; at++)
    result[votes.supporters[at]!]! += change
  return result
}

/** What a topic is worth to its supporters when one who has h of the topics chosen values it at `worth[h]`. */
export function worthToSupporters(
  votes: Approvals,
  hits: Uint16Array,
  topic: number,
  worth: readonly bigint[],
): bigint {
  const { topicStarts, supporters, weights } = votes
  const members = new Float64Array(worth.length)
  for (let at = topicStarts[topic]!; at < topicStarts[topic + 1]!; at++)
    members[hits[supporters[at]!]!]! += weights[supporters[at]!]!
  return worth.reduce((sum, one, h) => (members[h] === 0 ? sum : sum + BigInt(members[h]!) * one), 0n)
}
