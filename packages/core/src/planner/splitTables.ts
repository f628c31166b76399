import { evenSizes } from './tableSizes.ts'

/**
 * Shares a number of tables between those who take part in different ways, the same in all rounds: `people[mode][round]`.
 * Of all ways in which nobody sits alone the one with fewest pairs at one table, which is the one with the most even sizes.
 * One mode takes them all, even one each. Null when there is no way.
 */
export function splitTables(people: readonly (readonly number[])[], tables: number): number[] | null {
  if (people.length === 1) return Math.min(...people[0]!) >= tables ? [tables] : null
  let best: { split: number[]; pairs: number } | null = null
  for (let first = 1; first < tables; first++) {
    const split = [first, tables - first]
    if (!people.every((rounds, mode) => rounds.every((count) => seatsCompany(count, split[mode]!)))) continue
    const pairs = people.reduce((sum, rounds, mode) => sum + pairsAt(rounds, split[mode]!), 0)
    if (best === null || pairs < best.pairs) best = { split, pairs }
  }
  return best?.split ?? null
}

/** Most tables that so many can share when nobody sits alone; those who are not there need none. */
export function mostTables(people: number): number {
  return people === 0 ? Number.POSITIVE_INFINITY : Math.floor(people / 2)
}

function seatsCompany(people: number, tables: number): boolean {
  return tables <= mostTables(people)
}

function pairsAt(rounds: readonly number[], tables: number): number {
  const sizes = rounds.flatMap((people) => evenSizes(people, tables))
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
