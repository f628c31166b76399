/** Why no seating is offered, as data; texts are made elsewhere (explain). */
export interface SeatingRefusal {
  readonly ok: false
  readonly clashes: readonly Clash[]
}

/**
 * 'seats': more people than seats. 'minimum': too few people for the least the tables ask for. 'rules': these rules
 * (indexes into the problem's list) and the tables of these rounds cannot hold together, and without any one of the
 * rules they could; `smallest` when it is proven that no fewer rules clash. 'not-found': no seating was found and none was proven impossible: the effort was not enough.
 */
export type Clash =
  | { readonly code: 'seats'; readonly round: number; readonly people: number; readonly seats: number }
  | { readonly code: 'minimum'; readonly round: number; readonly people: number; readonly seats: number }
  | {
      readonly code: 'rules'
      readonly rounds: readonly number[]
      readonly rules: readonly number[]
      readonly smallest: boolean
    }
  | { readonly code: 'not-found'; readonly rounds: readonly number[]; readonly rules: readonly number[] }
