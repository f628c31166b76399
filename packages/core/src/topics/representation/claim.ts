import type { Approvals } from '../approvals.ts'

/**
 * A group that can rightly complain about a committee: `members` voters who all approve every topic in `common` are
 * enough for `deserved` topics (deserved × n/k voters), but have fewer, in the sense of the axiom asked about.
 */
export interface Claim {
  readonly common: readonly number[]
  readonly deserved: number
  readonly members: number
  /** The ballots of the group, by index into the approvals. */
  readonly ballots: readonly number[]
}

/** Per ballot, how many topics of the committee it approves. */
export function hitsOf({ size, weights, starts, approved }: Approvals, committee: readonly number[]): Int32Array {
  const chosen = new Uint8Array(size)
  for (const topic of committee) chosen[topic] = 1
  return Int32Array.from(weights, (_, ballot) => {
    let hits = 0
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) hits += chosen[approved[at]!]!
    return hits
  })
}

/** The supporters of a topic. */
export function supportersOf({ topicStarts, supporters }: Approvals, topic: number): readonly number[] {
  return [...supporters.subarray(topicStarts[topic]!, topicStarts[topic + 1]!)]
}

/** How many members cast these ballots. */
export function membersOf({ weights }: Approvals, ballots: readonly number[]): number {
  return ballots.reduce((sum, ballot) => sum + weights[ballot]!, 0)
}
