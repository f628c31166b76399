import fc from 'fast-check'
import { expect, test } from 'vitest'
import { votes } from '../../test/literature/notation.ts'
import { profiles } from '../../test/literature/profiles.ts'
import { condorcetLoser, condorcetWinner, schwartzSet, smithSet, weakCondorcetWinners } from './majority.ts'
import { margin, type Pairwise, pairwise } from './pairwise.ts'

const inside = (set: number, topic: number) => (set & (1 << topic)) !== 0

/** All non-empty sets of topics for which `holds` for every pair inside and outside, as bits. */
function setsWhere(counts: Pairwise, holds: (lead: number) => boolean): number[] {
  const topics = Array.from({ length: counts.size }, (_, topic) => topic)
  return Array.from({ length: (1 << counts.size) - 1 }, (_, at) => at + 1).filter((set) =>
    topics.every((i) => topics.every((j) => !inside(set, i) || inside(set, j) || holds(margin(counts, i, j)))),
  )
}

const members = (set: number, size: number) => Array.from({ length: size }, (_, t) => t).filter((t) => inside(set, t))

test('the Smith set is the smallest set that beats everybody outside', () => {
  fc.assert(
    fc.property(profiles({ topics: 6, ballots: 6 }), (ballots) => {
      const counts = pairwise(ballots)
      const sets = setsWhere(counts, (lead) => lead > 0).map((set) => members(set, counts.size))
      const least = Math.min(...sets.map((set) => set.length))
      expect(sets).toContainEqual(smithSet(counts))
      expect(smithSet(counts)).toHaveLength(least)
    }),
  )
})

test('the Schwartz set is the union of the smallest sets that nobody outside beats', () => {
  fc.assert(
    fc.property(profiles({ topics: 6, ballots: 6 }), (ballots) => {
      const counts = pairwise(ballots)
      const sets = setsWhere(counts, (lead) => lead >= 0)
      const smallest = sets.filter((set) => !sets.some((other) => other !== set && (other & set) === other))
      const union = smallest.reduce((all, set) => all | set, 0)
      expect(schwartzSet(counts)).toEqual(members(union, counts.size))
    }),
  )
})

test('a winner, a loser and unbeaten topics are found', () => {
  const counts = pairwise(votes('ABC', '3 A>B>C, 2 B>A>C'))
  expect([condorcetWinner(counts), condorcetLoser(counts), weakCondorcetWinners(counts)]).toEqual([0, 2, [0]])
  const cycle = pairwise(votes('ABC', '1 A>B>C, 1 B>C>A, 1 C>A>B'))
  expect([condorcetWinner(cycle), condorcetLoser(cycle), weakCondorcetWinners(cycle)]).toEqual([null, null, []])
})
