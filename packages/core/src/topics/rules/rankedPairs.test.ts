import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profiles } from '../../../test/literature/profiles.ts'
import { type Pairwise, pairwise } from '../pairwise.ts'
import { profile } from '../profile.ts'
import { type Contest, contests, contestsByMargin } from './contests.ts'
import { rankedPairs } from './rankedPairs.ts'
import { river } from './river.ts'

const topicsOf = (counts: Pairwise) => Array.from({ length: counts.size }, (_, topic) => topic)

function* permutations<Element>(elements: readonly Element[]): Generator<Element[]> {
  if (elements.length === 0) yield []
  for (const [at, first] of elements.entries())
    for (const rest of permutations(elements.toSpliced(at, 1))) yield [first, ...rest]
}

/** Every order of contests in which larger margins come first, at most `most` of them; null when there are more. */
function tieOrders(counts: Pairwise, most: number): Contest[][] | null {
  let orders: Contest[][] = [[]]
  for (const equal of contestsByMargin(contests(counts, topicsOf(counts)))) {
    if (equal.length > 6) return null
    const perms = [...permutations(equal)]
    if (orders.length * perms.length > most) return null
    orders = orders.flatMap((order) => perms.map((perm) => [...order, ...perm]))
  }
  return orders
}

/** The winner when contests are locked one by one, unless `refuses`. */
function lockAll(size: number, order: Contest[], refuses: (locked: Contest[], next: Contest) => boolean): number {
  const locked: Contest[] = []
  for (const next of order) if (!refuses(locked, next)) locked.push(next)
  return Array.from({ length: size }, (_, topic) => topic).find((topic) => !locked.some((c) => c.loser === topic))!
}

function reaches(locked: Contest[], from: number, to: number): boolean {
  return from === to || locked.some((c) => c.winner === from && reaches(locked, c.loser, to))
}

const closesCircle = (locked: Contest[], next: Contest) => reaches(locked, next.loser, next.winner)

test.each([
  ['ranked pairs', rankedPairs, closesCircle],
  [
    'river',
    river,
    (locked: Contest[], next: Contest) => locked.some((c) => c.loser === next.loser) || closesCircle(locked, next),
  ],
])('%s finds the winners of all tie orders', (_, rule, refuses) => {
  fc.assert(
    fc.property(profiles({ topics: 4, ballots: 6 }), (votes) => {
      const counts = pairwise(votes)
      const orders = tieOrders(counts, 800)
      fc.pre(orders !== null)
      const expected = new Set(orders!.map((order) => lockAll(counts.size, order, refuses)))
      expect(rule.run(votes)).toMatchObject({ ok: true, winners: [...expected].sort() })
    }),
  )
})

test('where every pair is tied, every topic wins', () => {
  const topics = Array.from({ length: 12 }, (_, topic) => `T${topic}`)
  for (const rule of [rankedPairs, river])
    expect(rule.run(profile(topics, []))).toMatchObject({ ok: true, winners: topics.map((_, topic) => topic) })
})

test('too many equal margins are refused with a sentence', () => {
  const topics = Array.from({ length: 12 }, (_, topic) => `T${topic}`)
  const shifted = [0, 4, 8].map((by) => ({
    ranking: [...topics.slice(by), ...topics.slice(0, by)].map((topic) => [topic]),
  }))
  expect(rankedPairs.run(profile(topics, shifted))).toMatchObject({ ok: false, code: 'too-many-tie-orders' })
})
