import type { PairMatrix } from '../../pairs/index.ts'
import type { RoundFrame } from '../frame.ts'
import { eigen } from './eigen.ts'

/** More people than this take too long. */
const PEOPLE = 200
/** Fewer distinct costs make cliques, which `cliqueBound` judges better. */
const LEVELS = 12
/** Work of all decompositions together, in n³: some hundredths of a second. */
const WORK = 4_000_000
const MOST_TRIES = 40
/** A first value so far below what is known anyway (as a share of it) is not worked on. */
const HOPELESS = 0.1
/** Length of the first step, as a share of the matrix' norm. */
const GAIN = 0.015
/** Share of the matrix' norm by which its eigenvalues may be wrong, with a wide margin: n · 2⁻⁵² is 4 · 10⁻¹⁴ for 200 people. */
const ERROR = 1e-9

/**
 * The least one round of equal tables can cost (bound 5 of SEATING.md, after Donath and Hoffman, IBM J. Res. Dev. 17, 1973).
 * A seating is G orthogonal vectors of length √s that add up to the vector of ones, so its cost is at least
 * s/2 · (1ᵀA1/n + the G − 1 smallest eigenvalues of PAP) − ½Σu with A = costs + diag(u) and P = I − 11ᵀ/n, for every
 * u; a few steps along the slope better it. `known` is the largest of the other bounds. −∞ where it does not apply: tables
 * that differ, more than 200 people, few distinct costs.
 */
export function eigenBound(costs: PairMatrix, round: RoundFrame, known: number): number {
  const { present, tables } = round
  const n = present.length
  if (n > PEOPLE || !tablesEqual(round)) return Number.NEGATIVE_INFINITY
  const part = partOf(costs, present)
  if (new Set(part).size <= LEVELS) return Number.NEGATIVE_INFINITY
  const tries = Math.max(1, Math.min(MOST_TRIES, Math.floor(WORK / (n * n * n))))
  const length = GAIN * normOf(part)
  const u = new Float64Array(n)
  let best = Number.NEGATIVE_INFINITY
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { value, slope } = boundAt(part, u, tables)
    best = Math.max(best, value)
    if (value < known - HOPELESS * Math.abs(known)) break
    for (let i = 0; i < n; i++) u[i]! += (length * slope[i]!) / attempt
  }
  return Math.ceil(best)
}

/** At least two tables, all of at least two people and of the same number in every seating. */
function tablesEqual({ present, tables, min, max }: RoundFrame): boolean {
  const size = present.length / tables
  return tables > 1 && size > 1 && (min.every((least) => least === size) || max.every((most) => most === size))
}

/** The people present among themselves, row-major. */
function partOf({ n, values }: PairMatrix, present: Int32Array): Float64Array {
  const size = present.length
  return Float64Array.from({ length: size * size }, (_, cell) => {
    return values[present[Math.floor(cell / size)]! * n + present[cell % size]!]!
  })
}

/** The bound for one u, and how it rises with each entry of it. */
function boundAt(part: Float64Array, u: Float64Array, tables: number): { value: number; slope: Float64Array } {
  const n = u.length
  const size = n / tables
  const matrix = part.slice()
  for (let i = 0; i < n; i++) matrix[i * n + i]! += u[i]!
  const sum = matrix.reduce((total, cost) => total + cost, 0)
  const norm = normOf(matrix)
  const { values, vectors } = eigen(n, centred(n, matrix, 2 * norm))
  const smallest = [...values.keys()].sort((a, b) => values[a]! - values[b]!).slice(0, tables - 1)
  const eigenvalues = smallest.reduce((total, k) => total + values[k]!, 0)
  const error = ERROR * tables * norm
  const shifts = u.reduce((total, shift) => total + shift, 0)
  const slope = u.map((_, i) => {
    const share = smallest.reduce((total, k) => total + vectors[i * n + k]! * vectors[i * n + k]!, 1 / n)
    return (size * share - 1) / 2
  })
  return { value: (size * (sum / n + eigenvalues)) / 2 - shifts / 2 - size * error, slope }
}

/**
 * P·A·P: from every entry the means of its row and column are taken, and the mean of all added. The vector of ones, which
 * does not count, gets the eigenvalue `top`, beyond all others.
 */
function centred(n: number, matrix: Float64Array, top: number): Float64Array {
  const mean = new Float64Array(n)
  for (let i = 0; i < n; i++) mean[i] = matrix.subarray(i * n, (i + 1) * n).reduce((sum, cost) => sum + cost, 0) / n
  const middle = mean.reduce((sum, cost) => sum + cost, 0) / n + top / n
  return matrix.map((cost, cell) => cost - mean[Math.floor(cell / n)]! - mean[cell % n]! + middle)
}

/** The root of the sum of squares (Frobenius), at least 1. */
function normOf(matrix: Float64Array): number {
  return Math.sqrt(matrix.reduce((squares, cost) => squares + cost * cost, 1))
}
