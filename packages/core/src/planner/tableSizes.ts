import type { TableSize } from './meetingInput.ts'

/** Below this many people a table of 3 is better than nobody at all: 7 can only sit as 4 + 3. */
const SMALL_PARTY = 8

/** How many people may sit at a table, from and to included, and how many it should be. */
export interface SizeRange {
  readonly wanted: number
  readonly min: number
  readonly max: number
}

/** The range meant by what was given: wanted 5 or what comes nearest to it, one less and one more, but nobody alone. */
export function sizeRange({ wanted, min, max }: TableSize = {}): SizeRange {
  const aim = wanted ?? Math.min(Math.max(5, min ?? 5), max ?? Number.POSITIVE_INFINITY)
  return { wanted: aim, min: min ?? Math.max(Math.min(2, aim), aim - 1), max: max ?? aim + 1 }
}

/**
 * Sizes of the tables for so many people, the larger first; they differ by at most 1 and come as near to the wanted size as can
 * be, where two numbers of tables come equally near the one with more and smaller tables, for there everybody speaks. Null when
 * no number of tables keeps within the range. Fewer people than one table needs sit at one table.
 */
export function tableSizes(people: number, range: SizeRange): number[] | null {
  if (people <= range.min) return people === 0 ? [] : [people]
  const min = people < SMALL_PARTY ? Math.min(range.min, 3) : range.min
  let best: number | null = null
  for (let tables = Math.ceil(people / range.max); tables * min <= people; tables++) {
    if (best === null || deviation(people, tables, range.wanted) <= deviation(people, best, range.wanted)) best = tables
  }
  return best === null ? null : evenSizes(people, best)
}

/** So many tables, whose sizes differ by at most 1; the larger first. */
export function evenSizes(people: number, tables: number): number[] {
  return Array.from({ length: tables }, (_, table) => Math.floor((people + tables - 1 - table) / tables))
}

/** How far everybody's table is from the wanted size, summed over the people at so many even tables. */
function deviation(people: number, tables: number, wanted: number): number {
  const small = Math.floor(people / tables)
  const larger = people - small * tables
  return larger * (small + 1) * Math.abs(small + 1 - wanted) + (tables - larger) * small * Math.abs(small - wanted)
}
