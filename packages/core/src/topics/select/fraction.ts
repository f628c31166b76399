/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** The fraction over/under in lowest terms; `under` must not be 0. */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const a = BigInt(over)
  const b = BigInt(under)
  const divisor = gcd(a < 0n ? -a : a, b < 0n ? -b : b) * (b < 0n ? -1n : 1n)
  return { over: a / divisor, under: b / divisor }
}

export const zero = fraction(0)

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under - b.over * a.under, a.under * b.under)
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under)
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over)
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

/** The nearest double, good for ordering far-apart values only. */
export function approximate({ over, under }: Fraction): number {
  const excess = Math.max(bits(over), bits(under)) - 1000
  if (excess <= 0) return Number(over) / Number(under)
  return Number(over >> BigInt(excess)) / Math.max(1, Number(under >> BigInt(excess)))
}

/** "3/2", or "3" for a whole number. */
export function show({ over, under }: Fraction): string {
  return under === 1n ? `${over}` : `${over}/${under}`
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}

function gcd(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b]
  while (small > 0n) [large, small] = [small, large % small]
  return large
}
