import { type Random, random } from '../../src/random/index.ts'
import type { Ballot } from '../../src/topics/index.ts'

/**
 * Ballots as a chamber sees them: five groups of trades of sizes 60/40/25/15/10, each with its own favourites, short
 * rankings of 3 to 12 topics, all of them above the line. The same seed gives the same ballots.
 */
export function chamberBallots(voters: number, topics: number, seed: number): { topics: string[]; ballots: Ballot[] } {
  const source = random(seed)
  const names = Array.from({ length: topics }, (_, topic) => `t${topic}`)
  const favourites = GROUPS.map(() => source.shuffle([...names]))
  const ballots = Array.from({ length: voters }, () => {
    const own = favourites[groupOf(source.below(150))]!
    return { ranking: drawRanking(source, own, 3 + source.below(10)) }
  })
  return { topics: names, ballots }
}

const GROUPS = [60, 100, 125, 140, 150]

function groupOf(ticket: number): number {
  return GROUPS.findIndex((end) => ticket < end)
}

/** Draws topics from a list of favourites, earlier ones more often. */
function drawRanking(source: Random, favourites: readonly string[], length: number): string[][] {
  const left = [...favourites]
  return Array.from({ length: Math.min(length, left.length) }, () => {
    const at = Math.min(source.below(left.length), source.below(left.length), source.below(left.length))
    return left.splice(at, 1)
  })
}
