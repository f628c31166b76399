import { margin, type Pairwise } from '../pairwise.ts'
import type { Ranking } from '../ranking.ts'
import type { Outcome } from './rule.ts'

/**
 * Removes topics round by round by their Borda score among the topics left, until nobody or everybody would have to go.
 * `drops` is asked once a round with the scores and answers which scores go. Those who go later rank higher.
 */
export function eliminateByBorda(
  counts: Pairwise,
  drops: (scores: readonly number[]) => (score: number) => boolean,
): Outcome {
  let left = Array.from({ length: counts.size }, (_, topic) => topic)
  const gone: Ranking[number][] = []
  for (;;) {
    const scores = left.map((i) => left.reduce((sum, j) => sum + margin(counts, i, j), 0))
    const goes = drops(scores)
    const out = left.filter((_, at) => goes(scores[at]!))
    if (out.length === 0 || out.length === left.length) break
    gone.unshift(out)
    left = left.filter((topic) => !out.includes(topic))
  }
  return { ok: true, winners: left, ranking: left.length > 0 ? [left, ...gone] : [] }
}
