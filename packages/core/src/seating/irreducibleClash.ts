/** Whether these rules cannot all hold: proven. */
export type Clashes = (rules: readonly number[]) => boolean

/**
 * Of rules that clash some that clash and would not without any one of them: QuickXplain (Junker, AAAI 2004), which asks about
 * k · log₂(n / k) times when k of n rules stay.
 */
export function irreducibleClash(rules: readonly number[], clashes: Clashes): number[] {
  return explain([], rules, false, clashes).sort((a, b) => a - b)
}

/** What is needed of `rules` beside those that are `given`; `grown`: some were given since the question was asked last. */
function explain(given: readonly number[], rules: readonly number[], grown: boolean, clashes: Clashes): number[] {
  if (grown && clashes(given)) return []
  if (rules.length <= 1) return [...rules]
  const half = rules.length >> 1
  const [first, second] = [rules.slice(0, half), rules.slice(half)]
  const later = explain([...given, ...first], second, true, clashes)
  const earlier = explain([...given, ...later], first, later.length > 0, clashes)
  return [...earlier, ...later]
}
