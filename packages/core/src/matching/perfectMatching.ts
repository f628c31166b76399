import { type Blossom, BlossomForest } from './blossomForest.ts'

/** A cheapest perfect matching, and the duals that prove that none is cheaper. */
export interface PerfectMatching {
  readonly ok: true
  /** To whom each vertex is matched. */
  readonly partner: Int32Array
  readonly cost: number
  /**
   * In quarters of a cost: 4 × cost(u, v) ≥ duals[u] + duals[v] − Σ duals of blossoms that hold both, for every edge; hence
   * 4 × cost = Σ duals − Σ dual × (size − 1) / 2 over the blossoms is the least there is.
   */
  readonly duals: Float64Array
  readonly blossoms: readonly Blossom[]
}

/** Why there is none: without `few`, more than |few| parts of the graph are odd, each group one of them (Tutte 1947). */
export interface Unmatchable {
  readonly ok: false
  readonly few: readonly number[]
  readonly groups: readonly (readonly number[])[]
}

/**
 * Minimum-cost perfect matching of n vertices in a general graph, exact, O(n³): Edmonds 1965 with the bookkeeping of Galil 1986.
 * `costs`: n × n, row-major, symmetric, whole numbers of at most 2⁴⁸; Infinity where two may not be matched. The diagonal is not
 * read. Of equally cheap matchings it is always the same one.
 */
export function perfectMatching(n: number, costs: Float64Array): PerfectMatching | Unmatchable {
  const forest = new BlossomForest(n, costs)
  let free = forest.partners.reduce((sum, other) => sum + (other < 0 ? 1 : 0), 0)
  for (; free > 0; free -= 2) if (!forest.augment()) return { ok: false, ...forest.obstacle() }
  const partner = forest.partners
  const cost = partner.reduce((sum, other, v) => (other > v ? sum + costs[v * n + other]! : sum), 0)
  return { ok: true, partner, cost, duals: forest.duals.slice(0, n), blossoms: forest.blossoms() }
}
