import type { Ranking } from '../ranking.ts'
import type { Refusal } from '../refusal.ts'
import type { Text } from '../text.ts'

/** What a rule says: never empty for at least one topic; ties are shown as ties. */
export interface Outcome {
  readonly ok: true
  /** By index. */
  readonly winners: readonly number[]
  /** Null when the rule only picks winners, or when its order is no weak order. */
  readonly ranking: Ranking | null
  /** Per topic, higher is better; absent where the rule has none. */
  readonly scores?: readonly number[]
}

/** A way to read one result out of many ballots; `Votes` is a Profile or a RatingProfile. */
export interface VotingRule<Votes> {
  readonly id: string
  readonly name: Text
  /** Where the rule is defined. */
  readonly source: string
  readonly run: (votes: Votes) => Outcome | Refusal
}

/** The outcome of scores: the ranking by score, its first tier wins. */
export function outcomeOfScores(scores: readonly number[], ranking: Ranking): Outcome {
  return { ok: true, winners: ranking[0] ?? [], ranking, scores }
}
