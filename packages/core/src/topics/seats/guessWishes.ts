import type { TopicCosts } from './topicCosts.ts'

/** What somebody without a ballot may like, for seating only. It is no vote, and shown to nobody else. */
export interface Guess {
  readonly person: number
  readonly guess: true
  /** The voters it was made from, nearest first; empty when nobody is near. */
  readonly from: readonly number[]
}

/** At most so many neighbours are asked, and a guess moves a cost by at most a fourth of what a ballot would. */
const NEIGHBOURS = 5
const PART = 4

/**
 * The costs with guesses for people who cast no ballot: the average of their nearest voters, weakened towards `unranked`.
 * `distance` compares two people (0 = same trade, 1 = nothing in common); only voters nearer than 1 are asked, so that
 * nobody is guessed from strangers. Ballots are never touched.
 */
export function guessWishes(
  costs: TopicCosts,
  silent: readonly number[],
  distance: (person: number, voter: number) => number,
  unranked: number,
): { costs: TopicCosts; guesses: Guess[] } {
  const values = costs.values.slice()
  const mute = new Set(silent)
  const voters = Array.from({ length: costs.people }, (_, person) => person).filter((person) => !mute.has(person))
  const guesses = silent.map((person): Guess => ({ person, guess: true, from: nearest(person, voters, distance) }))
  for (const { person, from } of guesses)
    for (let topic = 0; topic < costs.topics; topic++) {
      const sum = from.reduce((total, voter) => total + costs.values[voter * costs.topics + topic]! - unranked, 0)
      const lean = from.length === 0 ? 0 : Math.floor(sum / (from.length * PART))
      values[person * costs.topics + topic] = unranked + lean
    }
  return { costs: { ...costs, values }, guesses }
}

function nearest(
  person: number,
  voters: readonly number[],
  distance: (person: number, voter: number) => number,
): number[] {
  return voters
    .map((voter) => ({ voter, far: distance(person, voter) }))
    .filter(({ far }) => far < 1)
    .sort((a, b) => a.far - b.far || a.voter - b.voter)
    .slice(0, NEIGHBOURS)
    .map(({ voter }) => voter)
}
