import type { PairMatrix } from '../pairs/index.ts'
import { type Frame, roundCosts } from './frame.ts'
import { matchTables } from './matchTables.ts'
import type { Obstacle } from './obstacle.ts'
import type { TableMatching } from './tableMatching.ts'

/** So many tables of three are tried at most to prove the best of a round; random costs of 149 people need a dozen. */
const TRIES = 200

/** Every round alone at its cheapest, as if it were the only one; or what is in the way. Rounds of the same people are solved once. */
export function bestRounds(frame: Frame, costs: PairMatrix): TableMatching[] | Obstacle[] {
  const known = new Map<string, TableMatching | Obstacle>()
  const found = frame.rounds.map((present, round) => {
    const key = present.join()
    const solved = known.get(key) ?? bestRound(frame, costs, round)
    known.set(key, solved)
    return 'ok' in solved ? solved : { ...solved, round }
  })
  const obstacles = found.flatMap((one) => ('ok' in one ? [] : [one]))
  return obstacles.length > 0 ? obstacles : found.flatMap((one) => ('ok' in one ? [one] : []))
}

/** The tables hold people, not places in the list of those present. */
function bestRound(frame: Frame, { n, values }: PairMatrix, round: number): TableMatching | Obstacle {
  const present = frame.rounds[round]!
  if (present.length < 2) return { code: 'too-few', round, people: present }
  const costs = roundCosts(frame, present, (a, b) => values[a * n + b]!)
  const found = matchTables(present.length, costs, TRIES)
  const named = (places: readonly number[]) => places.map((place) => present[place]!)
  if (found.ok) return { ...found, tables: found.tables.map(named) }
  return { code: 'unmatchable', round, few: named(found.few), groups: found.groups.map(named) }
}
