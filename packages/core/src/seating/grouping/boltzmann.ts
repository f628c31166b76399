/** The weight of a swap that loses nothing. Whole weights, so that their sums do not depend on order. */
export const FULL_WEIGHT = 4096
/** Entries of the table for one temperature of loss. */
const FINENESS = 8
/** Temperatures of loss after which a swap counts as impossible; e⁻⁴ is 2 %. */
export const CUTOFF = 4
/** Temperatures of loss that the table covers; a loss beyond has weight 0. */
const DEPTH = 12

/**
 * `BOLTZMANN[⌊8·loss/T⌋]` = the weight of a swap with that loss: 4096·e^(−loss/T), whole. Our own exponential, because
 * Math.exp may differ in its last digit from engine to engine, and then plans would differ.
 */
export const BOLTZMANN: Int32Array = boltzmannTable()

/** Multiply a (negative) gain by this to reach the index into BOLTZMANN. */
export function indexPerGain(temperature: number): number {
  return -FINENESS / temperature
}

/** The weight of a change that multiplies a state's likelihood by e^exponent: 0 to FULL_WEIGHT. */
export function weightOf(exponent: number): number {
  return exponent >= 0
    ? FULL_WEIGHT
    : (BOLTZMANN[Math.min(Math.floor(-exponent * FINENESS), BOLTZMANN.length - 1)] ?? 0)
}

function boltzmannTable(): Int32Array {
  const factor = 1 / exponential(1 / FINENESS)
  const table = new Int32Array(DEPTH * FINENESS + 1)
  let weight = FULL_WEIGHT
  for (let index = 0; index < table.length - 1; index++, weight *= factor) table[index] = Math.round(weight)
  return table
}

/** e^x for 0 ≤ x ≤ 1 by its series; twenty terms reach the last digit. */
function exponential(x: number): number {
  let sum = 1
  for (let term = 1, power = 1; term < 20; term++) {
    power *= x / term
    sum += power
  }
  return sum
}
