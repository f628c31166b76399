import { tridiagonal } from './tridiagonal.ts'

/** `vectors[i * n + k]` is entry i of the vector that belongs to `values[k]`; in no order. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

const EPSILON = 2 ** -52
/** Two or three turns do for a value; so many never happen. */
const TURNS = 60

/**
 * Eigenvalues and vectors of a symmetric matrix (n × n, row-major) by Householder's reduction and implicit QL turns with
 * Wilkinson's shift (Golub and Van Loan, Matrix Computations, 8.3.3). Backward stable: the values are exact for a matrix
 * that differs from this one by a small multiple of n · 2⁻⁵² of its norm. Only + − × ÷ and square roots, so every engine
 * answers to the bit.
 */
export function eigen(n: number, matrix: Float64Array): Eigen {
  const { diagonal, beside, vectors } = tridiagonal(n, matrix)
  const values = diagonal
  const off = new Float64Array(n)
  off.set(beside.subarray(1))
  for (let low = 0; low < n; low++)
    for (let turns = 0; turns < TURNS; turns++) {
      const high = blockEnd(n, values, off, low)
      if (high === low) break
      qlTurn(n, values, off, vectors, low, high)
    }
  return { values, vectors }
}

/** The first row from `low` on after which the matrix falls apart. */
function blockEnd(n: number, values: Float64Array, off: Float64Array, low: number): number {
  let at = low
  while (at < n - 1 && Math.abs(off[at]!) > EPSILON * (Math.abs(values[at]!) + Math.abs(values[at + 1]!))) at++
  return at
}

/** One implicit QL turn of the block from low to high; Givens turns chase the bulge upwards. */
function qlTurn(n: number, d: Float64Array, e: Float64Array, z: Float64Array, low: number, high: number): void {
  const slope = (d[low + 1]! - d[low]!) / (2 * e[low]!)
  const root = Math.sqrt(slope * slope + 1)
  let g = d[high]! - d[low]! + e[low]! / (slope + (slope < 0 ? -root : root))
  let sine = 1
  let cosine = 1
  let shift = 0
  for (let i = high - 1; i >= low; i--) {
    const f = sine * e[i]!
    const b = cosine * e[i]!
    const length = Math.sqrt(f * f + g * g)
    e[i + 1] = length
    if (length === 0) {
      d[i + 1]! -= shift
      e[high] = 0
      return
    }
    sine = f / length
    cosine = g / length
    g = d[i + 1]! - shift
    const mixed = (d[i]! - g) * sine + 2 * cosine * b
    shift = sine * mixed
    d[i + 1] = g + shift
    g = cosine * mixed - b
    turnColumns(n, z, i, sine, cosine)
  }
  d[low]! -= shift
  e[low] = g
  e[high] = 0
}

function turnColumns(n: number, z: Float64Array, column: number, sine: number, cosine: number): void {
  for (let cell = column; cell < n * n; cell += n) {
    const right = z[cell + 1]!
    z[cell + 1] = sine * z[cell]! + cosine * right
    z[cell] = cosine * z[cell]! - sine * right
  }
}
