import {
  describeClaim,
  type Claim as FoundClaim,
  findEjrPlusClaim,
  findJrClaim,
  reachOfBallots,
  reachOfGroups,
} from '@tafelrunde/core/topics'
import type { Member, Topic } from '@tafelrunde/db'
import type { Trade } from '@tafelrunde/trades'
import type { Text } from '../../language.ts'
import type { Result } from './count.ts'
import { tradesByName, tradesOf } from './trades.ts'

/** A group that could rightly expect more. */
export interface Claim {
  readonly topics: readonly Topic[]
  readonly deserved: number
  readonly members: readonly Member[]
  readonly text: Text
}

/** How the voters of a trade fared. */
export interface TradeReach {
  readonly trade: Trade
  readonly ballots: number
  readonly none: number
  readonly one: number
  readonly several: number
  readonly text: Text
}

/** A voter for whom nothing was chosen. */
export interface LeftOut {
  readonly member: Member
  readonly runnerUp: Topic | null
}

export interface Representation {
  readonly verdict: Text
  readonly jr: Claim | null
  readonly ejrPlus: Claim | null
  readonly trades: readonly TradeReach[]
  readonly leftOut: readonly LeftOut[]
}

/** Whether everyone is represented by the topics chosen, and who got what. */
export function representationOf(result: Result): Representation {
  const { count, topics, poll } = result
  const size = Math.min(poll.choose, topics.length)
  const jr = findJrClaim(count.approved, count.chosen, size)
  const ejrPlus = findEjrPlusClaim(count.approved, count.chosen, size)
  return {
    verdict: verdictOf(jr, ejrPlus),
    jr: jr && claimOf(result, jr),
    ejrPlus: ejrPlus && claimOf(result, ejrPlus),
    trades: tradesReached(result),
    leftOut: reachOfBallots(count.votes, count.chosen).flatMap(({ ballot, got, runnerUp }): LeftOut[] => {
      const member = poll.ballots[ballot]?.member
      if (!member || got.length > 0) return []
      return [{ member, runnerUp: (runnerUp === null ? null : topics[runnerUp]) ?? null }]
    }),
  }
}

function claimOf({ count, topics, titles, poll }: Result, claim: FoundClaim): Claim {
  // Equal ballots are one for the core; here each is a firm again.
  const group = new Set(claim.ballots)
  return {
    topics: claim.common.flatMap((at) => topics[at] ?? []),
    deserved: claim.deserved,
    members: poll.ballots.flatMap(({ member }, ballot) =>
      group.has(count.approved.origins[ballot] ?? -1) ? [member] : [],
    ),
    text: describeClaim(claim, count.approved, titles),
  }
}

function tradesReached({ count, poll }: Result): TradeReach[] {
  const byName = tradesByName(poll.ballots)
  return reachOfGroups(count.votes, count.chosen, (ballot) => tradesOf(poll.ballots[ballot])).flatMap(
    ({ group, members: ballots, none, one, several, text }): TradeReach[] => {
      const trade = byName.get(group)
      return trade ? [{ trade, ballots, none, one, several, text }] : []
    },
  )
}

function verdictOf(jr: FoundClaim | null, ejrPlus: FoundClaim | null): Text {
  if (jr)
    return {
      de: 'Eine Gruppe, die groß genug für ein Thema ist, geht ganz leer aus (JR verletzt).',
      en: 'A group large enough for a topic goes away with nothing (JR does not hold).',
    }
  if (ejrPlus)
    return {
      de: 'Keine ausreichend große Gruppe geht leer aus (JR erfüllt), aber eine bekommt weniger, als ihrer Größe entspricht (EJR+ verletzt).',
      en: 'No group of sufficient size goes away with nothing (JR holds), but one gets less than its size is due (EJR+ does not hold).',
    }
  return {
    de: 'Jede Gruppe bekommt, was ihrer Größe entspricht (JR und EJR+ erfüllt).',
    en: 'Every group gets what its size is due (JR and EJR+ hold).',
  }
}
