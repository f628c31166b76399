import { smithSet } from '../majority.ts'
import { type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { type Ranking, rankByScore } from '../ranking.ts'
import { refuse } from '../refusal.ts'
import { type Contest, contests, contestsByMargin } from './contests.ts'
import type { VotingRule } from './rule.ts'
import { finalStates, MOST_STATES } from './universes.ts'

const source = 'Tideman, Independence of clones as a criterion for voting rules, 1987; Zavist and Tideman 1989'

/** Ranked pairs over every order of equal margins; refuses when there are too many. */
export const rankedPairs: VotingRule<Profile> = {
  id: 'ranked-pairs',
  name: { de: 'Ranked Pairs (alle Gleichstände)', en: 'Ranked pairs (all ties)' },
  source,
  run: (votes) => {
    const counts = pairwise(votes)
    const winners = winnersOverTieOrders(counts)
    if (winners === null) return refuse('too-many-tie-orders', { most: MOST_STATES }, TOO_MANY)
    return { ok: true, winners, ranking: uniquelyWeighted(counts) ? lockedRanking(counts) : null }
  },
}

/** Ranked pairs with equal margins in the order of the list of topics; tied pairs are locked in last. */
export const rankedPairsByIndex: VotingRule<Profile> = {
  id: 'ranked-pairs-by-index',
  name: { de: 'Ranked Pairs (Gleichstand nach Listenplatz)', en: 'Ranked pairs (ties by place in the list)' },
  source,
  run: (votes) => {
    const ranking = lockedRanking(pairwise(votes))
    return { ok: true, winners: ranking[0] ?? [], ranking }
  },
}

/** Whether all margins are non-zero and of distinct size, so that no tie-break is needed. */
export function uniquelyWeighted(counts: Pairwise): boolean {
  const all = contests(counts, everyTopic(counts))
  return all.every((contest, at) => contest.margin > 0 && contest.margin !== all[at - 1]?.margin)
}

/** The complete order that comes out when contests are locked in as sorted, each unless it closes a circle. */
function lockedRanking(counts: Pairwise): Ranking {
  const locked = emptyReach(counts.size)
  for (const { winner, loser } of contests(counts, everyTopic(counts)))
    if (!locked[loser]![winner] && !locked[winner]![loser]) lock(locked, winner, loser)
  return rankByScore(locked.map((below) => below.filter(Boolean).length))
}

/** `reach[i][j]`: i is locked above j, directly or over others. */
type Reach = boolean[][]

interface Universe {
  readonly at: number
  readonly reach: Reach
}

/**
 * Only the Smith set can win, and what is locked outside it never leads back in. Tied pairs, locked in last, may go either
 * way, so every topic that nothing is locked above by then wins in some order. Within one margin, contests that close no
 * circle in any order are locked at once; only the others branch.
 */
function winnersOverTieOrders(counts: Pairwise): number[] | null {
  const topics = smithSet(counts)
  const place = new Map(topics.map((topic, at) => [topic, at]))
  const won = contests(counts, topics).filter((contest) => contest.margin > 0)
  const classes = contestsByMargin(won).map((equal) =>
    equal.map((c) => ({ ...c, winner: place.get(c.winner)!, loser: place.get(c.loser)! })),
  )
  const finals = finalStates<Universe>(
    { at: 0, reach: emptyReach(topics.length) },
    {
      key: ({ at, reach }) => `${at}:${reach.map((row) => row.map(Number).join('')).join()}`,
      next: ({ at, reach }) => (at === classes.length ? [] : goOn(classes[at]!, at, reach)),
    },
  )
  if (finals === null) return null
  return topics.filter((_, at) => finals.some(({ reach }) => reach.every((row) => !row[at])))
}

function goOn(equal: readonly Contest[], at: number, reach: Reach): Universe[] {
  const open = equal.filter(({ winner, loser }) => !reach[winner]![loser] && !reach[loser]![winner])
  if (open.length === 0) return [{ at: at + 1, reach }]
  const all = copy(reach)
  for (const { winner, loser } of open) lock(all, winner, loser)
  const safe = open.filter(({ winner, loser }) => !all[loser]![winner])
  if (safe.length > 0) return [{ at, reach: locked(reach, safe) }]
  return open.map((contest) => ({ at, reach: locked(reach, [contest]) }))
}

function locked(reach: Reach, more: readonly Contest[]): Reach {
  const result = copy(reach)
  for (const { winner, loser } of more) lock(result, winner, loser)
  return result
}

/** Everything at or above the winner is now above everything at or below the loser. */
function lock(reach: Reach, winner: number, loser: number): void {
  const below = reach[loser]!.map((is, j) => is || j === loser)
  for (const [i, row] of reach.entries())
    if (i === winner || row[winner]) for (const [j, is] of below.entries()) if (is) row[j] = true
}

function copy(reach: Reach): Reach {
  return reach.map((row) => row.slice())
}

function emptyReach(size: number): Reach {
  return Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
}

function everyTopic(counts: Pairwise): number[] {
  return Array.from({ length: counts.size }, (_, topic) => topic)
}

const TOO_MANY = {
  de: 'Es gibt zu viele gleich große Vorsprünge: Mehr als {most} Zwischenstände wären zu prüfen. Nehmen Sie Ranked Pairs nach Listenplatz oder Schulze.',
  en: 'Too many margins are equal: more than {most} intermediate states would have to be looked at. Use ranked pairs by place in the list, or Schulze.',
}
