import { type FiniteField, finiteField } from './finiteField.ts'
import { partByLines, planePoints } from './partByLines.ts'
import type { Schedule } from './schedule.ts'

/**
 * The Hermitian unital: q³ + 1 people at tables of q + 1, everybody meets everybody exactly once (13 tables of 5, 21 of
 * 6). Its points are yᑫ + y = xᑫ⁺¹ over GF(q²), and one at infinity. A line holds one or q + 1 of them; of each direction
 * but the vertical one the full lines are tables, and the q single points share a table with the one at infinity, because
 * they lie on the polar of that direction (Hirschfeld, Projective Geometries over Finite Fields). Null for other
 * sizes.
 */
export function unital(tables: number, seats: number): Schedule | null {
  const q = seats - 1
  const field = q > 1 && tables === q * q - q + 1 && finiteField(q) ? finiteField(q * q) : null
  if (!field) return null
  const points = planePoints(field, (x, y) => field.add(power(field, y, q), y) === power(field, x, q + 1))
  return Array.from({ length: field.order }, (_, slope) => {
    const lines = partByLines(field, points, slope)
    const polar = lines.filter((line) => line.length === 1).flat()
    return [...lines.filter((line) => line.length === seats), [...polar, points.length]]
  })
}

function power({ multiply }: FiniteField, base: number, exponent: number): number {
  let result = 1
  for (let times = 0; times < exponent; times++) result = multiply(result, base)
  return result
}
