import { margin, type Pairwise } from './pairwise.ts'
import { topicsWhere } from './ranking.ts'

/** The topic that strictly beats every other in pairs, or null. */
export function condorcetWinner(counts: Pairwise): number | null {
  return topicsWhere(counts.size, (i) => againstAll(counts, i, (lead) => lead > 0))[0] ?? null
}

/** The topic that strictly loses to every other, or null; a topic alone is winner and loser. */
export function condorcetLoser(counts: Pairwise): number | null {
  return topicsWhere(counts.size, (i) => againstAll(counts, i, (lead) => lead < 0))[0] ?? null
}

/** The topics that lose to nobody. */
export function weakCondorcetWinners(counts: Pairwise): number[] {
  return topicsWhere(counts.size, (i) => againstAll(counts, i, (lead) => lead >= 0))
}

/**
 * The Smith set: the smallest non-empty set whose members all strictly beat everybody outside (GETCHA; Smith 1973,
 * Schwartz 1986).
 */
export function smithSet(counts: Pairwise): number[] {
  return sources(counts, (lead) => lead >= 0)
}

/** The Schwartz set: the union of the smallest sets that nobody outside strictly beats (GOCHA; Schwartz 1986). */
export function schwartzSet(counts: Pairwise): number[] {
  return sources(counts, (lead) => lead > 0)
}

/** The topics that reach back, by steps whose margin `leads`, everyone who reaches them. */
function sources(counts: Pairwise, leads: (lead: number) => boolean): number[] {
  const reach = Array.from({ length: counts.size }, (_, i) => reachable(counts, i, leads))
  return topicsWhere(counts.size, (i) => reach.every((from, j) => !from[i] || reach[i]![j]))
}

function reachable(counts: Pairwise, start: number, leads: (lead: number) => boolean): boolean[] {
  const seen = Array.from({ length: counts.size }, (_, topic) => topic === start)
  const open = [start]
  for (let i = open.pop(); i !== undefined; i = open.pop())
    for (let j = 0; j < counts.size; j++)
      if (!seen[j] && leads(margin(counts, i, j))) {
        seen[j] = true
        open.push(j)
      }
  return seen
}

function againstAll(counts: Pairwise, i: number, holds: (lead: number) => boolean): boolean {
  for (let j = 0; j < counts.size; j++) if (j !== i && !holds(margin(counts, i, j))) return false
  return true
}
