import type { Change, RoundState } from './roundState.ts'

/** How one round is mended. */
export interface RoundRepair {
  /** Person → table, −1 when absent. */
  readonly tableOf: Int32Array
  /** Nothing was cut short: no other way moves fewer people, and none that moves as few costs less. */
  readonly exact: boolean
}

/** Changes a repair may try. */
const EFFORT = 15_000

/**
 * Mends a round with as few moves as possible, at most `most`, and of those ways the cheapest: first without any move,
 * then with one, with two … In each, whatever is broken first is mended in every way a single change can; a whole seating
 * must contain one of these changes, so nothing is missed. Null when so many moves, or the effort, do not do. People
 * who come, or whose table is gone, are seated without counting as moves.
 */
export function repairRound(state: RoundState, most: number): RoundRepair | null {
  const mending = new Mending(state)
  for (let moves = 0; moves <= most && mending.effort > 0; moves++) {
    mending.mend(moves, 0)
    if (mending.best) return { tableOf: mending.best, exact: mending.effort > 0 }
  }
  return null
}

class Mending {
  effort = EFFORT
  best: Int32Array | null = null
  private readonly state: RoundState
  private bestCost = Number.POSITIVE_INFINITY

  constructor(state: RoundState) {
    this.state = state
  }

  /** Tries all ways to mend with so many moves left; `cost` is what the changes so far added. */
  mend(moves: number, cost: number): void {
    if (this.effort <= 0 || this.state.hopeless(moves)) return
    if (moves === 0 && this.state.onlyDearer && cost >= this.bestCost) return
    const remedies = this.state.remedies()
    if (!remedies) {
      if (cost < this.bestCost) this.best = this.state.tableOf.slice()
      this.bestCost = Math.min(cost, this.bestCost)
      return
    }
    for (const { change, added } of this.cheapestFirst(remedies, moves)) {
      this.effort--
      const left = this.state.hadSeat(change.person) ? moves - 1 : moves
      const from = this.state.move(change)
      this.mend(left, cost + added)
      this.state.undo(change.person, from)
    }
  }

  private cheapestFirst(remedies: readonly Change[], moves: number): { change: Change; added: number }[] {
    const possible = remedies.filter(({ person }) => moves > 0 || !this.state.hadSeat(person))
    const priced = possible.map((change) => ({ change, added: this.state.change(change) }))
    return priced.sort((a, b) => a.added - b.added)
  }
}
