import { random } from '../../random/index.ts'
import type { Profile } from '../profile.ts'
import { rankTopics } from '../rankTopics.ts'
import type { Text } from '../text.ts'

/** How sure it is that a topic belongs to the first k. */
export interface Confidence {
  readonly topic: number
  /** In how many of the samples it was among the first k, ties counted against it. */
  readonly inside: number
  readonly samples: number
  /** `sure` from 9 of 10 samples on, `out` up to 1 of 10, `open` between. */
  readonly band: 'sure' | 'open' | 'out'
  readonly text: Text
}

/**
 * Draws as many ballots as were cast from those that were cast, with repetition, `samples` times, and ranks each sample:
 * "would it look alike if other members had answered?" (bootstrap, Efron 1979). The same seed draws the same samples.
 */
export function bootstrap(
  votes: Profile,
  k: number,
  { seed, samples = 200 }: { readonly seed: number; readonly samples?: number },
  names = votes.topics,
): Confidence[] {
  const source = random(seed)
  const inside = new Int32Array(votes.size)
  for (let sample = 0; sample < samples; sample++)
    for (const topic of firstK(
      resample(votes, (n) => source.below(n)),
      k,
    ))
      inside[topic]!++
  return Array.from(inside, (times, topic) => {
    const band = times * 10 >= samples * 9 ? 'sure' : times * 10 <= samples ? 'out' : 'open'
    return { topic, inside: times, samples, band, text: describe(names[topic]!, times, samples, k, band) }
  })
}

/** The same ballots with drawn weights; ballots not drawn weigh 0. */
function resample(votes: Profile, below: (n: number) => number): Profile {
  const owner = new Int32Array(votes.voters)
  let next = 0
  for (const [ballot, weight] of votes.weights.entries()) {
    owner.fill(ballot, next, next + weight)
    next += weight
  }
  const weights = new Int32Array(votes.weights.length)
  for (let voter = 0; voter < votes.voters; voter++) weights[owner[below(votes.voters)]!]!++
  return { ...votes, weights }
}

/** The topics whose whole tier is among the first k. */
function firstK(votes: Profile, k: number): number[] {
  const { ranking } = rankTopics(votes)
  const inside: number[] = []
  for (const tier of ranking) {
    if (inside.length + tier.length > k) break
    inside.push(...tier)
  }
  return inside
}

function describe(name: string, inside: number, samples: number, k: number, band: Confidence['band']): Text {
  const tenths = Math.round((inside * 10) / samples)
  const word = WORDS[band]
  return {
    de: `„${name}“ ist in ${tenths} von 10 Stichproben unter den ersten ${k}: ${word.de}.`,
    en: `“${name}” is among the first ${k} in ${tenths} of 10 samples: ${word.en}.`,
  }
}

const WORDS: Readonly<Record<Confidence['band'], Text>> = {
  sure: { de: 'sicher', en: 'sure' },
  open: { de: 'offen', en: 'open' },
  out: { de: 'nicht dabei', en: 'out' },
}
