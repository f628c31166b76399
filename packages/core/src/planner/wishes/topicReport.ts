import type { Seating } from '../../seating/index.ts'
import { wishReport } from '../../topics/index.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingTopics } from './meetingTopics.ts'
import { topicTerm } from './topicTerm.ts'

/** What became of the wishes. Plain data. */
export interface TopicReport {
  /** The topics in the order given: tables in the round with most tables, 0 when closed, and how many people count for them. */
  readonly topics: readonly { readonly id: string; readonly tables: number; readonly demand: number }[]
  /** Seats with a first, second, … wish over all rounds; as long as the longest ballot. */
  readonly signature: readonly number[]
  /** Seats of people who have wishes, with a topic they do not want. */
  readonly unranked: number
  /** Those with wishes who fared worst: the best rank they got in any round, 0 for none, and their ids. Nobody when nobody has wishes. */
  readonly worstOff: { readonly rank: number; readonly people: readonly string[] }
  /** Seats with a topic that the person had in an earlier round, hosts not counted. */
  readonly returns: number
  /** Ids of people without a ballot, seated by a guess from close trades; no votes, and for nobody but those who plan. */
  readonly guessed: readonly string[]
  /** The term 'topic' at weight 1. */
  readonly cost: number
  /**
   * At most so many points of `trade` and `competitor` were given up for wishes and everything else: what the plan pays
   * above what is proven unavoidable. `tradeoff` compares plans and tells more.
   */
  readonly mixPrice: number
}

/** Counts from the seating what the wishes came to; `mixPrice` is known to who has the bounds. */
export function topicReport(
  input: MeetingInput,
  topics: MeetingTopics,
  seating: Seating,
  mixPrice: number,
): TopicReport {
  const { ids, votes, tables } = topics
  const sat = topicsOfPeople(topics, seating)
  const report = wishReport(votes, sat)
  const wished = input.people.map(({ wishes = [] }) => wishes.length > 0)
  const calm = sat.reduce((sum, round) => sum + round.filter((topic, at) => topic >= 0 && !wished[at]).length, 0)
  return {
    topics: ids.map((id, topic) => ({
      id,
      tables: tables.topicOf.filter((one) => one === topic).length,
      demand: tables.demand[topic]!,
    })),
    signature: report.signature,
    unranked: report.unranked - calm,
    worstOff: worstOff(
      input,
      report.best,
      wished.map((has, at) => has && sat.some((round) => round[at]! >= 0)),
    ),
    returns: returnsIn(input, sat),
    guessed: topics.guessed.map((person) => input.people[person]!.id),
    cost: costOf(topics, seating),
    mixPrice,
  }
}

/** `sat[round][person]`: the topic, −1 for who is absent. */
function topicsOfPeople({ costs, rounds }: MeetingTopics, seating: Seating): number[][] {
  return seating.tables.map((tables, round) => {
    const topics = new Array<number>(costs.people).fill(-1)
    for (const [table, people] of tables.entries())
      for (const person of people) topics[person] = rounds[round]!.tables[table]!.topic
    return topics
  })
}

function worstOff({ people }: MeetingInput, best: readonly number[], counts: readonly boolean[]) {
  const worse = (a: number, b: number) => (a === 0 || b === 0 ? 0 : Math.max(a, b))
  const rank = best.filter((_, at) => counts[at]).reduce(worse, 1)
  return { rank, people: people.flatMap(({ id }, at) => (counts[at] && best[at] === rank ? [id] : [])) }
}

function returnsIn({ people, rules = [] }: MeetingInput, sat: readonly (readonly number[])[]): number {
  const hosts = new Set(rules.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : [])))
  const returns = people.map(({ id }, at) => {
    const visited = sat.map((round) => round[at]!).filter((topic) => topic >= 0)
    return hosts.has(id) ? 0 : visited.length - new Set(visited).size
  })
  return returns.reduce((sum, times) => sum + times, 0)
}

function costOf(topics: MeetingTopics, seating: Seating): number {
  const { cost } = topicTerm(topics, 1)
  const places = seating.tables.flatMap((tables, round) =>
    tables.flatMap((people, table) => people.map((person) => cost(person, round, table))),
  )
  return places.reduce((sum, place) => sum + place, 0)
}
