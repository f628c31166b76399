import type { Profile } from '../profile.ts'

/** What a topic costs that a member did not rank; more than a sixth wish, less than no table. */
export const UNRANKED = 40

/** Per person and topic what sitting there costs: `values[person * topics + topic]`, whole numbers from 1. */
export interface TopicCosts {
  readonly people: number
  readonly topics: number
  readonly values: Int32Array
}

/**
 * Rank costs: the square of the rank (1, 4, 9, …), so that one bad place weighs more than two middling ones; never more
 * than `unranked`, which is what topics cost that a ballot leaves out, and all topics on an empty ballot. Person p is
 * ballot p of the profile; weights are not looked at.
 */
export function topicCosts(votes: Profile, unranked = UNRANKED): TopicCosts {
  const { size, starts, ranked, tiers } = votes
  const people = votes.weights.length
  const values = new Int32Array(people * size).fill(unranked)
  for (let person = 0; person < people; person++)
    for (let at = starts[person]!; at < starts[person + 1]!; at++)
      values[person * size + ranked[at]!] = Math.min(unranked, (tiers[at]! + 1) * (tiers[at]! + 1))
  return { people, topics: size, values }
}
