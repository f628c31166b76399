import fc from 'fast-check'
import { type Approvals, approvals, type Profile, profile } from '../../src/topics/index.ts'

/** What ballots of a random profile look like: complete, cut short, or cut short with ties. */
export type Shape = 'full' | 'strict' | 'weak'

/** Profiles of 1 to `topics` topics (at most 10) and 0 to `ballots` kinds of ballots with weights 1 to 5. */
export function profiles({
  topics: most,
  ballots,
  shape = 'weak',
}: {
  topics: number
  ballots: number
  shape?: Shape
}): fc.Arbitrary<Profile> {
  return fc.integer({ min: 1, max: most }).chain((size) => {
    const topics = [...'ABCDEFGHIJ'].slice(0, size)
    const order = fc.shuffledSubarray(topics, { minLength: shape === 'full' ? size : 0 })
    const joined = fc.array(fc.boolean(), { minLength: size, maxLength: size })
    const ballot = fc
      .record({ order, joined, weight: fc.integer({ min: 1, max: 5 }) })
      .map(({ order, joined, weight }) => ({ weight, ranking: tiersOf(order, shape === 'weak' ? joined : []) }))
    return fc.array(ballot, { maxLength: ballots }).map((list) => profile(topics, list))
  })
}

/** Approvals of 1 to `topics` topics by 0 to `ballots` kinds of ballots. */
export function approvalsOf(most: { topics: number; ballots: number }): fc.Arbitrary<Approvals> {
  return profiles({ ...most, shape: 'strict' }).map(approvals)
}

/** Puts a topic into the tier before it where `joined` says so. */
function tiersOf(order: readonly string[], joined: readonly boolean[]): string[][] {
  return order.reduce<string[][]>((tiers, topic, at) => {
    if (joined[at] && tiers.length > 0) tiers.at(-1)!.push(topic)
    else tiers.push([topic])
    return tiers
  }, [])
}
