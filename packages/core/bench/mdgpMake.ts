import { pairMatrix } from '../src/pairs/index.ts'
import { type Random, random } from '../src/random/index.ts'
import type { MdgpInstance } from './mdgpFile.ts'

export type MdgpKind = 'RanReal' | 'RanInt' | 'Geo'

/** Groups and their sizes in the published family, by number of people. */
const FAMILY: Record<number, { groups: number; low: [number, number]; high: [number, number] }> = {
  120: { groups: 10, low: [8, 12], high: [12, 16] },
  240: { groups: 12, low: [15, 20], high: [20, 25] },
  480: { groups: 20, low: [18, 24], high: [24, 30] },
}

/**
 * An instance by the published definition (MDGPLIB: Gallego, Laguna, Martí and Duarte): RanReal uniform reals and RanInt
 * uniform whole numbers up to 100, Geo Euclidean distances of points with 2 to 21 coordinates up to 100; groups of equal
 * size (ss) or between bounds (ds). Three decimals, kept as whole thousandths.
 */
export function makeMdgp(kind: MdgpKind, n: number, sizes: 'ss' | 'ds', seed: number): MdgpInstance {
  const source = random(seed)
  const { groups, low, high } = FAMILY[n]!
  const distance = DISTANCES[kind](source, n)
  const between = ([from, to]: [number, number]) => from + source.below(to - from + 1)
  const bounds = () => ({ min: between(low), max: between(high) })
  const equal = { min: n / groups, max: n / groups }
  return {
    problem: {
      distances: pairMatrix(n, (i, j) => Math.round(distance(i, j) * 1000)),
      groups: Array.from({ length: groups }, () => (sizes === 'ss' ? equal : bounds())),
    },
    unit: 1000,
  }
}

const DISTANCES: Record<MdgpKind, (source: Random, n: number) => (i: number, j: number) => number> = {
  RanReal: (source) => () => source.below(100_001) / 1000,
  RanInt: (source) => () => source.below(101),
  Geo: (source, n) => {
    const coordinates = 2 + source.below(20)
    const points = Array.from({ length: n }, () =>
      Array.from({ length: coordinates }, () => source.below(100_001) / 1000),
    )
    return (i, j) => Math.sqrt(points[i]!.reduce((sum, x, axis) => sum + (x - points[j]![axis]!) ** 2, 0))
  },
}
