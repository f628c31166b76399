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
  return {
    id,
    name,
    source,
    choose: (votes, k) =>
      checkSize(votes, k) ?? { ok: true, committee: byScore(scoresOf(votes)).slice(0, k).sort(byIndex) },
    all: (votes, k, limit) => {
      const refused = checkSize(votes, k)
      if (refused) return refused
      const { above, tied } = border(scoresOf(votes), k)
      const picks = subsets(tied, k - above.length, limit + 1)
      return selections(
        picks.map((pick) => [...above, ...pick].sort(byIndex)),
        limit,
      )
    },
  }
}

/** The topics sure of a place, and those that share the score of the last place. */
function border(scores: readonly bigint[], k: number): { above: number[]; tied: number[] } {
  const order = byScore(scores)
  const last = k > 0 ? scores[order[k - 1]!] : undefined
  const tied = order.filter((topic) => scores[topic] === last)
  return { above: order.slice(0, k).filter((topic) => !tied.includes(topic)), tied }
}

function byScore(scores: readonly bigint[]): number[] {
  const higher = (a: number, b: number) => (scores[a]! > scores[b]! ? -1 : scores[a]! < scores[b]! ? 1 : a - b)
  return [...scores.keys()].sort(higher)
}

function byIndex(a: number, b: number): number {
  return a - b
}
