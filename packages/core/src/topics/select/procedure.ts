import type { Approvals } from '../approvals.ts'
import type { Refusal } from '../refusal.ts'
import { refuse } from '../refusal.ts'
import type { Text } from '../text.ts'
import { checkSize, type SelectionRule, type Selections, selections } from './selectionRule.ts'

/** A rule that decides on one topic after the other. States are never changed, only followed by others. */
export interface Procedure<State> {
  readonly start: (votes: Approvals, k: number) => State | Refusal
  /** The topics equally entitled to come next, by index; empty when the rule is done. */
  readonly choices: (state: State) => readonly number[]
  readonly decide: (state: State, topic: number) => State
  /** The topics chosen, in any order. */
  readonly committee: (state: State) => readonly number[]
  /** Two states with one key go on alike. */
  readonly key: (state: State) => string
}

/** The most states looked at for all ties before giving up. */
const MOST_STATES = 20_000

/** The rule that follows a procedure. */
export function procedureRule<State>(
  id: string,
  name: Text,
  source: string,
  procedure: Procedure<State>,
): SelectionRule {
  return {
    id,
    name,
    source,
    choose: (votes, k) => {
      const state = checkSize(votes, k) ?? finish(procedure, procedure.start(votes, k))
      return isRefusal(state) ? state : { ok: true, committee: byIndex(procedure.committee(state)) }
    },
    all: (votes, k, limit) => {
      const state = checkSize(votes, k) ?? procedure.start(votes, k)
      return isRefusal(state) ? state : everyCommittee(procedure, state, limit)
    },
  }
}

/** The last state when every tie goes to the topic earlier in the list. */
export function finish<State>(procedure: Procedure<State>, start: State | Refusal): State | Refusal {
  if (isRefusal(start)) return start
  let state = start
  for (let [topic] = procedure.choices(state); topic !== undefined; [topic] = procedure.choices(state))
    state = procedure.decide(state, topic)
  return state
}

/** Whether a start was refused. */
export function isRefusal(state: unknown): state is Refusal {
  return (state as Partial<Refusal>).ok === false
}

/** Every committee that can come out of a state, over all ties. */
export function everyCommittee<State>(procedure: Procedure<State>, start: State, limit: number): Selections | Refusal {
  const found = new Map<string, readonly number[]>()
  const seen = new Set([procedure.key(start)])
  const open = [start]
  for (let state = open.pop(); state !== undefined && found.size <= limit; state = open.pop()) {
    const topics = procedure.choices(state)
    const committee = byIndex(procedure.committee(state))
    if (topics.length === 0) found.set(committee.join(), committee)
    for (const topic of topics) {
      const follower = procedure.decide(state, topic)
      const key = procedure.key(follower)
      if (!seen.has(key)) open.push(follower)
      seen.add(key)
    }
    if (seen.size > MOST_STATES) return refuse('too-many-ties', { most: MOST_STATES }, TOO_MANY)
  }
  return selections(found.values(), limit)
}

function byIndex(topics: readonly number[]): number[] {
  return [...topics].sort((a, b) => a - b)
}

const TOO_MANY = {
  de: 'Es gibt zu viele Gleichstände: Mehr als {most} Zwischenstände wären zu prüfen. Nehmen Sie die Auswahl nach Listenplatz.',
  en: 'There are too many ties: more than {most} intermediate states would have to be looked at. Use the choice by place in the list.',
}
