import {
  type Ballot,
  condorcetLoser,
  condorcetWinner,
  type Profile,
  pairwise,
  profile,
  smithSet,
  type VotingRule,
} from '../../src/topics/index.ts'
import { ballotsOf } from './notation.ts'

/** A choice the law makes on its own: whole numbers from 0, of which it takes as many as it needs, modulo what fits. */
export type Choices = readonly number[]

/** Whether a rule keeps a law on one profile, with everything the law chooses laid down in `choices`. */
export type Law = (rule: VotingRule<Profile>, votes: Profile, choices: Choices) => boolean

/** The names of the winners; laws are about sets, so ties count as what they are. */
export function winners(rule: VotingRule<Profile>, votes: Profile): string[] {
  const outcome = rule.run(votes)
  if (!outcome.ok) throw new Error(outcome.text.en)
  return outcome.winners.map((topic) => votes.topics[topic]!).sort()
}

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()

/** Laws that TOPICS' table of rules says yes or no to. */
export const tableLaws: Readonly<Record<string, Law>> = {
  /** A topic that beats every other in pairs is the only winner. */
  condorcet: (rule, votes) => {
    const winner = condorcetWinner(pairwise(votes))
    return winner === null || same(winners(rule, votes), [votes.topics[winner]!])
  },
  /** Only the Smith set wins. */
  smith: (rule, votes) => {
    const set = smithSet(pairwise(votes)).map((topic) => votes.topics[topic]!)
    return winners(rule, votes).every((name) => set.includes(name))
  },
  /** A topic that loses to every other does not win. */
  condorcetLoser: (rule, votes) => {
    const loser = condorcetLoser(pairwise(votes))
    return loser === null || votes.size === 1 || !winners(rule, votes).includes(votes.topics[loser]!)
  },
  /** Independence of Smith-dominated alternatives: taking one away changes nothing. */
  isda: (rule, votes, [pick = 0]) => {
    const set = smithSet(pairwise(votes))
    const outside = votes.topics.filter((_, topic) => !set.includes(topic))
    if (outside.length === 0) return true
    const gone = outside[pick % outside.length]!
    return same(winners(rule, votes), winners(rule, without(votes, gone)))
  },
  /** Independence of clones: twins beside a topic on every ballot take nothing from others and add nothing. */
  clones: (rule, votes, [pick = 0, ...sides]) => {
    const topic = votes.topics[pick % votes.size]!
    const before = winners(rule, votes)
    const after = winners(rule, withTwins(votes, topic, sides))
    const others = (names: readonly string[]) => names.filter((name) => name !== topic && !TWINS.includes(name))
    const won = after.some((name) => name === topic || TWINS.includes(name))
    return same(others(before), others(after)) && won === before.includes(topic)
  },
  /** A winner raised on one ballot still wins. */
  monotone: (rule, votes, [pick = 0, ballot = 0, place = 0]) => {
    const before = winners(rule, votes)
    const winner = before[pick % before.length]!
    return winners(rule, raised(votes, winner, ballot, place)).includes(winner)
  },
  /** The only winner does not win when every ballot is turned round. */
  reversal: (rule, votes) => {
    const before = winners(rule, votes)
    return votes.size < 2 || before.length > 1 || !winners(rule, reversed(votes)).includes(before[0]!)
  },
  /** A winner still wins when somebody joins who puts it alone in first place. */
  positiveInvolvement: (rule, votes, [pick = 0, weight = 0, ...order]) => {
    const before = winners(rule, votes)
    const winner = before[pick % before.length]!
    const rest = votes.topics
      .filter((name) => name !== winner)
      .map((name, at) => ({ name, key: order[at] ?? at }))
      .sort((a, b) => a.key - b.key)
    const ballot = { weight: 1 + (weight % 5), ranking: [[winner], ...rest.map(({ name }) => [name])] }
    return winners(rule, profile(votes.topics, [...ballotsOf(votes), ballot])).includes(winner)
  },
}

