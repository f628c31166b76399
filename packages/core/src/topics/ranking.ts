/** Topics from best to worst; topics in one tier are tied, inside a tier they stand by index. */
export type Ranking = readonly (readonly number[])[]

/** The ranking of scores, highest first; equal scores share a tier. */
export function rankByScore(scores: ArrayLike<number>): Ranking {
  const topics = Array.from(scores, (_, topic) => topic).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const tiers: number[][] = []
  for (const topic of topics) {
    const last = tiers.at(-1)
    if (last && scores[last[0]!] === scores[topic]) last.push(topic)
    else tiers.push([topic])
  }
  return tiers
}

/**
 * The ranking of a strict order given as "i beats j", or null when it is no weak order: when "neither beats the other"
 * does not carry over from one pair to the next.
 */
export function rankByDefeats(size: number, beats: (i: number, j: number) => boolean): Ranking | null {
  const wins = Array.from({ length: size }, (_, i) => count(size, (j) => beats(i, j)))
  const losses = Array.from({ length: size }, (_, i) => count(size, (j) => beats(j, i)))
  const ranking = rankByScore(wins)
  let better = 0
  for (const tier of ranking) {
    const worse = size - better - tier.length
    if (tier.some((topic) => losses[topic] !== better || wins[topic] !== worse)) return null
    better += tier.length
  }
  return ranking
}

function count(size: number, holds: (topic: number) => boolean): number {
  let total = 0
  for (let topic = 0; topic < size; topic++) if (holds(topic)) total++
  return total
}

/** The topics for which `holds`, by index. */
export function topicsWhere(size: number, holds: (topic: number) => boolean): number[] {
  return Array.from({ length: size }, (_, topic) => topic).filter(holds)
}
