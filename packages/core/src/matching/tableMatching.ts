/** Everybody at a table of two, or one table of three when their number is odd. */
export interface TableMatching {
  readonly ok: true
  /** Each sorted, in the order of their first. */
  readonly tables: readonly (readonly number[])[]
  readonly cost: number
  /** No other matching costs less: the cost itself, unless the search for the table of three was cut short. */
  readonly bound: number
}
