import { expect, test } from 'vitest'
import { random } from '../../src/random/index.ts'
import { approvals, type Profile, profile, rankTopics, reachOfBallots, selectionRules } from '../../src/topics/index.ts'

const GROUPS = [60, 40, 25, 15, 10]
const K = 5

/** Members of five groups of trades; everybody ranks three of the five topics of the own group and one of any other. */
function meeting(seed: number): Profile {
  const source = random(seed)
  const topics = GROUPS.map((_, group) => Array.from({ length: 5 }, (_, at) => `${group}${at}`))
  const ballots = GROUPS.flatMap((size, group) =>
    Array.from({ length: size }, () => {
      const own = source.shuffle([...topics[group]!]).slice(0, 3)
      const other = topics[(group + 1 + source.below(4)) % 5]![source.below(5)]!
      return { ranking: [...own, other].map((topic) => [topic]) }
    }),
  )
  return profile(topics.flat(), ballots)
}

type Choice = (votes: Profile) => readonly number[]

const firstOfRanking: Choice = (votes) => rankTopics(votes).ranking.flat().slice(0, K)

const byRule =
  (id: string): Choice =>
  (votes) => {
    const chosen = selectionRules.find((rule) => rule.id === id)!.choose(approvals(votes), K)
    if (!chosen.ok) throw new Error(chosen.text.en)
    return chosen.committee
  }

/** Members with none of the five topics, over twenty meetings of 150. */
function leftOut(choose: Choice): number {
  return Array.from({ length: 20 }, (_, at) => meeting(at + 1)).reduce(
    (sum, votes) => sum + reachOfBallots(votes, choose(votes)).filter(({ got }) => got.length === 0).length,
    0,
  )
}

// The mistake to prevent: the first five of a ranking are five times the wish of the largest group.
test('the first five of the ranking leave out more than a third of the members', () => {
  expect(leftOut(firstOfRanking)).toBeGreaterThan(3000 / 3)
})

test.each(['equal-shares-with-increment-completion', 'seqpav', 'seqphragmen', 'seqcc'])(
  '%s leaves out less than 22 of 100',
  (id) => expect(leftOut(byRule(id))).toBeLessThan(3000 * 0.22),
)
