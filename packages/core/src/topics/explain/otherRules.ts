import { approvals } from '../approvals.ts'
import type { Profile } from '../profile.ts'
import type { Refusal } from '../refusal.ts'
import { rankingRules } from '../rules/table.ts'
import { selectionRules } from '../select/table.ts'
import type { Text } from '../text.ts'

/** What a rule would have chosen, beside what was chosen. */
export interface OtherChoice {
  readonly id: string
  readonly name: Text
  /** The topics it chooses; null when it refuses. */
  readonly topics: readonly number[] | null
  readonly refusal: Refusal | null
  /** Topics it chooses that were not chosen, and the other way round. */
  readonly added: readonly number[]
  readonly missing: readonly number[]
}

/** What every rule for k topics would have chosen. */
export function otherCommittees(votes: Profile, chosen: readonly number[], k = chosen.length): OtherChoice[] {
  const approved = approvals(votes)
  return selectionRules.map(({ id, name, choose }) => {
    const selection = choose(approved, k)
    if (!selection.ok) return refused(id, name, selection)
    return { id, name, ...compare(selection.committee, chosen), refusal: null }
  })
}

/** Which topic (or tied topics) every rule for a ranking would have put first. */
export function otherWinners(votes: Profile, first: readonly number[]): OtherChoice[] {
  return rankingRules.map(({ id, name, run }) => {
    const outcome = run(votes)
    if (!outcome.ok) return refused(id, name, outcome)
    return { id, name, ...compare(outcome.winners, first), refusal: null }
  })
}

function compare(topics: readonly number[], chosen: readonly number[]) {
  const added = topics.filter((topic) => !chosen.includes(topic))
  return { topics, added, missing: chosen.filter((topic) => !topics.includes(topic)) }
}

function refused(id: string, name: Text, refusal: Refusal): OtherChoice {
  return { id, name, topics: null, refusal, added: [], missing: [] }
}
