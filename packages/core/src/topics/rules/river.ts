import { smithSet } from '../majority.ts'
import { type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { refuse } from '../refusal.ts'
import { type Contest, contests, contestsByMargin } from './contests.ts'
import type { VotingRule } from './rule.ts'
import { finalStates, MOST_STATES } from './universes.ts'

/**
 * River: like ranked pairs, but a topic already beaten is beaten no second time, so that what is locked in is a tree
 * that flows from its one winner. Over every order of equal margins; refuses when there are too many.
 */
export const river: VotingRule<Profile> = {
  id: 'river',
  name: { de: 'River (alle Gleichstände)', en: 'River (all ties)' },
  source: 'Heitzig 2004; Döring, Brill and Heitzig, The River Method, 2025',
  run: (votes) => {
    const winners = winnersOverTieOrders(pairwise(votes))
    if (winners === null) return refuse('too-many-tie-orders', { most: MOST_STATES }, TOO_MANY)
    return { ok: true, winners, ranking: null }
  },
}

/** `beatenBy[topic]`: who beats it in the tree; −1 for nobody. */
interface Universe {
  readonly at: number
  readonly beatenBy: readonly number[]
}

/**
 * Only the Smith set can win, and no topic of it is ever beaten from outside. Topics unbeaten when only tied pairs are
 * left are tied with one another, so each wins in some order.
 */
function winnersOverTieOrders(counts: Pairwise): number[] | null {
  const topics = smithSet(counts)
  const classes = contestsByMargin(contests(counts, topics).filter((contest) => contest.margin > 0))
  const finals = finalStates<Universe>(
    { at: 0, beatenBy: new Array<number>(counts.size).fill(-1) },
    {
      key: ({ at, beatenBy }) => `${at}:${beatenBy.join()}`,
      next: ({ at, beatenBy }) => (at === classes.length ? [] : goOn(classes[at]!, at, beatenBy)),
    },
  )
  return finals && topics.filter((topic) => finals.some(({ beatenBy }) => beatenBy[topic] === -1))
}

function goOn(equal: readonly Contest[], at: number, beatenBy: readonly number[]): Universe[] {
  const open = equal.filter(({ winner, loser }) => beatenBy[loser] === -1 && !flowsFrom(beatenBy, winner, loser))
  if (open.length === 0) return [{ at: at + 1, beatenBy }]
  const safe = open.find((contest) => isSafe(contest, open, beatenBy))
  return (safe ? [safe] : open).map(({ winner, loser }) => ({ at, beatenBy: beatenBy.with(loser, winner) }))
}

/** No other open contest beats the same topic, and no open contests lead from its loser back to its winner. */
function isSafe(contest: Contest, open: readonly Contest[], beatenBy: readonly number[]): boolean {
  if (open.some((other) => other.loser === contest.loser && other !== contest)) return false
  const seen = new Set([contest.winner])
  for (const topic of seen) {
    if (topic === contest.loser) return false
    if (beatenBy[topic]! >= 0) seen.add(beatenBy[topic]!)
    for (const other of open) if (other.loser === topic) seen.add(other.winner)
  }
  return true
}

/** Whether `topic` lies downstream of `source`, or is it. */
function flowsFrom(beatenBy: readonly number[], topic: number, source: number): boolean {
  for (let at = topic; at !== -1; at = beatenBy[at]!) if (at === source) return true
  return false
}

const TOO_MANY = {
  de: 'Es gibt zu viele gleich große Vorsprünge: Mehr als {most} Zwischenstände wären zu prüfen. Nehmen Sie Schulze oder Split Cycle.',
  en: 'Too many margins are equal: more than {most} intermediate states would have to be looked at. Use Schulze or Split Cycle.',
}
