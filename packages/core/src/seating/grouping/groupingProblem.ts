import type { PairMatrix } from '../../pairs/index.ts'

/** How many people a group takes, both ends included. */
export interface GroupSize {
  readonly min: number
  readonly max: number
}

/**
 * The maximally diverse grouping problem (Fan et al. 2011; Lai and Hao 2016): every person into one group, so that the
 * distances within the groups sum to the most.
 */
export interface GroupingProblem {
  /** Whole numbers, larger is better together; scale fractions up before. */
  readonly distances: PairMatrix
  readonly groups: readonly GroupSize[]
}

/** A sum of one row beyond this could leave 32 bits when rows are added in the kernel. */
const ROW_LIMIT = 2 ** 28

/** Throws a RangeError when sizes are broken, people do not fit, or distances are too large for 32-bit sums. */
export function checkGroupingProblem({ distances, groups }: GroupingProblem): void {
  groups.forEach(checkSize)
  const least = groups.reduce((sum, { min }) => sum + min, 0)
  const most = groups.reduce((sum, { max }) => sum + max, 0)
  if (distances.n < least || distances.n > most)
    throw new RangeError(
      `${distances.n} people for groups that take ${least} to ${most}: change the sizes or the number of groups.`,
    )
  for (let person = 0; person < distances.n; person++) checkRow(distances, person)
}

function checkSize({ min, max }: GroupSize, group: number): void {
  if (Number.isSafeInteger(min) && Number.isSafeInteger(max) && min >= 0 && min <= max) return
  throw new RangeError(`Group ${group} takes ${min} to ${max} people: expected whole numbers, 0 ≤ min ≤ max.`)
}

function checkRow({ n, values }: PairMatrix, person: number): void {
  let sum = 0
  for (let other = 0; other < n; other++) sum += Math.abs(values[person * n + other]!)
  if (sum <= ROW_LIMIT) return
  throw new RangeError(`The distances of person ${person} sum to ${sum}: at most ${ROW_LIMIT}; use a coarser unit.`)
}
