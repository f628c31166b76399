import { hittingSet } from './hittingSet.ts'
import { irreducibleClash } from './irreducibleClash.ts'

/** Whether rules can all hold; 'unknown' when neither was found out. */
export type Seats = (rules: readonly number[]) => 'seated' | 'impossible' | 'unknown'

/** Ascending numbers of rules that clash and would not without any one of them. */
export interface RuleClash {
  readonly rules: readonly number[]
  /** No set of fewer rules clashes: proven. */
  readonly smallest: boolean
}

/** How often may be asked whether some rules can hold, in search of a smaller set. */
const QUESTIONS = 150

/**
 * A smallest set of rules that clash. Whatever can be seated leaves out at least one rule of every clash, so a clash hits all
 * such left-out sets: a smallest set that hits those found so far either clashes, and no smaller one does, or can be seated
 * and gives a further left-out set (Ignatiev et al., CP 2015). `smallest` is false when the questions did not suffice.
 * `likely` are sets of rules to try before all of them, for where few rules clash few are soon found.
 */
export function smallestClash(
  rules: readonly number[],
  seats: Seats,
  likely: readonly (readonly number[])[] = [],
): RuleClash {
  const clashes = (some: readonly number[]) => seats(some) === 'impossible'
  const known = irreducibleClash(likely.find(clashes) ?? rules, clashes)
  const leftOut: number[][] = []
  let questions = QUESTIONS
  const ask: Seats = (some) => (questions-- > 0 ? seats(some) : 'unknown')
  for (;;) {
    const hit = hittingSet(leftOut, known.length - 1)
    if (hit === null) return { rules: known, smallest: true }
    const answer = hit === 'unknown' ? hit : ask(hit)
    if (hit === 'unknown' || answer === 'unknown') return { rules: known, smallest: false }
    if (answer === 'impossible') return { rules: hit.sort((a, b) => a - b), smallest: true }
    const held = withMore(
      hit,
      rules.filter((rule) => !hit.includes(rule)),
      ask,
    )
    leftOut.push(rules.filter((rule) => !held.includes(rule)))
  }
}

/** As many more rules as are found to hold with the first, asked for by halves. */
function withMore(held: readonly number[], more: readonly number[], seats: Seats): readonly number[] {
  if (more.length === 0) return held
  const all = [...held, ...more]
  if (seats(all) === 'seated') return all
  if (more.length === 1) return held
  const half = more.length >> 1
  return withMore(withMore(held, more.slice(0, half), seats), more.slice(half), seats)
}
