import type { Random } from '../../random/index.ts'
import type { CrowdProblem } from './crowdProblem.ts'

/**
 * Deals people to tables like cards, class by class, within a class in random order: the fewest pairs of one class, when the
 * sizes differ by at most 1. Every table is filled to its minimum before any gets more. Person → table.
 */
export function dealCrowd({ classes, tables }: CrowdProblem, random: Random): Int32Array {
  const order = random.shuffle([...classes.keys()]).sort((a, b) => classes[a]! - classes[b]!)
  const seats = [
    ...seatsOf(tables.map(({ min }) => ({ from: 0, to: min }))),
    ...seatsOf(tables.map(({ min, max }) => ({ from: min, to: max }))),
  ]
  const tableOf = new Int32Array(classes.length)
  order.forEach((person, at) => {
    tableOf[person] = seats[at]!
  })
  return tableOf
}

/** One seat at every table in turn, as long as there are any. */
function seatsOf(ranges: readonly { from: number; to: number }[]): number[] {
  const levels = Math.max(0, ...ranges.map(({ to }) => to))
  return Array.from({ length: levels }, (_, level) => level).flatMap((level) =>
    ranges.flatMap(({ from, to }, table) => (level >= from && level < to ? [table] : [])),
  )
}
