/**
 * A whole number for every two people: symmetric, zero on the diagonal.
 * `values` is square and row-major, `values[i * n + j]` belongs to persons i and j. Square and not a triangle, because a
 * search reads whole rows.
 */
export interface PairMatrix {
  readonly n: number
  readonly values: Int32Array
}

/** The largest magnitude an entry may have. */
const LIMIT = 2 ** 31 - 1

/**
 * Makes the matrix of n people. `entry` is asked once for every i < j (0 ≤ i < j < n); without it all entries are 0.
 * Throws a RangeError on an entry that is no whole number of 32 bits: sums of whole numbers do not depend on their order.
 */
export function pairMatrix(n: number, entry?: (i: number, j: number) => number): PairMatrix {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(`A pair matrix of ${n} people: expected a whole number ≥ 0.`)
  const values = new Int32Array(n * n)
  if (entry)
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const value = whole(entry(i, j), i, j)
        values[i * n + j] = value
        values[j * n + i] = value
      }
  return { n, values }
}

function whole(value: number, i: number, j: number): number {
  if (Number.isInteger(value) && Math.abs(value) <= LIMIT) return value
  throw new RangeError(
    `The entry of pair (${i}, ${j}) is ${value}: expected a whole number of at most ${LIMIT}; round it first.`,
  )
}
