import { type PairMatrix, pairMatrix } from '../pairs/index.ts'
import { closenessMatrix, competitorMatrix } from '../people/index.ts'
import type { Acquaintance } from './acquaintance.ts'
import type { IntroductionInput, Member } from './introductionInput.ts'
import { apartPairs } from './pairsProblem.ts'

/** The closeness of one and the same trade. */
const SAME_TRADE = 100

/** Two who met more than this lately, one encounter a year ago, need no introduction. */
const ACQUAINTED = 50

/**
 * Why these numbers. A new face is what the network is for: never met counts 300, a year ago half of it. A topic that both care about (100,
 * two of them at most) gives them something to talk about. The trade as such counts up to 200 by its distance, and 50 more for
 * each of the two who has never met that trade: the view of a stranger is what members value.
 */
const POINTS = { unmet: 3, topic: 100, topics: 2, distance: 2, newTrade: 50 }

/**
 * What it is worth that two people meet; 0: they are not introduced, for they have a trade in common, know each other, or must stay
 * apart by a rule.
 */
export function introductionWorth(input: IntroductionInput, { met, knowsTrade }: Acquaintance): PairMatrix {
  const { people, rules = [] } = input
  const n = people.length
  const closeness = closenessMatrix(people, input.tradeDistance)
  const rivals = competitorMatrix(people)
  const apart = new Set(apartPairs({ people, rules }).map(([a, b]) => Math.min(a, b) * n + Math.max(a, b)))
  return pairMatrix(n, (i, j) => {
    const pair = i * n + j
    const [near, acquainted] = [closeness.values[pair]!, met.values[pair]!]
    if (near === SAME_TRADE || rivals.values[pair]! > 0 || acquainted > ACQUAINTED || apart.has(pair)) return 0
    const strangers = [isNewTo(i, people[j]!, knowsTrade), isNewTo(j, people[i]!, knowsTrade)].filter(Boolean).length
    return (
      POINTS.unmet * (100 - acquainted) +
      POINTS.topic * Math.min(POINTS.topics, commonTopics(people[i]!, people[j]!).length) +
      POINTS.distance * (SAME_TRADE - near) +
      POINTS.newTrade * strangers
    )
  })
}

/** Whether the other's main trade is new to this person. */
export function isNewTo(person: number, { trades }: Member, knowsTrade: Acquaintance['knowsTrade']): boolean {
  return trades.length > 0 && !knowsTrade(person, trades[0]!)
}

/** Topics that both care about, in the order of the first. */
export function commonTopics({ topics = [] }: Member, other: Member): string[] {
  return topics.filter((topic, at) => other.topics?.includes(topic) && topics.indexOf(topic) === at)
}
