/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** The fraction over/under in lowest terms; `under` must be positive. */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)]
  const divisor = gcd(b, a)
  return { over: a / divisor, under: b / divisor }
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

/** A double next to the fraction, good for telling values apart that are not close. */
export function approximate({ over, under }: Fraction): number {
  const excess = Math.max(over.toString(16).length, under.toString(16).length) * 4 - 1000
  if (excess <= 0) return Number(over) / Number(under)
  return Number(over >> BigInt(excess)) / Math.max(1, Number(under >> BigInt(excess)))
}

/** "3/2", or "3" for a whole number. */
export function show({ over, under }: Fraction): string {
  return under === 1n ? `${over}` : `${over}/${under}`
}

/** The greatest common divisor, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (small > 0n) [large, small] = [small, large % small]
  return large
}
