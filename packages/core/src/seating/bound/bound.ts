/** A value no seating of the problem can go below, with what proves it. Texts are made elsewhere (explain). */
export interface Bound {
  /** The term it belongs to, or 'total'. */
  readonly name: string
  readonly value: number
  readonly reasons: readonly BoundReason[]
}

/** One argument of a bound. `value` is in units of weighted cost; the values of one bound's reasons add up to it. */
export type BoundReason =
  | CliqueReason
  | MatesReason
  | EigenvaluesReason
  | PartnersReason
  | RoundPairsReason
  | TablesReason
  | PlacesReason
  | BlockReason

/** Any two of these people cost at least `cost`, and so many people at so few tables must share some. */
export interface CliqueReason {
  readonly code: 'clique'
  readonly term: string
  readonly round: number
  readonly people: readonly number[]
  readonly tables: number
  /** Pairs of them that must share a table. */
  readonly pairs: number
  readonly cost: number
  readonly value: number
}

/** Tables of at least `size` leave people too few others who cost them nothing. */
export interface MatesReason {
  readonly code: 'mates'
  readonly term: string
  readonly round: number
  readonly size: number
  /** Those who cannot be spared. */
  readonly people: readonly number[]
  readonly value: number
}

/** The eigenvalues of the pair costs of a round forbid less: what is dear is spread too evenly to be avoided. */
export interface EigenvaluesReason {
  readonly code: 'eigenvalues'
  readonly term: string
  readonly round: number
  readonly value: number
}

/** Over all rounds people need more partners at table than there are. */
export interface PartnersReason {
  readonly code: 'partners'
  readonly term: string
  /** The most partners one person needs over all rounds, counted with repetition. */
  readonly needed: number
  /** How many that person can meet. */
  readonly available: number
  readonly people: readonly number[]
  readonly value: number
}

/** A table of one round must take some pairs from the tables of an earlier one. */
export interface RoundPairsReason {
  readonly code: 'rounds'
  readonly term: string
  readonly rounds: number
  readonly pairs: number
  readonly value: number
}

/** The cheapest tables need the same people and pairs, over all rounds: not everybody can sit at one of them. */
export interface TablesReason {
  readonly code: 'tables'
  readonly term: string
  readonly value: number
}

/** Even if everybody had the best place still free, the places cost that much. */
export interface PlacesReason {
  readonly code: 'places'
  readonly term: string
  readonly value: number
}

/** People who must sit together cost that much at any table. */
export interface BlockReason {
  readonly code: 'block'
  readonly term: string
  readonly value: number
}
