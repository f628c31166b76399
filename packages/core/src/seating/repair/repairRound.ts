import type { Change, RoundState } from './roundState.ts'

/** One way to mend a round. */
export interface RoundRepair {
  /** Everybody who sits elsewhere than before, or had no seat. */
  readonly changes: readonly Change[]
  /** What they add to the cost, beside those who stay. */
  readonly added: number
}

/** Ways to mend a round, all with the fewest moves. */
export interface RoundRepairs {
  /** How many who had a seat move. */
  readonly moves: number
  readonly ways: readonly RoundRepair[]
  /** Nothing was cut short. */
  readonly exact: boolean
}

/** 'more': it takes more moves than allowed, proven, or cannot be done; 'unsettled': the effort did not do. */
export type NoRepair = 'more' | 'unsettled'

/** Changes that a search for the cheapest repair of a round may try, and one for all: some 20 ms each with 150 people. */
const EFFORT = 15_000
const EVERY_EFFORT = 4_000

/**
 * The cheapest way to mend a round with as few moves as possible, at most `most`: first without any move, then with one,
 * with two … In each, whatever is broken first is mended in every way a single change can; a whole seating must contain
 * one of these changes, so nothing is missed; one that was tried is ruled out for those after it, so nothing is seen twice. People who come, or whose table is gone, are seated without counting as moves.
 */
export function repairRound(state: RoundState, most: number): RoundRepairs | NoRepair {
  const mending = new Mending(state, EFFORT, Number.POSITIVE_INFINITY)
  mending.whole = (way) => {
    mending.ways = [way]
    mending.limit = way.added
  }
  for (let moves = 0; moves <= most && mending.effort > 0; moves++) {
    mending.mend(moves, 0)
    if (mending.ways.length > 0) return { moves, ways: mending.ways, exact: mending.effort > 0 }
  }
  return mending.effort > 0 ? 'more' : 'unsettled'
}

/** All ways to mend a round with exactly so many moves, the fewest possible, that add less than `limit`; each once, the cheapest first. */
export function everyRepair(state: RoundState, moves: number, limit: number): RoundRepairs {
  const mending = new Mending(state, EVERY_EFFORT, limit)
  mending.whole = (way) => mending.ways.push(way)
  mending.mend(moves, 0)
  return { moves, ways: mending.ways.sort((a, b) => a.added - b.added), exact: mending.effort > 0 }
}

class Mending {
  /** Changes that may still be tried. */
  effort: number
  /** Ways that add as much, or more, are of no use. */
  limit: number
  ways: RoundRepair[] = []
  whole: (way: RoundRepair) => void = () => {}
  private readonly state: RoundState
  private readonly changes: Change[] = []

  constructor(state: RoundState, effort: number, limit: number) {
    this.state = state
    this.effort = effort
    this.limit = limit
  }

  /** Tries all ways to mend with so many moves left; `added` is what the changes so far cost. */
  mend(moves: number, added: number): void {
    if (this.effort <= 0 || this.state.hopeless(moves)) return
    if (this.isDearer(moves, added)) return
    const remedies = this.state.remedies()
    if (!remedies) {
      if (added < this.limit) this.whole({ changes: [...this.changes], added })
      return
    }
    const tries = this.cheapestFirst(remedies, moves)
    for (const { change, price } of tries) {
      const left = this.state.hadSeat(change.person) ? moves - 1 : moves
      if (left === 0 && this.isDearer(0, added + price)) continue
      this.effort--
      const from = this.state.move(change)
      this.changes.push(change)
      this.mend(left, added + price)
      this.changes.pop()
      this.state.undo(change.person, from)
      this.state.ruleOut(change)
    }
    for (const { change } of tries) this.state.allowAgain(change)
  }

  private isDearer(moves: number, added: number): boolean {
    if (!this.state.onlyDearer || this.limit === Number.POSITIVE_INFINITY) return false
    return added - this.state.mostSaved(moves) >= this.limit
  }

  private cheapestFirst(remedies: readonly Change[], moves: number): { change: Change; price: number }[] {
    const possible = remedies.filter(({ person }) => moves > 0 || !this.state.hadSeat(person))
    const priced = possible.map((change) => ({ change, price: this.state.change(change) }))
    return priced.sort((a, b) => a.price - b.price)
  }
}
