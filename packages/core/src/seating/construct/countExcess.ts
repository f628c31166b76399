/** Pairs met again: the sum over all pairs of max(0, times met − 1), counted from scratch. */
export function countExcess(schedule: readonly (readonly (readonly number[])[])[]): number {
  const met = new Set<string>()
  let excess = 0
  for (const round of schedule)
    for (const table of round)
      for (const one of table)
        for (const other of table) {
          if (one >= other) continue
          const pair = `${one} ${other}`
          if (met.has(pair)) excess++
          met.add(pair)
        }
  return excess
}
