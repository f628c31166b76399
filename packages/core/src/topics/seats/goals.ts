import type { Text } from '../text.ts'

/** What counts as a good assignment. Ranks count from 1; costs are compared part by part, less is better. */
export interface SeatingGoal {
  readonly id: string
  readonly name: Text
  /** The cost of a table of this rank when the longest wish list has `longest` ranks. */
  readonly cost: (rank: number, longest: number) => readonly number[]
  /** The cost of no table. */
  readonly noTable: (longest: number) => readonly number[]
}

/** Having no table counts like a tenth wish, in `leastSquares`. */
export const NO_TABLE = 100

/** The goals staff can choose from; the first is the default. */
export const seatingGoals = {
  leastSquares: {
    id: 'least-squares',
    name: { de: 'Ausgewogen (Rang im Quadrat)', en: 'Balanced (rank squared)' },
    cost: (rank) => [rank * rank],
    noTable: () => [NO_TABLE],
  },
  generous: {
    id: 'generous',
    name: { de: 'Alle sitzen, möglichst wenige schlechte Plätze', en: 'All seated, fewest bad places' },
    cost: (rank, longest) => [-1, ...one(longest - rank, longest, 1)],
    noTable: (longest) => new Array<number>(longest + 1).fill(0),
  },
  greedy: {
    id: 'greedy',
    name: { de: 'Alle sitzen, möglichst viele Erstwünsche', en: 'All seated, most first wishes' },
    cost: (rank, longest) => [-1, ...one(rank - 1, longest, -1)],
    noTable: (longest) => new Array<number>(longest + 1).fill(0),
  },
  rankMaximal: {
    id: 'rank-maximal',
    name: { de: 'Möglichst viele Erstwünsche', en: 'Most first wishes' },
    cost: (rank, longest) => one(rank - 1, longest, -1),
    noTable: (longest) => new Array<number>(longest).fill(0),
  },
  leastTotal: {
    id: 'least-total',
    name: { de: 'Alle sitzen, kleinste Rangsumme', en: 'All seated, least sum of ranks' },
    cost: (rank) => [-1, rank],
    noTable: () => [0, 0],
  },
} as const satisfies Record<string, SeatingGoal>

function one(at: number, length: number, value: number): number[] {
  return Array.from({ length }, (_, place) => (place === at ? value : 0))
}
