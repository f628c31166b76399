import { type Ballot, type Profile, profile } from '../../src/topics/index.ts'

/** Reads ballots as the literature writes them: `votes('ABC', '3 A>B=C, 2 C')` is three ballots and two. */
export function votes(topics: string, ballots: string): Profile {
  return profile([...topics], ballots === '' ? [] : ballots.split(', ').map(readBallot))
}

function readBallot(text: string): Ballot {
  const [weight, ranking = ''] = text.split(' ')
  const tiers = ranking.split('>').filter((tier) => tier !== '')
  return { weight: Number(weight), ranking: tiers.map((tier) => tier.split('=')) }
}

/** Writes a profile the same way. */
export function write(profile: Profile): string {
  return ballotsOf(profile)
    .map(({ weight, ranking }) => `${weight} ${ranking.map((tier) => tier.join('=')).join('>')}`.trim())
    .join(', ')
}

/** The ballots of a profile, as they could be given in again. */
export function ballotsOf({ topics, weights, starts, ranked, tiers }: Profile): (Ballot & { weight: number })[] {
  return Array.from(weights, (weight, ballot) => {
    const ranking: string[][] = []
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) {
      ranking[tiers[at]!] ??= []
      ranking[tiers[at]!]!.push(topics[ranked[at]!]!)
    }
    return { weight, ranking }
  })
}
