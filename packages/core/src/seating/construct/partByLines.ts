import type { FiniteField } from './finiteField.ts'

/** A point of the plane over a field. */
export type PlanePoint = readonly [x: number, y: number]

/** The numbers of the points, parted by the lines y + slope·x = constant, or x = constant when the slope is null. */
export function partByLines(field: FiniteField, points: readonly PlanePoint[], slope: number | null): number[][] {
  const lines: number[][] = Array.from({ length: field.order }, () => [])
  points.forEach(([x, y], number) => {
    lines[slope === null ? x : field.add(y, field.multiply(slope, x))]!.push(number)
  })
  return lines.filter((line) => line.length > 0)
}

/** All points of the plane for which the test holds, column by column. */
export function planePoints({ order }: FiniteField, holds: (x: number, y: number) => boolean): PlanePoint[] {
  const points: PlanePoint[] = []
  for (let x = 0; x < order; x++) for (let y = 0; y < order; y++) if (holds(x, y)) points.push([x, y])
  return points
}
