import type { PairTerm } from '../pairs/index.ts'

/** The name of the term for two people who are matched again within the rounds. */
export const REPEAT = 'repeat'

/** One-to-one rounds: whoever is present sits at a table of two, in a round of an odd number three at one. People are 0..people − 1. */
export interface MatchingProblem {
  readonly people: number
  /** `rounds[round]`: who is present. */
  readonly rounds: readonly (readonly number[])[]
  /** Charged for every two at one table, in every round. */
  readonly pairs: readonly PairTerm[]
  /** A whole number ≥ 0: two people who share k tables over the rounds cost this times k(k − 1)/2. */
  readonly repeat?: number
  /** Two who must not share a table. */
  readonly apart?: readonly (readonly [number, number])[]
}

/** `[round][table]` → people, sorted. */
export type Tables = readonly (readonly (readonly number[])[])[]
