/** A symmetric matrix turned to tridiagonal shape: A = V·T·Vᵀ with V orthogonal. */
export interface Tridiagonal {
  /** T's diagonal, and `beside[i]` = T[i][i − 1] (0 for i = 0). */
  readonly diagonal: Float64Array
  readonly beside: Float64Array
  /** V, row-major. */
  readonly vectors: Float64Array
}

/**
 * Householder's reduction (Golub and Van Loan, Matrix Computations, 8.3.1), about 3n³ operations; only + − × ÷ and square
 * roots. `matrix` is n × n, row-major and symmetric; it is not changed.
 */
export function tridiagonal(n: number, matrix: Float64Array): Tridiagonal {
  const a = matrix.slice()
  const vectors = Float64Array.from({ length: n * n }, (_, cell) => (cell % (n + 1) === 0 ? 1 : 0))
  const beside = new Float64Array(n)
  const mirror = new Float64Array(n)
  for (let column = 0; column + 1 < n; column++) {
    beside[column + 1] = reflection(n, a, column, mirror)
    reflect(n, a, column + 1, mirror)
    turn(n, vectors, column + 1, mirror)
  }
  return { diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), beside, vectors }
}

/** The unit vector whose reflection leaves of the column only one entry below the diagonal, which is returned. */
function reflection(n: number, a: Float64Array, column: number, mirror: Float64Array): number {
  const first = column + 1
  let squares = 0
  for (let row = first; row < n; row++) squares += a[row * n + column]! * a[row * n + column]!
  mirror.fill(0)
  const head = a[first * n + column]!
  const left = head > 0 ? -Math.sqrt(squares) : Math.sqrt(squares)
  const norm = Math.sqrt(2 * (squares - head * left))
  if (norm === 0) return head
  for (let row = first; row < n; row++) mirror[row] = a[row * n + column]! / norm
  mirror[first] = (head - left) / norm
  return left
}

/** A ← H·A·H for H = I − 2·v·vᵀ, from row and column `first` − 1 on. */
function reflect(n: number, a: Float64Array, first: number, v: Float64Array): void {
  const image = new Float64Array(n)
  let along = 0
  for (let row = first; row < n; row++) {
    let sum = 0
    for (let column = first; column < n; column++) sum += a[row * n + column]! * v[column]!
    image[row] = sum
    along += sum * v[row]!
  }
  for (let row = first; row < n; row++) image[row]! -= along * v[row]!
  for (let row = first; row < n; row++)
    for (let column = first; column < n; column++)
      a[row * n + column]! -= 2 * (v[row]! * image[column]! + image[row]! * v[column]!)
}

/** V ← V·H. */
function turn(n: number, vectors: Float64Array, first: number, v: Float64Array): void {
  for (let row = 0; row < n; row++) {
    let sum = 0
    for (let column = first; column < n; column++) sum += vectors[row * n + column]! * v[column]!
    for (let column = first; column < n; column++) vectors[row * n + column]! -= 2 * sum * v[column]!
  }
}
