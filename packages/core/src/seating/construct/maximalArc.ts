import { type FiniteField, finiteField } from './finiteField.ts'
import { partByLines, planePoints } from './partByLines.ts'
import type { Schedule } from './schedule.ts'

/**
 * A maximal arc of degree n in the plane over GF(q), both powers of 2: 1 + (q + 1)(n − 1) people at tables of n, everybody
 * meets everybody exactly once (25 tables of 4, 15 of 8). Its points are those where an irreducible form x² + xy + cy²
 * has a value in a subgroup of n elements; every line holds none or n of them, so each of the q + 1 directions is a round
 * (Denniston 1969). Null for other sizes.
 */
export function maximalArc(tables: number, seats: number): Schedule | null {
  const q = (tables * seats - 1) / (seats - 1) - 1
  const field = isPowerOfTwo(seats) && isPowerOfTwo(q) && seats < q ? finiteField(q) : null
  if (!field) return null
  const { add, multiply } = field
  const c = irreducible(field)
  const form = (x: number, y: number) => add(multiply(x, add(x, y)), multiply(c, multiply(y, y)))
  const points = planePoints(field, (x, y) => form(x, y) < seats)
  const slopes = [null, ...Array.from({ length: q }, (_, slope) => slope)]
  return slopes.map((slope) => partByLines(field, points, slope))
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(n) && n > 1 && (n & (n - 1)) === 0
}

/** The first c for which x² + x + c has no root. */
function irreducible({ order, add, multiply }: FiniteField): number {
  const values = new Set(Array.from({ length: order }, (_, x) => add(multiply(x, x), x)))
  return Array.from({ length: order }, (_, c) => c).find((c) => !values.has(c))!
}
