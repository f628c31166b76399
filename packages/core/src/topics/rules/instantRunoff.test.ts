import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotsOf, votes } from '../../../test/literature/notation.ts'
import { profiles } from '../../../test/literature/profiles.ts'
import type { Profile } from '../profile.ts'
import { instantRunoff } from './instantRunoff.ts'
import { plurality } from './plurality.ts'

/** Slow and obvious: try every topic that may drop out. */
function survivors(ballots: Profile, left: string[]): string[] {
  if (left.length < 2) return left
  const firsts = ballotsOf(ballots).map(({ weight, ranking }) => ({
    weight,
    first: ranking.flat().find((t) => left.includes(t)),
  }))
  const score = (topic: string) => firsts.reduce((sum, { weight, first }) => sum + (first === topic ? weight : 0), 0)
  const fewest = Math.min(...left.map(score))
  const losers = left.filter((topic) => score(topic) === fewest)
  return losers.flatMap((loser) =>
    survivors(
      ballots,
      left.filter((topic) => topic !== loser),
    ),
  )
}

test('instant runoff finds the winners of all orders of dropping out', () => {
  fc.assert(
    fc.property(profiles({ topics: 5, ballots: 6, shape: 'strict' }), (ballots) => {
      const expected = [...new Set(survivors(ballots, [...ballots.topics]))].map((name) => ballots.topics.indexOf(name))
      expect(instantRunoff.run(ballots)).toMatchObject({ ok: true, winners: expected.sort() })
    }),
  )
})

test('a ballot with ties is refused by the rules that count first places', () => {
  const tied = votes('ABC', '2 A>B, 1 C>A=B')
  for (const rule of [instantRunoff, plurality])
    expect(rule.run(tied)).toMatchObject({ ok: false, code: 'tied-ballot', params: { ballot: 2 } })
})
