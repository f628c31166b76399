import { type FiniteField, finiteField } from './finiteField.ts'
import type { Schedule } from './schedule.ts'

/** A point of a base block: an element of the field on a level, or INFINITY that every shift leaves in place. */
type Point = readonly [element: number, level: number]
type Block = readonly Point[]

const INFINITY: Point = [0, -1]

/**
 * Resolvable designs in which everybody meets everybody exactly once, from a starter over GF(q): Kirkman triple systems
 * of 3q and of 2q + 1 people (q ≡ 1 mod 6; Ray-Chaudhuri and Wilson 1971, theorems 5 and 6) and tables of four for
 * 3q + 1 people (q ≡ 1 mod 4; Bose 1939, Hanani, Ray-Chaudhuri and Wilson 1972). Null for other sizes.
 */
export function starterDesign(tables: number, seats: number): Schedule | null {
  const people = tables * seats
  if (seats === 3) return triples(people / 3) ?? triplesAndOne((people - 1) / 2)
  return seats === 4 ? fours((people - 1) / 3) : null
}

/** 3q people on three levels: one base round, and t thirds of the mixed blocks that are rounds when shifted alone. */
function triples(q: number): Schedule | null {
  const powers = powersOf(q, 6)
  if (!powers) return null
  const t = (q - 1) / 6
  const mixed = (i: number): Block => [0, 1, 2].map((level) => [powers.at(i + 2 * t * level), level])
  const pure = [0, 1, 2].flatMap((level) =>
    range(0, t).map((i): Block => [0, 1, 2].map((third) => [powers.at(i + 2 * t * third), level])),
  )
  const zeros: Block = [0, 1, 2].map((level) => [0, level])
  const odd = [1, 3, 5].flatMap((part) => range(part * t, (part + 1) * t).map(mixed))
  const even = [0, 2, 4].flatMap((part) => range(part * t, (part + 1) * t).map(mixed))
  const { field } = powers
  return [
    ...shiftAll(field, [zeros, ...pure, ...odd]),
    ...even.map((block) => all(q).map((by) => shift(field, block, by))),
  ]
}

/** 2q + 1 people on two levels and one at infinity; θᵐ lies half way between 1 and θᵗ. */
function triplesAndOne(q: number): Schedule | null {
  const powers = powersOf(q, 6)
  if (!powers) return null
  const { field } = powers
  const t = (q - 1) / 6
  const two = field.add(1, 1)
  const m = all(q - 1).find((exponent) => field.multiply(two, powers.at(exponent)) === field.add(powers.at(t), 1))!
  const mixed = [0, 2, 4].flatMap((part) =>
    range(part * t, (part + 1) * t).map(
      (i): Block => [
        [powers.at(i), 0],
        [powers.at(i + t), 0],
        [powers.at(i + m), 1],
      ],
    ),
  )
  const pure = range(0, t).map((i): Block => [1, 3, 5].map((part) => [powers.at(i + m + part * t), 1]))
  return shiftAll(field, [[[0, 0], [0, 1], INFINITY], ...mixed, ...pure])
}

/** 3q + 1 people on three levels and one at infinity; θᵗ is a root of −1. */
function fours(q: number): Schedule | null {
  const powers = powersOf(q, 4)
  if (!powers) return null
  const t = (q - 1) / 4
  const blocks = [0, 1, 2].flatMap((level) =>
    range(0, t).map((i): Block => {
      const next = (level + 1) % 3
      return [
        [powers.at(i), level],
        [powers.at(i + 2 * t), level],
        [powers.at(i + t), next],
        [powers.at(i + 3 * t), next],
      ]
    }),
  )
  return shiftAll(powers.field, [[[0, 0], [0, 1], [0, 2], INFINITY], ...blocks])
}

/** GF(q) with the powers of a primitive element, when q ≡ 1 modulo `modulus`. */
function powersOf(q: number, modulus: number): { field: FiniteField; at: (exponent: number) => number } | null {
  const field = q > 1 && q % modulus === 1 ? finiteField(q) : null
  if (!field) return null
  for (let element = 2; ; element++) {
    const powers = [1]
    for (let next = element; next !== 1; next = field.multiply(next, element)) powers.push(next)
    if (powers.length === q - 1) return { field, at: (exponent) => powers[exponent % (q - 1)]! }
  }
}

/** The base round and its q − 1 other shifts. */
function shiftAll(field: FiniteField, base: readonly Block[]): Schedule {
  return all(field.order).map((by) => base.map((block) => shift(field, block, by)))
}

/** Person level·q + element; the one at infinity stays last. */
function shift(field: FiniteField, block: Block, by: number): number[] {
  const last = (block.includes(INFINITY) ? block.length - 1 : 0) * field.order
  return block.map(([element, level]) => (level < 0 ? last : level * field.order + field.add(element, by)))
}

function all(count: number): number[] {
  return range(0, count)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
