import type { PairMatrix } from '../../pairs/index.ts'
import { Assignment } from '../assignment.ts'
import type { Frame, RoundFrame } from '../frame.ts'
import { constructed } from './constructed.ts'

/**
 * A feasible start, bettered round by round: where no rule narrows a round, the cheapest of its constructed seatings
 * takes the place of the random one, unless that is cheaper beside the rounds before.
 */
export function goodStart(
  frame: Frame,
  start: readonly Int32Array[],
  terms: readonly PairMatrix[],
): readonly Int32Array[] {
  let best = start
  for (const [at, round] of frame.rounds.entries()) {
    if (!isPlain(frame, round)) continue
    const before = { ...frame, rounds: frame.rounds.slice(0, at + 1) }
    const options = [...constructed(frame.people, round, terms), best[at]!]
    const costs = options.map((option) => new Assignment(before, [...best.slice(0, at), option]).cost)
    const cheapest = options[costs.indexOf(Math.min(...costs))]!
    best = best.map((tables, other) => (other === at ? cheapest : tables))
  }
  return best
}

function isPlain({ hosts, apart }: Frame, { present, blocks, quotas, allowed }: RoundFrame): boolean {
  const ruled = (person: number) => hosts.includes(person) || apart[person]!.length > 0
  return blocks.length === 0 && quotas.length === 0 && !allowed.includes(0) && !present.some(ruled)
}
