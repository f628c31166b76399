import { type PairMatrix, pairMatrix } from '../pairs/index.ts'
import { type Day, dayNumber } from '../time/index.ts'
import type { Encounter } from './encounter.ts'
import { HALF_LIFE, MEMORY, recency } from './recency.ts'

/**
 * How much every two of these people have met, faded by time: the sum of the recency (0 to 100) of their encounters before or
 * on `today`, as far back as `memory` days. Encounters of people who are not listed, and later ones, are left out.
 * Throws a RangeError on a malformed day, on somebody who met themselves, on a half-life or memory that is no whole number > 0.
 */
export function encounterMatrix(
  ids: readonly string[],
  history: readonly Encounter[],
  { today, halfLife = HALF_LIFE, memory = MEMORY }: { today: Day; halfLife?: number; memory?: number },
): PairMatrix {
  positive(halfLife, 'half-life')
  positive(memory, 'memory')
  const position = new Map(ids.map((id, at) => [id, at]))
  const now = dayNumber(today)
  const sums = new Map<number, number>()
  for (const encounter of history) {
    const [i, j] = pairOf(encounter, position)
    const days = now - dayNumber(encounter.day)
    if (i === undefined || j === undefined || days < 0 || days >= memory) continue
    const key = Math.min(i, j) * ids.length + Math.max(i, j)
    sums.set(key, (sums.get(key) ?? 0) + recency(days, halfLife))
  }
  return pairMatrix(ids.length, (i, j) => sums.get(i * ids.length + j) ?? 0)
}

function pairOf({ a, b, day }: Encounter, position: ReadonlyMap<string, number>): [number?, number?] {
  if (a === b) throw new RangeError(`On ${day} '${a}' met '${b}': an encounter needs two people.`)
  return [position.get(a), position.get(b)]
}

function positive(days: number, name: string): void {
  if (Number.isSafeInteger(days) && days > 0) return
  throw new RangeError(`The ${name} of the history is ${days} days: expected a whole number above 0.`)
}
