import type { Profile } from './profile.ts'

/**
 * Who approves which topics, equal ballots put together. Ballot b approves the topics
 * `approved[starts[b]] … approved[starts[b + 1] − 1]`, ascending; topic t is approved by the ballots
 * `supporters[topicStarts[t]] …`, ascending.
 */
export interface Approvals {
  /** The ballots they were read from, for rules that look at whole rankings. */
  readonly ballots: Profile
  readonly topics: readonly string[]
  readonly size: number
  /** All voters, those with empty ballots too. */
  readonly voters: number
  /** Per ballot: how many members cast it. */
  readonly weights: Int32Array
  readonly starts: Int32Array
  readonly approved: Int32Array
  readonly topicStarts: Int32Array
  readonly supporters: Int32Array
  /** Per topic: the sum of the weights of its supporters. */
  readonly supports: Int32Array
  /** Per ballot of the profile it came from: the ballot here. */
  readonly origins: Int32Array
}

/** Approved is what stands above a ballot's line; without a line, all it ranks. */
export function approvals(profile: Profile): Approvals {
  const { weights, starts, tiers, lines } = profile
  const sets = new Map<string, { at: number; topics: Int32Array; weight: number }>()
  const origins = Int32Array.from(weights, (weight, ballot) => {
    let end = starts[ballot]!
    const line = lines[ballot]!
    while (end < starts[ballot + 1]! && (line < 0 || tiers[end]! < line)) end++
    const topics = profile.ranked.slice(starts[ballot]!, end).sort()
    const key = topics.join()
    const same = sets.get(key)
    if (same) same.weight += weight
    else sets.set(key, { at: sets.size, topics, weight })
    return (same ?? sets.get(key)!).at
  })
  return {
    ballots: profile,
    topics: profile.topics,
    size: profile.size,
    voters: profile.voters,
    origins,
    ...index(profile.size, [...sets.values()]),
  }
}

function index(size: number, sets: readonly { topics: Int32Array; weight: number }[]) {
  const weights = Int32Array.from(sets, (set) => set.weight)
  const starts = new Int32Array(sets.length + 1)
  for (const [b, { topics }] of sets.entries()) starts[b + 1] = starts[b]! + topics.length
  const approved = new Int32Array(starts[sets.length]!)
  const topicStarts = new Int32Array(size + 1)
  const supports = new Int32Array(size)
  for (const [b, { topics, weight }] of sets.entries()) {
    approved.set(topics, starts[b]!)
    for (const topic of topics) {
      topicStarts[topic + 1]!++
      supports[topic]! += weight
    }
  }
  for (let topic = 0; topic < size; topic++) topicStarts[topic + 1]! += topicStarts[topic]!
  const next = topicStarts.slice()
  const supporters = new Int32Array(approved.length)
  for (const [b, { topics }] of sets.entries()) for (const topic of topics) supporters[next[topic]!++] = b
  return { weights, starts, approved, topicStarts, supporters, supports }
}
