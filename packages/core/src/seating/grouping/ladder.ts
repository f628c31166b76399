/**
 * The temperatures of the walks, hottest first. `hottest` is where the walk still flows (found by `thermostat`); below
 * about half of it everything is frozen and colder walks would only repeat the nearest peak.
 */
export function ladder(hottest: number, rungs: number, span: number): Float64Array {
  const step = rungs > 1 ? rootOf(span, rungs - 1) : 1
  return Float64Array.from({ length: rungs }, (_, rung) => hottest / power(step, rung))
}

/** x^(1/k) by bisection: Math.pow need not be equal on all engines. x ≥ 1, k ≥ 1. */
function rootOf(x: number, k: number): number {
  let low = 1
  let high = x
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (power(middle, k) < x) low = middle
    else high = middle
  }
  return low
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let times = 0; times < exponent; times++) result *= base
  return result
}
