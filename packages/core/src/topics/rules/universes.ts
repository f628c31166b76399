/** One way a rule may go on while equal things wait for a tie-break. */
export interface Branching<State> {
  /** Two states with one key go on alike. */
  readonly key: (state: State) => string
  /** The states a tie-break may lead to next; empty when this state is final. */
  readonly next: (state: State) => readonly State[]
}

/** The most states looked at before giving up. Up to 3,000 orders of equal things stay below. */
export const MOST_STATES = 10_000

/** Every final state over all tie-breaks ("parallel universes"), each once; null after more than `most` states. */
export function finalStates<State>(start: State, branching: Branching<State>, most = MOST_STATES): State[] | null {
  const seen = new Set([branching.key(start)])
  const open = [start]
  const finals: State[] = []
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const next = branching.next(state)
    if (next.length === 0) finals.push(state)
    for (const follower of next) {
      const key = branching.key(follower)
      if (seen.has(key)) continue
      if (seen.size >= most) return null
      seen.add(key)
      open.push(follower)
    }
  }
  return finals
}
