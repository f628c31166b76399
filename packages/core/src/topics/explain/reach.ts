import { approvals } from '../approvals.ts'
import type { Profile } from '../profile.ts'
import { best } from '../select/best.ts'
import type { Text } from '../text.ts'

/** What one ballot (all members who cast it) got out of the topics chosen. */
export interface BallotReach {
  /** The ballot, by index into the profile. */
  readonly ballot: number
  readonly got: readonly number[]
  /** With nothing got: the topic it approves that has the most supporters; null when it approves none. */
  readonly runnerUp: number | null
}

/** What a group, for example a trade, got: members with no, one and several topics. */
export interface GroupReach {
  readonly group: string
  readonly members: number
  readonly none: number
  readonly one: number
  readonly several: number
  readonly text: Text
}

/** Per ballot the chosen topics it approves, and its best runner-up when there are none. */
export function reachOfBallots(votes: Profile, committee: readonly number[]): BallotReach[] {
  const { origins, starts, approved, supports } = approvals(votes)
  return Array.from(origins, (origin, ballot) => {
    const wanted = [...approved.subarray(starts[origin]!, starts[origin + 1]!)]
    const got = wanted.filter((topic) => committee.includes(topic))
    const runnerUp = got.length > 0 ? null : (best(wanted, (topic) => supports[topic]!)[0] ?? null)
    return { ballot, got, runnerUp }
  })
}

/** Per group how its members fared, groups in the order they first appear; `groupsOf` gives the groups of a ballot. */
export function reachOfGroups(
  votes: Profile,
  committee: readonly number[],
  groupsOf: (ballot: number) => readonly string[],
): GroupReach[] {
  const tally = new Map<string, [none: number, one: number, several: number]>()
  for (const { ballot, got } of reachOfBallots(votes, committee))
    for (const group of new Set(groupsOf(ballot))) {
      const counts = tally.get(group) ?? [0, 0, 0]
      counts[Math.min(got.length, 2)]! += votes.weights[ballot]!
      tally.set(group, counts)
    }
  return [...tally].map(([group, [none, one, several]]) => {
    const members = none + one + several
    const text = {
      de: `${group}: ${members} Stimmen, davon ${none} ohne Thema, ${one} mit einem, ${several} mit mehreren.`,
      en: `${group}: ${members} ballots, ${none} of them without a topic, ${one} with one, ${several} with several.`,
    }
    return { group, members, none, one, several, text }
  })
}
