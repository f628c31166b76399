import { type FiniteField, finiteField, smallestFactor } from './finiteField.ts'

/**
 * A ring with as many elements as tables, in which `units` elements differ from one another by units: the product of the
 * fields of the prime powers of q. For a prime power that is GF(q) and all q elements.
 */
export interface FieldProduct {
  readonly order: number
  /** Elements whose pairwise differences can be divided by: as many as the smallest field has. */
  readonly units: readonly number[]
  add(a: number, b: number): number
  multiply(a: number, b: number): number
}

/** The product for q ≥ 2 (MacNeish 1922 used it for Latin squares). */
export function fieldProduct(q: number): FieldProduct {
  const fields = primePowers(q).map((power) => finiteField(power)!)
  const smallest = Math.min(...fields.map(({ order }) => order))
  const each = (apply: (field: FiniteField, a: number, b: number) => number) => (a: number, b: number) =>
    join(
      fields,
      fields.map((field, at) => apply(field, digit(fields, a, at), digit(fields, b, at))),
    )
  return {
    order: q,
    units: Array.from({ length: smallest }, (_, element) =>
      join(
        fields,
        fields.map(() => element),
      ),
    ),
    add: each((field, a, b) => field.add(a, b)),
    multiply: each((field, a, b) => field.multiply(a, b)),
  }
}

function primePowers(q: number): number[] {
  const powers: number[] = []
  for (let left = q; left > 1; ) {
    const prime = smallestFactor(left)
    let power = 1
    for (; left % prime === 0; left /= prime) power *= prime
    powers.push(power)
  }
  return powers
}

function digit(fields: readonly FiniteField[], element: number, at: number): number {
  let rest = element
  for (let before = 0; before < at; before++) rest = Math.floor(rest / fields[before]!.order)
  return rest % fields[at]!.order
}

function join(fields: readonly FiniteField[], digits: readonly number[]): number {
  return digits.reduceRight((element, value, at) => element * fields[at]!.order + value, 0)
}
