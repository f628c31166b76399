import { type MatchingProblem, REPEAT, type Tables } from './problem.ts'

export interface MatchingCost {
  readonly total: number
  /** The pair terms in the order of the problem, then 'repeat' when it has a weight. */
  readonly terms: readonly { readonly name: string; readonly cost: number }[]
}

/** THE ORACLE: what tables cost, counted from scratch, slowly and obviously. Whatever the search adds up must equal this. */
export function matchingCost({ pairs, repeat = 0 }: MatchingProblem, tables: Tables): MatchingCost {
  const meetings = tables.flatMap((round) => round.flatMap(pairsOf))
  const terms = pairs.map(({ name, weight, costs }) => ({
    name,
    cost: meetings.reduce((sum, [a, b]) => sum + weight * costs.values[a * costs.n + b]!, 0),
  }))
  if (repeat > 0) terms.push({ name: REPEAT, cost: repeat * timesAgain(meetings) })
  return { total: terms.reduce((sum, { cost }) => sum + cost, 0), terms }
}

/** k meetings of the same two count 0 + 1 + … + (k − 1). */
function timesAgain(meetings: readonly (readonly [number, number])[]): number {
  const times = new Map<string, number>()
  let again = 0
  for (const meeting of meetings) {
    const before = times.get(meeting.join()) ?? 0
    again += before
    times.set(meeting.join(), before + 1)
  }
  return again
}

/** Every two of a sorted table. */
export function pairsOf(table: readonly number[]): [number, number][] {
  return table.flatMap((a, at) => table.slice(at + 1).map((b): [number, number] => [a, b]))
}
