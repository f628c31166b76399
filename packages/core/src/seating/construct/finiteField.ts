/** A finite field on the numbers 0..order − 1; 0 and 1 are its zero and one. */
export interface FiniteField {
  readonly order: number
  add(a: number, b: number): number
  multiply(a: number, b: number): number
}

/** The field GF(q), or null when q is no prime power. Elements are polynomials over the prime, digits base p. */
export function finiteField(q: number): FiniteField | null {
  const p = smallestFactor(q)
  let degree = 0
  for (let power = 1; power < q; power *= p) degree++
  if (q < 2 || p ** degree !== q) return null
  return degree === 1 ? primeField(p) : extensionField(p, degree, q)
}

/** The smallest prime that divides n ≥ 2; n itself when it is prime. */
export function smallestFactor(n: number): number {
  for (let factor = 2; factor * factor <= n; factor++) if (n % factor === 0) return factor
  return n
}

function primeField(p: number): FiniteField {
  return { order: p, add: (a, b) => (a + b) % p, multiply: (a, b) => (a * b) % p }
}

function extensionField(p: number, degree: number, q: number): FiniteField {
  const powers = primitivePowers(p, degree, q)
  const logarithm = new Int32Array(q)
  powers.forEach((element, exponent) => {
    logarithm[element] = exponent
  })
  const multiply = (a: number, b: number) =>
    a === 0 || b === 0 ? 0 : powers[(logarithm[a]! + logarithm[b]!) % (q - 1)]!
  return { order: q, add: (a, b) => addDigits(a, b, p), multiply }
}

/** The powers of x modulo the first monic polynomial for which they run through all q − 1 non-zero elements. */
function primitivePowers(p: number, degree: number, q: number): number[] {
  for (let tail = 1; tail < q; tail++) {
    const powers = [1]
    for (let next = timesX(1, tail, p, q / p); next > 1; next = timesX(next, tail, p, q / p)) {
      powers.push(next)
      if (powers.length >= q) break
    }
    if (powers.length === q - 1) return powers
  }
  throw new Error(`No primitive polynomial of degree ${degree} over ${p}: there always is one.`)
}

/** x·element modulo x^degree − tail; `top` is the place value of the highest digit. */
function timesX(element: number, tail: number, p: number, top: number): number {
  const lead = Math.floor(element / top)
  let result = (element % top) * p
  for (let times = 0; times < lead; times++) result = addDigits(result, tail, p)
  return result
}

/** Adds two numbers digit by digit modulo p, without carrying. */
function addDigits(a: number, b: number, p: number): number {
  let sum = 0
  for (let place = 1, x = a, y = b; x > 0 || y > 0; place *= p, x = Math.floor(x / p), y = Math.floor(y / p))
    sum += place * (((x % p) + (y % p)) % p)
  return sum
}
