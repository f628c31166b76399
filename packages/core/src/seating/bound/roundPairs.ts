import type { Frame, RoundFrame } from '../frame.ts'

/**
 * How many pairs of people at least share a table in both of two rounds, summed over all pairs of rounds: whoever shares
 * a table in one round comes from the tables of the other, and those have only so much room (bound 3 of SEATING.md). Counts
 * a pair that meets k times k(k − 1)/2 times.
 */
export function roundPairs({ rounds }: Frame): number {
  let pairs = 0
  for (let later = 0; later < rounds.length; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      const common = commonPeople(rounds[earlier]!, rounds[later]!)
      const forth = between(rounds[earlier]!, rounds[later]!, common)
      const back = between(rounds[later]!, rounds[earlier]!, common)
      pairs += Math.max(forth, back)
    }
  return pairs
}

/** The common people sit down at the tables of `to`, each where the next one makes the fewest pairs known from `from`. */
function between(from: RoundFrame, to: RoundFrame, common: number): number {
  const rises = risesOf(from, Math.max(...to.max, 0))
  const next: number[] = []
  for (const max of to.max) next.push(...rises.slice(0, max))
  next.sort((a, b) => a - b)
  return next.slice(0, common).reduce((sum, rise) => sum + rise, 0)
}

/** rises[k] = pairs added by the k-th person (from 0) of a table, when its people come from the tables of the round; `size` of them or more. */
function risesOf({ max }: RoundFrame, size: number): number[] {
  const rises: number[] = []
  for (let level = 0; rises.length < size; level++) {
    const tables = max.filter((room) => room > level).length
    if (tables === 0) break
    for (let table = 0; table < tables; table++) rises.push(level)
  }
  return rises
}

function commonPeople(a: RoundFrame, b: RoundFrame): number {
  const there = new Set(b.present)
  return a.present.filter((person) => there.has(person)).length
}
