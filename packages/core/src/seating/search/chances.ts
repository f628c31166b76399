/** How many equally likely levels a chance is drawn from; a power of two. */
const LEVELS = 4096

/**
 * −ln(u) for u in the middle of each of 4096 equal steps of (0, 1): an uphill step of `delta` is taken at temperature T
 * when `delta < T * chances[draw]`, which happens with probability e^(−delta/T). Math.log may differ in the last bit
 * from engine to engine and would change plans; sums, products and quotients do not.
 */
export const chances: Float64Array = Float64Array.from({ length: LEVELS }, (_, at) => -logarithm((at + 0.5) / LEVELS))

/** ln u for 0 < u < 1 by ln m = 2·artanh((m − 1)/(m + 1)) with m in [1, 2). */
function logarithm(u: number): number {
  let mantissa = u
  let halvings = 0
  for (; mantissa < 1; halvings++) mantissa *= 2
  const z = (mantissa - 1) / (mantissa + 1)
  let power = z
  let sum = 0
  for (let odd = 1; odd < 60; odd += 2) {
    sum += power / odd
    power *= z * z
  }
  return 2 * sum - halvings * Math.LN2
}
