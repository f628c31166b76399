import { approvals } from '../approvals.ts'
import type { Profile } from '../profile.ts'
import type { Text } from '../text.ts'

/** From how many groups, for example trades, the supporters of a topic come. */
export interface Breadth {
  readonly topic: number
  /** In the order in which they first appear among the ballots. */
  readonly groups: readonly string[]
  /** Whether there are at least as many groups as asked for. */
  readonly broad: boolean
  readonly text: Text
}

/**
 * The groups behind every topic. A dozen equal ballots can place a topic by any rule; asking for supporters from at least
 * two trades (`atLeast`) is the defence. `groupsOf` gives the groups of a ballot; somebody of two trades counts for one
 * only, the first, so that nobody is broad alone.
 */
export function breadthOfTopics(
  votes: Profile,
  groupsOf: (ballot: number) => readonly string[],
  atLeast = 2,
  names = votes.topics,
): Breadth[] {
  const { origins, starts, approved } = approvals(votes)
  const groups = votes.topics.map(() => new Set<string>())
  for (const [ballot, origin] of origins.entries()) {
    const [group] = groupsOf(ballot)
    if (group === undefined) continue
    for (const topic of approved.subarray(starts[origin]!, starts[origin + 1]!)) groups[topic]!.add(group)
  }
  return groups.map((found, topic) => {
    const broad = found.size >= atLeast
    return { topic, groups: [...found], broad, text: describe(names[topic]!, found.size, broad ? 0 : atLeast) }
  })
}

/** `needed` is 0 where nothing is missing. */
function describe(name: string, groups: number, needed: number): Text {
  const de = groups === 1 ? 'Gruppe' : 'Gruppen'
  const en = groups === 1 ? 'group' : 'groups'
  return {
    de: `„${name}“ wird von ${groups} ${de} gewünscht${needed > 0 ? `, nötig sind ${needed}` : ''}.`,
    en: `“${name}” is wanted by ${groups} ${en}${needed > 0 ? `, ${needed} are needed` : ''}.`,
  }
}
