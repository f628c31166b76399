import type { Ballot } from './ballot.ts'
import { type Refusal, refuse } from './refusal.ts'

/** The largest sum of weights: pairwise counts are kept in 32 bits. */
export const MOST_VOTERS = 2 ** 31 - 1

/**
 * Everything wrong with a list of topics and ballots, in order; empty when all is well. Ballots, tiers and places are
 * counted from 1 in the answer, as a person would count them.
 */
export function checkBallots(topics: readonly string[], ballots: readonly Ballot[]): Refusal[] {
  const known = new Set(topics)
  const problems = doubled(topics).map((topic) => refuse('topic-twice', { topic }, TOPIC_TWICE))
  for (const [at, ballot] of ballots.entries()) problems.push(...checkBallot(known, ballot, at + 1))
  const voters = ballots.reduce((sum, ballot) => sum + (ballot.weight ?? 1), 0)
  if (problems.length === 0 && voters > MOST_VOTERS)
    problems.push(refuse('too-many-voters', { voters, most: MOST_VOTERS }, TOO_MANY))
  return problems
}

function checkBallot(known: ReadonlySet<string>, ballot: Ballot, number: number): Refusal[] {
  const problems: Refusal[] = []
  const weight = ballot.weight ?? 1
  const tiers = ballot.ranking.length
  const line = ballot.line ?? 0
  if (!Number.isSafeInteger(weight) || weight < 1) problems.push(refuse('weight', { ballot: number, weight }, WEIGHT))
  if (!Number.isSafeInteger(line) || line < 0 || line > tiers)
    problems.push(refuse('line', { ballot: number, line, tiers }, LINE))
  const seen = new Map<string, number>()
  for (const [at, tier] of ballot.ranking.entries()) {
    const place = at + 1
    if (tier.length === 0) problems.push(refuse('empty-tier', { ballot: number, place }, EMPTY))
    for (const topic of tier) {
      const first = seen.get(topic)
      if (!known.has(topic)) problems.push(refuse('unknown-topic', { ballot: number, place, topic }, UNKNOWN))
      else if (first !== undefined)
        problems.push(refuse('ranked-twice', { ballot: number, place, topic, first }, TWICE))
      seen.set(topic, first ?? place)
    }
  }
  return problems
}

function doubled(topics: readonly string[]): string[] {
  return [...new Set(topics.filter((topic, at) => topics.indexOf(topic) !== at))]
}

const TOPIC_TWICE = {
  de: 'Das Thema „{topic}“ steht zweimal in der Liste. Bitte führen Sie jedes Thema nur einmal auf.',
  en: 'The topic “{topic}” is listed twice. List every topic once.',
}
const WEIGHT = {
  de: 'Stimmzettel {ballot} hat das Gewicht {weight}. Erlaubt sind ganze Zahlen ab 1.',
  en: 'Ballot {ballot} has the weight {weight}. Whole numbers from 1 are allowed.',
}
const LINE = {
  de: 'Stimmzettel {ballot} zieht die Linie nach Rang {line}, hat aber {tiers} Ränge. Erlaubt ist 0 bis {tiers}.',
  en: 'Ballot {ballot} draws its line after place {line} but has {tiers} places. 0 to {tiers} is allowed.',
}
const EMPTY = {
  de: 'Stimmzettel {ballot}, Rang {place} ist leer. Bitte lassen Sie leere Ränge weg.',
  en: 'Ballot {ballot}, place {place} is empty. Leave empty places out.',
}
const UNKNOWN = {
  de: 'Stimmzettel {ballot}, Rang {place}: Das Thema „{topic}“ steht nicht zur Wahl. Entfernen Sie es oder nehmen Sie es in die Themenliste auf.',
  en: 'Ballot {ballot}, place {place}: the topic “{topic}” is not on the list. Remove it or add it to the topics.',
}
const TWICE = {
  de: 'Stimmzettel {ballot}: Das Thema „{topic}“ steht auf Rang {first} und auf Rang {place}. Bitte nennen Sie es einmal.',
  en: 'Ballot {ballot}: the topic “{topic}” stands at place {first} and at place {place}. Name it once.',
}
const TOO_MANY = {
  de: 'Die Stimmzettel zählen zusammen {voters} Stimmen, mehr als die {most}, mit denen gerechnet werden kann.',
  en: 'The ballots count {voters} voters together, more than the {most} that can be counted.',
}