/** Laws for every rule. */
export const commonLaws: Readonly<Record<string, Law>> = {
  /** Who cast a ballot does not matter: neither order nor bundling. */
  anonymity: (rule, votes) => {
    const single = ballotsOf(votes).flatMap(({ weight, ranking }) => new Array<Ballot>(weight).fill({ ranking }))
    return same(winners(rule, votes), winners(rule, profile(votes.topics, single.reverse())))
  },
  /** What a topic is called and where it stands in the list does not matter. */
  neutrality: (rule, votes) =>
    same(winners(rule, votes), winners(rule, profile(votes.topics.toReversed(), ballotsOf(votes)))),
  /** Twice the same voters want the same. */
  doubling: (rule, votes) => {
    const twice = ballotsOf(votes).map(({ weight, ranking }) => ({ weight: 2 * weight, ranking }))
    return same(winners(rule, votes), winners(rule, profile(votes.topics, twice)))
  },
  /** A topic that everybody puts below another does not win. */
  pareto: (rule, votes) => {
    const { size, values } = pairwise(votes)
    const won = winners(rule, votes)
    const beaten = (j: number) => Array.from({ length: size }, (_, i) => values[i * size + j]).includes(votes.voters)
    return votes.voters === 0 || votes.topics.every((name, j) => !beaten(j) || !won.includes(name))
  },
  /** A ballot that says nothing changes nothing. */
  tiedBallot: (rule, votes) =>
    same(winners(rule, votes), winners(rule, profile(votes.topics, [...ballotsOf(votes), { ranking: [] }]))),
}

/** For rules that only look at margins: a ballot and its reverse cancel out. */
export const cancellation: Law = (rule, votes, order) => {
  const topics = votes.topics.map((name, at) => ({ name, key: order[at] ?? at })).sort((a, b) => a.key - b.key)
  const ranking = topics.map(({ name }) => [name])
  const pair = [{ ranking }, { ranking: ranking.toReversed() }]
  return same(winners(rule, votes), winners(rule, profile(votes.topics, [...ballotsOf(votes), ...pair])))
}

const TWINS = ['twin', 'triplet']

function without(votes: Profile, gone: string): Profile {
  const ballots = ballotsOf(votes).map(({ weight, ranking }) => ({
    weight,
    ranking: ranking.map((tier) => tier.filter((name) => name !== gone)).filter((tier) => tier.length > 0),
  }))
  return profile(
    votes.topics.filter((name) => name !== gone),
    ballots,
  )
}

/** Every ballot gets two twins next to the topic, in an order of its own; the topic must be ranked alone everywhere. */
function withTwins(votes: Profile, topic: string, orders: Choices): Profile {
  const ballots = ballotsOf(votes).map(({ weight, ranking }, at) => ({
    weight,
    ranking: ranking.flatMap((tier) => (tier.includes(topic) ? orderOf([topic, ...TWINS], orders[at] ?? 0) : [tier])),
  }))
  return profile([...votes.topics, ...TWINS], ballots)
}

/** One of the six orders of three names, as tiers. */
function orderOf([a, b, c]: readonly string[], pick: number): string[][] {
  const rotated = [[a!], [b!], [c!]].map((_, at, all) => all[(at + pick) % 3]!)
  return pick % 6 < 3 ? rotated : rotated.reverse()
}

/** Moves a topic up to a tier of its own, on one of those who cast the ballot. */
function raised(votes: Profile, topic: string, pick: number, place: number): Profile {
  const ballots = ballotsOf(votes)
  if (ballots.length === 0) return votes
  const chosen = pick % ballots.length
  return profile(
    votes.topics,
    ballots.flatMap((ballot, at) => {
      if (at !== chosen) return [ballot]
      const now = ballot.ranking.findIndex((tier) => tier.includes(topic))
      const rest = ballot.ranking.map((tier) => tier.filter((name) => name !== topic))
      const to = place % ((now < 0 ? rest.length : now) + 1)
      const ranking = [...rest.slice(0, to), [topic], ...rest.slice(to)].filter((tier) => tier.length > 0)
      const others = ballot.weight > 1 ? [{ weight: ballot.weight - 1, ranking: ballot.ranking }] : []
      return [...others, { weight: 1, ranking }]
    }),
  )
}

function reversed(votes: Profile): Profile {
  const ballots = ballotsOf(votes).map(({ weight, ranking }) => {
    const named = new Set(ranking.flat())
    const last = votes.topics.filter((name) => !named.has(name))
    return { weight, ranking: [...ranking, last].filter((tier) => tier.length > 0).reverse() }
  })
  return profile(votes.topics, ballots)
}
