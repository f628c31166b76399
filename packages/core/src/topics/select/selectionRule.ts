import type { Approvals } from '../approvals.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Text } from '../text.ts'

/** One committee: the topics chosen, by index. Ties went to the topic earlier in the list, at every step. */
export interface Selection {
  readonly ok: true
  readonly committee: readonly number[]
}

/** All committees over all ties, each by index, in lexicographic order; `complete` is false when there are more. */
export interface Selections {
  readonly ok: true
  readonly committees: readonly (readonly number[])[]
  readonly complete: boolean
}

/** Who comes first among equals when one committee is asked for. */
export const TIE_BREAK: Text = {
  de: 'Bei Gleichstand kommt das Thema zum Zug, das in der Liste weiter oben steht.',
  en: 'Among equals the topic earlier in the list is taken.',
}

/** A way to choose k topics out of approvals. */
export interface SelectionRule {
  readonly id: string
  readonly name: Text
  /** Where the rule is defined. */
  readonly source: string
  /** Chooses k topics (0 to the number of topics). */
  readonly choose: (votes: Approvals, k: number) => Selection | Refusal
  /** All committees over all ties, at most `limit` of them. */
  readonly all: (votes: Approvals, k: number, limit: number) => Selections | Refusal
}

/** Refuses a k that is not 0 to the number of topics; null when it is fine. */
export function checkSize(votes: Approvals, k: number): Refusal | null {
  if (Number.isInteger(k) && k >= 0 && k <= votes.size) return null
  return refuse('committee-size', { k, topics: votes.size }, SIZE)
}

/** Brings committees into the promised order and cuts them at the limit. */
export function selections(committees: Iterable<readonly number[]>, limit: number): Selections {
  const sorted = [...committees].sort(lexicographic)
  return { ok: true, committees: sorted.slice(0, limit), complete: sorted.length <= limit }
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((topic, place) => topic !== b[place])
  return at < 0 ? 0 : a[at]! - (b[at] ?? -1)
}

const SIZE = {
  de: 'Es sollen {k} von {topics} Themen ausgewählt werden. Möglich sind ganze Zahlen von 0 bis {topics}.',
  en: '{k} of {topics} topics are to be chosen. Whole numbers from 0 to {topics} are possible.',
}
