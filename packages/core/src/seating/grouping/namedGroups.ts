import type { GroupingProblem } from './groupingProblem.ts'
import { matchBounds } from './matchBounds.ts'

/** An assignment whose sizes are allowed together, with every group numbered so that it is within its own bounds. */
export function namedGroups({ groups }: GroupingProblem, groupOf: Int32Array): number[] {
  const size = new Int32Array(groups.length)
  for (const group of groupOf) size[group]!++
  const bounds = matchBounds(groups, size)
  if (!bounds) throw new Error(`The sizes ${size.join(', ')} fit no order of the groups' bounds.`)
  return Array.from(groupOf, (group) => bounds[group]!)
}
