import { type PairMatrix, pairMatrix } from './pairMatrix.ts'

/** A named reason why two people cost something at one table; the name comes back whenever a plan is explained. */
export interface PairTerm {
  readonly name: string
  /** How much one unit of `costs` counts: a whole number ≥ 0. */
  readonly weight: number
  readonly costs: PairMatrix
}

/**
 * Sums the terms, each times its weight, into one matrix of n people. `n` is needed only when there may be no term.
 * Throws a RangeError when sizes differ, a weight is no whole number ≥ 0, or a sum leaves 32 bits.
 */
export function blend(terms: readonly PairTerm[], n: number = terms[0]?.costs.n ?? 0): PairMatrix {
  for (const term of terms) check(term, n)
  return pairMatrix(n, (i, j) => terms.reduce((sum, term) => sum + term.weight * term.costs.values[i * n + j]!, 0))
}

function check({ name, weight, costs }: PairTerm, n: number): void {
  if (costs.n !== n) throw new RangeError(`Term '${name}' is about ${costs.n} people when expected ${n}.`)
  if (!Number.isSafeInteger(weight) || weight < 0)
    throw new RangeError(
      `Term '${name}' has weight ${weight}: expected a whole number ≥ 0; scale all weights up instead.`,
    )
}
