import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profiles } from '../../test/literature/profiles.ts'
import { random } from '../random/index.ts'
import { margins, pairwise } from './pairwise.ts'
import { type Profile, profile } from './profile.ts'

/** Slow and obvious: the place of every topic on every ballot, then all pairs. */
function countPairs({ size, weights, starts, ranked, tiers }: Profile): number[] {
  const counts = new Array<number>(size * size).fill(0)
  for (const [ballot, weight] of weights.entries()) {
    const place = new Array<number>(size).fill(Number.POSITIVE_INFINITY)
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) place[ranked[at]!] = tiers[at]!
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) if (place[i]! < place[j]!) counts[i * size + j]! += weight
  }
  return counts
}

test('counting only what was ranked gives the same as counting all pairs', () => {
  fc.assert(
    fc.property(profiles({ topics: 6, ballots: 8 }), (votes) => {
      expect([...pairwise(votes).values]).toEqual(countPairs(votes))
    }),
  )
})

test('long ballots, compared four at a time, give the same counts', () => {
  const source = random(7)
  const topics = Array.from({ length: 24 }, (_, topic) => `T${topic}`)
  const ballots = Array.from({ length: 1100 }, () => {
    const tiers: string[][] = []
    const ties = source.below(2)
    const length = ties === 0 ? topics.length : source.below(25)
    for (const topic of source.shuffle([...topics]).slice(0, length))
      if (ties > 0 && tiers.length > 0 && source.below(4) === 0) tiers.at(-1)!.push(topic)
      else tiers.push([topic])
    return { ranking: tiers, weight: 1 + source.below(2) * source.below(30) }
  })
  for (const count of [1, 3, 40, 1100]) {
    const votes = profile(topics, ballots.slice(0, count))
    expect([...pairwise(votes).values]).toEqual(countPairs(votes))
  }
})

test('margins are the counts of one side minus the other', () => {
  fc.assert(
    fc.property(profiles({ topics: 5, ballots: 6 }), (votes) => {
      const counts = pairwise(votes)
      const { size, values } = counts
      const expected = values.map((count, at) => count - values[(at % size) * size + Math.floor(at / size)]!)
      expect(margins(counts)).toEqual(expected)
    }),
  )
})
