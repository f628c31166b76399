import { type Pairwise, pairwise } from './pairwise.ts'
import type { Profile } from './profile.ts'
import { type Ranking, rankByScore, topicsWhere } from './ranking.ts'
import { bordaScores } from './rules/borda.ts'
import { strongestPaths, winningMargin } from './rules/strongestPaths.ts'
import type { Text } from './text.ts'

/** Below so many ballots Schulze mostly shows ties, and averaged Borda alone ranks. */
export const ENOUGH_BALLOTS = 20

/** The ranking shown to everybody, the rule that made it and why that rule. */
export interface TopicRanking {
  readonly rule: 'schulze' | 'borda'
  readonly ranking: Ranking
  readonly reason: Text
}

/** Ranks the topics by the rule that fits the number of ballots; ties stay ties. */
export function rankTopics(votes: Profile): TopicRanking {
  return rankByCounts(pairwise(votes), votes.voters)
}

/** The same from pair counts alone. */
export function rankByCounts(counts: Pairwise, voters: number): TopicRanking {
  const borda = bordaScores(counts)
  if (voters < ENOUGH_BALLOTS) return { rule: 'borda', ranking: rankByScore(borda), reason: fewBallots(voters) }
  return { rule: 'schulze', ranking: schulzeThenBorda(counts, borda), reason: enoughBallots(voters) }
}

/**
 * Takes, again and again, those of the topics left that no other of them defeats by Schulze, and of these the ones with
 * the highest Borda score. So nobody stands above a topic that defeats it, and only equal scores share a tier.
 */
function schulzeThenBorda(counts: Pairwise, borda: readonly number[]): Ranking {
  const { size } = counts
  const paths = strongestPaths(counts, winningMargin)
  const defeats = (i: number, j: number) => paths[i * size + j]! > paths[j * size + i]!
  let left = topicsWhere(size, () => true)
  /** Per topic: how many of those left defeat it. */
  const defeated = left.map((j) => left.filter((i) => defeats(i, j)).length)
  const ranking: number[][] = []
  while (left.length > 0) {
    const free = left.filter((topic) => defeated[topic] === 0)
    const highest = Math.max(...free.map((topic) => borda[topic]!))
    const tier = free.filter((topic) => borda[topic] === highest)
    ranking.push(tier)
    left = left.filter((topic) => !tier.includes(topic))
    for (const i of tier) for (const j of left) if (defeats(i, j)) defeated[j]!--
  }
  return ranking
}

function fewBallots(voters: number): Text {
  return {
    de: `Gereiht nach gemittelten Punkten (Borda), weil nur ${voters} Stimmzettel vorliegen; ab ${ENOUGH_BALLOTS} entscheidet der Vergleich der Themen in Paaren (Schulze).`,
    en: `Ranked by averaged points (Borda), because there are only ${voters} ballots; from ${ENOUGH_BALLOTS} on, comparing topics in pairs (Schulze) decides.`,
  }
}

function enoughBallots(voters: number): Text {
  return {
    de: `Gereiht nach dem Vergleich der Themen in Paaren (Schulze) über ${voters} Stimmzettel; wo er nichts entscheidet, nach gemittelten Punkten (Borda).`,
    en: `Ranked by comparing topics in pairs (Schulze) over ${voters} ballots; where that decides nothing, by averaged points (Borda).`,
  }
}
