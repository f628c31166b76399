import { margin, type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { strongestPaths, winningMargin } from '../rules/strongestPaths.ts'
import type { Text } from '../text.ts'

/** The strongest chain of pairs won from one topic to another. */
export interface Chain {
  /** The topics along the chain; empty when no chain leads there. */
  readonly topics: readonly number[]
  /** The margin of its weakest link; 0 when there is no chain. */
  readonly strength: number
  /** The chain's weakest link stands between `topics[weakest]` and the next one; −1 when there is none. */
  readonly weakest: number
  readonly text: Text
}

/** Why a topic stands above another by Schulze: the strongest chain, with as few links as possible. */
export function strongestChain(votes: Profile, from: number, to: number, names = votes.topics): Chain {
  const counts = pairwise(votes)
  const strength = strongestPaths(counts, winningMargin)[from * counts.size + to]!
  const topics = strength > 0 ? shortest(counts, from, to, strength) : []
  const weakest = topics.findIndex(
    (topic, at) => at + 1 < topics.length && margin(counts, topic, topics[at + 1]!) === strength,
  )
  return { topics, strength, weakest, text: describe(topics, strength, weakest, from, to, names) }
}

/** Breadth first over the pairs won by at least `strength`. */
function shortest(counts: Pairwise, from: number, to: number, strength: number): number[] {
  const before = new Map([[from, -1]])
  for (const topic of before.keys())
    for (let next = 0; next < counts.size; next++)
      if (!before.has(next) && margin(counts, topic, next) >= strength) before.set(next, topic)
  const chain: number[] = []
  for (let topic = to; topic >= 0; topic = before.get(topic)!) chain.unshift(topic)
  return chain
}

function describe(
  topics: readonly number[],
  strength: number,
  weakest: number,
  from: number,
  to: number,
  names: readonly string[],
): Text {
  const [a, b] = [names[from]!, names[to]!]
  if (weakest < 0)
    return {
      de: `Keine Kette gewonnener Paare führt von „${a}“ zu „${b}“.`,
      en: `No chain of pairs won leads from “${a}” to “${b}”.`,
    }
  const [c, d] = [names[topics[weakest]!]!, names[topics[weakest + 1]!]!]
  return {
    de: `Kette ${topics.map((topic) => `„${names[topic]}“`).join(' schlägt ')}; schwächstes Glied „${c}“ gegen „${d}“ mit ${strength} Stimmen Vorsprung.`,
    en: `Chain ${topics.map((topic) => `“${names[topic]}”`).join(' beats ')}; weakest link “${c}” against “${d}” with a lead of ${strength}.`,
  }
}
