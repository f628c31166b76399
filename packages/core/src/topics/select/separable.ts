import type { Approvals } from '../approvals.ts'
import type { Text } from '../text.ts'
import { checkSize, type SelectionRule, selections } from './selectionRule.ts'
import { subsets } from './subsets.ts'

/** The rule that takes the k topics with the highest scores. */
export function separableRule(
  id: string,
  name: Text,
  source: string,
  scoresOf: (votes: Approvals) => readonly bigint[],
): SelectionRule {
  const sure = (votes: Approvals, k: number) => {
    const scores = scoresOf(votes)
    const order = scores
      .map((_, topic) => topic)
      .sort((a, b) => (scores[a] === scores[b] ? a - b : scores[a]! > scores[b]! ? -1 : 1))
    const last = k > 0 ? scores[order[k - 1]!]! : null
    const above = order.slice(0, k).filter((topic) => scores[topic] !== last)
    return { order, above, tied: order.filter((topic) => scores[topic] === last) }
  }
  return {
    id,
    name,
    source,
    choose: (votes, k) =>
      checkSize(votes, k) ?? {
        ok: true,
        committee: sure(votes, k)
          .order.slice(0, k)
          .sort((a, b) => a - b),
      },
    all: (votes, k, limit) => {
      const refused = checkSize(votes, k)
      if (refused) return refused
      const { above, tied } = sure(votes, k)
      const picks = subsets(tied, k - above.length, limit + 1)
      return selections(
        picks.map((pick) => [...above, ...pick].sort((a, b) => a - b)),
        limit,
      )
    },
  }
}
