import { closenessMatrix } from '../../people/index.ts'
import type { RoundSpec } from '../../seating/index.ts'
import {
  guessWishes,
  type Profile,
  profile,
  type TopicCosts,
  type TopicRound,
  topicCosts,
  UNRANKED,
} from '../../topics/index.ts'
import type { MeetingInput } from '../meetingInput.ts'
import { type Reason, reason } from '../reason.ts'
import { type TableTopics, tableTopics } from './tableTopics.ts'

/** Topics, wishes and tables as numbers: person p is `input.people[p]`, topic t is `input.topics[t]`. */
export interface MeetingTopics {
  readonly ids: readonly string[]
  /** Ballot p is that of person p; empty for somebody who cast none. */
  readonly votes: Profile
  /** Ranks as costs, those of people without a ballot guessed. */
  readonly costs: TopicCosts
  readonly tables: TableTopics
  readonly rounds: readonly TopicRound[]
  /** Those to whom the same topic again is no gain: who have wishes and do not stay as hosts. */
  readonly travellers: readonly number[]
  /** Those who cast no ballot and have neighbours by trade to guess from. */
  readonly guessed: readonly number[]
}

/** Gives every table a topic and every place at it a cost. Null for a meeting without topics; a reason when no topic can open. */
export function meetingTopics(input: MeetingInput, rounds: readonly RoundSpec[]): MeetingTopics | Reason | null {
  if (!input.topics) return null
  const ids = input.topics.map(({ id }) => id)
  const tables = sharedTables(input, ids, rounds)
  if (!tables.ok) return reason('NO_TOPIC_OPENS', tables.params, tables.text.de, tables.text.en)
  const votes = profile(
    ids,
    input.people.map(({ wishes = [] }) => ({ ranking: wishes })),
  )
  const { costs, guesses } = withGuesses(input, topicCosts(votes))
  const laid = rounds.map(({ present, tables: specs }) => ({
    present,
    tables: specs.map(({ max }, table) => ({ topic: tables.topicOf[table]!, seats: max })),
  }))
  const guessed = guesses.filter(({ from }) => from.length > 0).map(({ person }) => person)
  return { ids, votes, costs, tables, rounds: laid, travellers: travellersIn(input), guessed }
}

/** Only those who are there in some round count, and only by their ballots: guesses are no votes. */
function sharedTables(
  { people, openFrom, labels }: MeetingInput,
  ids: readonly string[],
  rounds: readonly RoundSpec[],
) {
  const present = [...new Set(rounds.flatMap((round) => round.present))]
  const number = new Map(ids.map((id, at) => [id, at]))
  const wishes = present.map((at) => (people[at]!.wishes ?? []).map((tier) => tier.map((id) => number.get(id)!)))
  const used = rounds.flatMap(({ tables }) => tables.filter(({ max }) => max > 0))
  const smallest = Math.min(...used.map(({ min }) => min))
  const atLeast = openFrom ?? Math.min(OPEN_FROM, smallest)
  const names = ids.map((id) => labels?.topic?.(id) ?? id)
  return tableTopics(
    { wishes, topics: ids.length, atLeast },
    rounds.map(({ tables }) => tables.length),
    names,
  )
}

/** "Open a table only with at least 4": fewer do not make a round of talk. */
const OPEN_FROM = 4

function withGuesses({ people, tradeDistance }: MeetingInput, costs: TopicCosts) {
  const closeness = closenessMatrix(people, tradeDistance)
  const silent = people.flatMap(({ wishes }, at) => (wishes ? [] : [at]))
  return guessWishes(costs, silent, (a, b) => 1 - closeness.values[a * closeness.n + b]! / 100, UNRANKED)
}

function travellersIn({ people, rules = [] }: MeetingInput): number[] {
  const hosts = rules.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : []))
  return people.flatMap(({ id, wishes = [] }, at) => (wishes.length > 0 && !hosts.includes(id) ? [at] : []))
}
