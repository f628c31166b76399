import type { Ballot } from './ballot.ts'

/** A topic that was found to be the same as another. Nothing is written into ballots, so leaving a merge out undoes it. */
export interface Merge {
  readonly from: string
  readonly into: string
}

/**
 * The ballots without the topics withdrawn. Tiers that become empty vanish, the line stays where it was between the
 * topics that are left; a ballot that named only withdrawn topics becomes an empty ballot and still counts.
 */
export function withdrawTopics(ballots: readonly Ballot[], withdrawn: Iterable<string>): Ballot[] {
  const gone = new Set(withdrawn)
  return ballots.map((ballot) => keepTopics(ballot, (topic) => !gone.has(topic)))
}

/**
 * The ballots after all merges: the merged topic takes each voter's best place among its parts, and is above the line
 * when any part was. Merges may be chained (a into b, b into c). Throws an Error on a circle of merges.
 */
export function mergeTopics(ballots: readonly Ballot[], merges: readonly Merge[]): Ballot[] {
  const into = new Map(merges.map((merge) => [merge.from, merge.into]))
  const target = new Map([...into.keys()].map((topic) => [topic, follow(into, topic)]))
  return ballots.map((ballot) => mergeBallot(ballot, target))
}

function mergeBallot(ballot: Ballot, target: ReadonlyMap<string, string>): Ballot {
  const ranking = ballot.ranking.map((tier) => tier.map((topic) => target.get(topic) ?? topic))
  const seen = new Set<string>()
  return keepTopics({ ...ballot, ranking }, (topic) => !seen.has(topic) && seen.add(topic).has(topic))
}

/** Where a topic ends up when every merge is followed to its end. */
function follow(into: ReadonlyMap<string, string>, start: string): string {
  let topic = start
  for (let steps = 0; into.has(topic); steps++) {
    if (steps > into.size) throw new Error(`The merges of “${start}” lead in a circle. Take one of them out.`)
    topic = into.get(topic)!
  }
  return topic
}

function keepTopics(ballot: Ballot, keep: (topic: string) => boolean): Ballot {
  const tiers = ballot.ranking.map((tier) => tier.filter(keep))
  const ranking = tiers.filter((tier) => tier.length > 0)
  if (ballot.line === undefined) return { ...ballot, ranking }
  return { ...ballot, ranking, line: tiers.slice(0, ballot.line).filter((tier) => tier.length > 0).length }
}
