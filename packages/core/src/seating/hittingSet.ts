/** Branches a search may take; some milliseconds. */
const BRANCHES = 50_000

/**
 * A smallest set that has an element of each of these sets, null when it needs more than `most` elements, 'unknown' when
 * that was not settled with the branches allowed.
 */
export function hittingSet(sets: readonly (readonly number[])[], most: number): number[] | null | 'unknown' {
  const budget = { left: BRANCHES }
  for (let size = 0; size <= most; size++) {
    const hit = hitWith(sets, size, [], budget)
    if (budget.left <= 0) return 'unknown'
    if (hit) return hit
  }
  return null
}

function hitWith(
  sets: readonly (readonly number[])[],
  more: number,
  chosen: readonly number[],
  budget: { left: number },
): number[] | null {
  const missed = sets.find((set) => !set.some((element) => chosen.includes(element)))
  if (!missed) return [...chosen]
  if (more === 0) return null
  for (const element of missed) {
    if (--budget.left <= 0) return null
    const hit = hitWith(sets, more - 1, [...chosen, element], budget)
    if (hit) return hit
  }
  return null
}
