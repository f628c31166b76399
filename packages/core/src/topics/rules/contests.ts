import { margin, type Pairwise } from '../pairwise.ts'

/** A pair won by `margin` voters; a tied pair stands twice with margin 0, once in each direction. */
export interface Contest {
  readonly winner: number
  readonly loser: number
  readonly margin: number
}

/** All contests among `topics`, tied ones too, largest margin first; equal margins by index of the winner, then of the loser. */
export function contests(counts: Pairwise, topics: readonly number[]): Contest[] {
  return topics
    .flatMap((winner) => topics.map((loser) => ({ winner, loser, margin: margin(counts, winner, loser) })))
    .filter((contest) => contest.winner !== contest.loser && contest.margin >= 0)
    .sort((a, b) => b.margin - a.margin || a.winner - b.winner || a.loser - b.loser)
}

/** The contests of equal margin put together, largest margin first. */
export function contestsByMargin(sorted: readonly Contest[]): Contest[][] {
  const classes: Contest[][] = []
  for (const contest of sorted) {
    const last = classes.at(-1)
    if (last?.[0]?.margin === contest.margin) last.push(contest)
    else classes.push([contest])
  }
  return classes
}
