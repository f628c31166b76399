import { breadthOfTopics, pairCardOf, pairwise } from '@tafelrunde/core/topics'
import type { Topic } from '@tafelrunde/db'
import type { Text } from '../../language.ts'
import type { Result } from './count.ts'
import { tradesOf } from './trades.ts'

/** Where a topic stands. */
export interface Standing {
  readonly topic: Topic
  /** From 1; tied topics share it, and the next one counts them all. */
  readonly place: number
  readonly tied: boolean
  readonly chosen: boolean
  readonly supporters: number
  readonly band: 'SURE' | 'OPEN' | 'OUT'
  readonly bandText: Text
  readonly breadth: number
  readonly breadthText: Text
}

/** How two neighbours of the ranking stand against each other. */
export interface Neighbours {
  readonly upper: Topic
  readonly lower: Topic
  readonly for: number
  readonly against: number
  readonly indifferent: number
  readonly card: Text
  readonly extraBallots: number
  readonly stability: Text
}

const bands = { sure: 'SURE', open: 'OPEN', out: 'OUT' } as const

/** All topics of the list from best to worst. */
export function standingsOf(result: Result): Standing[] {
  const { count, topics, titles, poll } = result
  const confidence = new Map(count.confidence().map((one) => [one.topic, one]))
  const breadth = breadthOfTopics(count.votes, (ballot) => tradesOf(poll.ballots[ballot]), 2, titles)
  let above = 0
  return count.ranking().ranking.flatMap((tier) => {
    const place = above + 1
    above += tier.length
    return tier.flatMap((at): Standing[] => {
      const [topic, sure, broad] = [topics[at], confidence.get(at), breadth[at]]
      if (!topic || !sure || !broad) return []
      return [
        {
          topic,
          place,
          tied: tier.length > 1,
          chosen: count.chosen.includes(at),
          supporters: count.approved.supports[at] ?? 0,
          band: bands[sure.band],
          bandText: sure.text,
          breadth: broad.groups.length,
          breadthText: describeBreadth(broad.groups.length),
        },
      ]
    })
  })
}

/** A topic that one trade alone wants may be the work of a few. */
function describeBreadth(trades: number): Text {
  if (trades === 1) return { de: 'Wünsche aus nur einem Gewerk.', en: 'Wanted by one trade only.' }
  return { de: `Wünsche aus ${trades} Gewerken.`, en: `Wanted by ${trades} trades.` }
}

/** The first borders of the ranking: who stands above whom, by how much, and how firmly. */
export function neighboursOf({ count, topics, titles }: Result): Neighbours[] {
  const pairs = pairwise(count.votes)
  return count.stabilities().flatMap(({ upper, lower, ballots, text }): Neighbours[] => {
    const card = pairCardOf(pairs, count.votes.voters, upper, lower, titles)
    const [over, under] = [topics[upper], topics[lower]]
    if (!over || !under) return []
    const { for: pro, against, indifferent } = card
    return [
      {
        upper: over,
        lower: under,
        for: pro,
        against,
        indifferent,
        card: card.text,
        extraBallots: ballots,
        stability: text,
      },
    ]
  })
}
