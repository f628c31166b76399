import type { PairTerm } from '../pairs/index.ts'
import type { Rule } from './rule.ts'

/** THE DOOR of seating. People are 0..people − 1; rounds and tables count from 0 in the order of their lists. */
export interface SeatingProblem {
  readonly people: number
  readonly rounds: readonly RoundSpec[]
  /** Charged for every two at one table, in every round. */
  readonly pairs: readonly PairTerm[]
  /** Weight of meeting again within this plan: two who share k tables cost weight · k(k − 1)/2. Reported as term 'repeat'. */
  readonly repeat?: number
  /** Charged for one person at one table. */
  readonly places?: readonly PlaceTerm[]
  /** Charged for one person in several rounds at tables of one class. Reported as term 'return'. */
  readonly returns?: ReturnTerm
  readonly rules?: readonly Rule[]
}

export interface RoundSpec {
  /** Who sits in this round: distinct, in any order. */
  readonly present: readonly number[]
  /** Table t of one round is table t of the next: hosts stay there. */
  readonly tables: readonly TableSpec[]
}

/** How many people may sit at a table, from and to included; 0 ≤ min ≤ max. */
export interface TableSpec {
  readonly min: number
  readonly max: number
}

export interface PlaceTerm {
  readonly name: string
  /** A whole number ≥ 0. */
  readonly weight: number
  /** A whole number; asked once for everyone present, every round and table. */
  readonly cost: (person: number, round: number, table: number) => number
}

/** Whoever sits in v rounds at tables of one class costs weight · v(v − 1)/2 for it: to come back is no gain. */
export interface ReturnTerm {
  /** A whole number ≥ 0. */
  readonly weight: number
  /** A whole number ≥ 0, the same for tables of one class, also of different rounds. */
  readonly classOf: (round: number, table: number) => number
  /** Who is charged, distinct; everybody when absent. A host who is charged pays for staying. */
  readonly people?: readonly number[]
}

/** `tables[round][table]` lists the people there in ascending order. */
export interface Seating {
  readonly tables: readonly (readonly (readonly number[])[])[]
}

/** The name under which meeting again within the plan is reported. */
export const REPEAT = 'repeat'

/** The name under which coming back to a class of tables is reported. */
export const RETURN = 'return'
