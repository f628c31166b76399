import type { PairMatrix } from '../../pairs/index.ts'
import type { TableSpec } from '../problem.ts'

/**
 * One round for up to ten thousand people, described without a number for every pair: people fall into classes (their
 * trades), and only those who have met are listed.
 */
export interface CrowdProblem {
  /** Person → class. */
  readonly classes: readonly number[]
  /** What two people cost for their classes, the diagonal apart: whole numbers ≥ 0. */
  readonly between: PairMatrix
  /** What two people of the same class cost: a whole number ≥ 0. */
  readonly within: number
  /** Added for two who have met, each pair listed once: whole numbers ≥ 0. */
  readonly met: readonly Encountered[]
  readonly tables: readonly TableSpec[]
}

export interface Encountered {
  readonly a: number
  readonly b: number
  readonly cost: number
}

/** Throws a RangeError that names what is wrong: a class, person or number that cannot be, or too few or too many seats. */
export function checkCrowd({ classes, between, within, met, tables }: CrowdProblem): void {
  classes.forEach((own, person) => {
    if (!Number.isInteger(own) || own < 0 || own >= between.n)
      throw new RangeError(`Person ${person} is of class ${own}: there are ${between.n}, counted from 0.`)
  })
  whole(within, 'The cost of two of one class')
  for (const cost of between.values) whole(cost, 'A cost between classes')
  for (const { a, b, cost } of met) {
    for (const person of [a, b])
      if (!Number.isInteger(person) || person < 0 || person >= classes.length)
        throw new RangeError(`Somebody met person ${person}: there are ${classes.length}, counted from 0.`)
    if (a === b) throw new RangeError(`Person ${a} is said to have met themselves.`)
    whole(cost, `The cost of ${a} and ${b} having met`)
  }
  const least = tables.reduce((sum, { min }) => sum + min, 0)
  const most = tables.reduce((sum, { max }) => sum + max, 0)
  if (classes.length < least || classes.length > most)
    throw new RangeError(`${classes.length} people at tables for ${least} to ${most}: change the number of tables.`)
}

function whole(value: number, name: string): void {
  if (!Number.isInteger(value) || value < 0 || value > 2 ** 24)
    throw new RangeError(`${name} is ${value}: expected a whole number from 0 to ${2 ** 24}.`)
}
