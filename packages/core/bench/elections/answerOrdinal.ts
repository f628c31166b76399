import {
  condorcetLoser,
  condorcetWinner,
  type Pairwise,
  type Profile,
  pairwise,
  profile,
  rankingRules,
  schwartzSet,
  smithSet,
  weakCondorcetWinners,
} from '../../src/topics/index.ts'
import { kemenyOrders, MOST_KEMENY_TOPICS } from '../../src/topics/rules/kemeny.ts'
import { uniquelyWeighted } from '../../src/topics/rules/rankedPairs.ts'
import { type Strength, strongestPaths, winningMargin, winningVotes } from '../../src/topics/rules/strongestPaths.ts'
import { type Answers, asSet, asTiers, exact, unlessNull } from './answer.ts'
import { answerExpandingApprovals } from './answerExpandingApprovals.ts'
import type { ElectionProfile } from './file.ts'

/** Our answers to an election with ranked ballots. */
export function answerOrdinal(election: ElectionProfile): Answers {
  const votes = profile(
    election.alternatives!,
    election.ballots!.map(({ weight, ranking }) => ({ weight, ranking: ranking! })),
  )
  const counts = pairwise(votes)
  return {
    ...answerMajority(votes, counts),
    copeland: byRule(votes, 'copeland'),
    borda: byRule(votes, 'borda'),
    minimaxMargins: byRule(votes, 'minimax-margins'),
    minimaxWinningVotes: byRule(votes, 'minimax-winning-votes'),
    minimaxOpposition: byRule(votes, 'minimax-opposition'),
    schulzeMargins: { ...byRule(votes, 'schulze'), ...answerPaths(votes, counts, winningMargin) },
    schulzeWinningVotes: { ...byRule(votes, 'schulze-winning-votes'), ...answerPaths(votes, counts, winningVotes) },
    splitCycle: byRule(votes, 'split-cycle'),
    rankedPairsMargins: byRule(votes, 'ranked-pairs'),
    riverMargins: byRule(votes, 'river'),
    kemeny: answerKemeny(votes, counts),
    plurality: byRule(votes, 'plurality'),
    irvAllTieBreaks: byRule(votes, 'irv'),
    baldwinSimultaneous: byRule(votes, 'baldwin'),
    nansonStrict: byRule(votes, 'nanson'),
    expandingApprovals: answerExpandingApprovals(votes, (election.expected.expandingApprovals ?? {}) as never),
  }
}

function answerMajority(votes: Profile, counts: Pairwise): Answers {
  const name = (topic: number | null) => (topic === null ? null : votes.topics[topic])
  return {
    voters: exact(votes.voters),
    pairwise: exact(rows(counts.size, counts.values)),
    uniquelyWeighted: exact(uniquelyWeighted(counts)),
    condorcetWinner: exact(name(condorcetWinner(counts))),
    condorcetLoser: exact(name(condorcetLoser(counts))),
    weakCondorcetWinners: asSet(names(votes, weakCondorcetWinners(counts))),
    smithSet: asSet(names(votes, smithSet(counts))),
    schwartzSet: asSet(names(votes, schwartzSet(counts))),
  }
}

/** What a rule of our table answers: winners, ranking, scores, whatever the file calls them. */
function byRule(votes: Profile, id: string): Answers {
  const run = (rule: string) => {
    const outcome = rankingRules.find((one) => one.id === rule)!.run(votes)
    if (!outcome.ok) throw new Error(`${rule}: ${outcome.text.en}`)
    return outcome
  }
  const scores = () => exact(byName(votes, run(id).scores!))
  return {
    winners: (expected) => asSet(names(votes, run(id).winners))(expected),
    ranking: (expected) => asTiers(run(id).ranking?.map((tier) => names(votes, tier)) ?? null)(expected),
    scores: (expected) => scores()(expected),
    symmetricScores: (expected) => scores()(expected),
    winnersAllTieBreaks: unlessNull((expected: string[]) => asSet(names(votes, run(id).winners))(expected)),
    winnerLexTieBreak: (expected) => exact(votes.topics[run(`${id}-by-index`).winners[0]!])(expected),
  }
}

function answerPaths(votes: Profile, counts: Pairwise, strength: Strength): Answers {
  const { size } = counts
  const paths = strongestPaths(counts, strength)
  const defeats = [...paths.keys()]
    .filter((at) => paths[at]! > paths[(at % size) * size + Math.floor(at / size)]!)
    .map((at) => names(votes, [Math.floor(at / size), at % size]).join(' > '))
  return {
    strongestPaths: exact(rows(size, paths)),
    defeats: unlessNull((expected: string[][]) => asSet(defeats)(expected.map((pair) => pair.join(' > ')))),
  }
}

function answerKemeny(votes: Profile, counts: Pairwise): Answers {
  if (counts.size > MOST_KEMENY_TOPICS) return {}
  const orders = () => kemenyOrders(counts)
  const listed = (most: number) =>
    orders()
      .list(most)
      .map((order) => names(votes, order))
  return {
    cost: (expected) => exact(orders().cost)(expected),
    optimalOrders: (expected) => exact(orders().count)(expected),
    lexFirst: (expected) => exact(listed(1)[0])(expected),
    winners: (expected) => asSet(names(votes, orders().winners))(expected),
    all: unlessNull((expected: string[][]) => asSet(listed(expected.length + 1).map(String))(expected.map(String))),
  }
}

function names(votes: Profile, topics: readonly number[]): string[] {
  return topics.map((topic) => votes.topics[topic]!)
}

function byName(votes: Profile, scores: readonly number[]): Record<string, number> {
  return Object.fromEntries(scores.map((score, topic) => [votes.topics[topic], score]))
}

function rows(size: number, values: Int32Array): number[][] {
  return Array.from({ length: size }, (_, i) => [...values.subarray(i * size, (i + 1) * size)])
}
