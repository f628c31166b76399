import type { Approvals } from '../approvals.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { subsets } from '../select/subsets.ts'
import { type Claim, hitsOf, membersOf, supportersOf } from './claim.ts'

/** The most sets of topics looked at before giving up, unless said otherwise. */
const MOST_SETS = 2_000_000

/**
 * Extended justified representation: no ℓ · n/k voters who agree on ℓ topics have fewer than ℓ chosen topics each.
 * Returns a group that does, null, or a refusal: deciding this is hard in general, so it is tried for few topics only.
 * Aziz et al., Justified representation in approval-based committee voting, 2017.
 */
export function findEjrClaim(
  votes: Approvals,
  committee: readonly number[],
  k = committee.length,
  mostSets = MOST_SETS,
): Claim | null | Refusal {
  const hits = hitsOf(votes, committee)
  const search = { votes, k, mostSets, sets: 0 }
  for (let deserved = 1; deserved <= k; deserved++) {
    const claim = findGroup(search, deserved, (ballot) => hits[ballot]! < deserved)
    if (claim) return claim
  }
  return search.sets > mostSets ? tooHard(search) : null
}

/**
 * Proportional justified representation: no ℓ · n/k voters who agree on ℓ topics have fewer than ℓ chosen topics all
 * together. Like `findEjrClaim` for few topics only. Sánchez-Fernández et al., Proportional justified representation, 2017.
 */
export function findPjrClaim(
  votes: Approvals,
  committee: readonly number[],
  k = committee.length,
  mostSets = MOST_SETS,
): Claim | null | Refusal {
  const search = { votes, k, mostSets, sets: 0 }
  for (let deserved = 1; deserved <= k; deserved++)
    for (const had of subsets(committee, Math.min(deserved - 1, committee.length), mostSets)) {
      const without = committee.filter((topic) => !had.includes(topic))
      const hits = hitsOf(votes, without)
      const claim = findGroup(search, deserved, (ballot) => hits[ballot] === 0)
      if (claim) return claim
      if (search.sets > mostSets) return tooHard(search)
    }
  return null
}

interface Search {
  readonly votes: Approvals
  readonly k: number
  readonly mostSets: number
  sets: number
}

/** Looks for `deserved` topics that enough of the `complaining` ballots approve together. */
function findGroup(search: Search, deserved: number, complaining: (ballot: number) => boolean): Claim | null {
  const { votes, k } = search
  const enough = (members: number) => members > 0 && members * k >= deserved * votes.voters
  const backers = Array.from({ length: votes.size }, (_, topic) => supportersOf(votes, topic).filter(complaining))
  const extend = (from: number, common: readonly number[], ballots: readonly number[]): Claim | null => {
    const members = membersOf(votes, ballots)
    if (common.length === deserved) return { common, deserved, members, ballots }
    for (let topic = from; topic < votes.size && ++search.sets <= search.mostSets; topic++) {
      const group = common.length === 0 ? backers[topic]! : intersect(ballots, backers[topic]!)
      if (!enough(membersOf(votes, group))) continue
      const claim = extend(topic + 1, [...common, topic], group)
      if (claim) return claim
    }
    return null
  }
  return extend(0, [], [])
}

function intersect(a: readonly number[], b: readonly number[]): number[] {
  const other = new Set(b)
  return a.filter((ballot) => other.has(ballot))
}

function tooHard({ votes, mostSets }: Search): Refusal {
  return refuse('too-hard', { topics: votes.size, sets: mostSets }, TOO_HARD)
}

const TOO_HARD = {
  de: 'Ob eine Gruppe Anspruch auf mehrere gemeinsame Themen hat, ließ sich bei {topics} Themen nicht klären: Mehr als {sets} Themengruppen wären zu prüfen. Die Prüfung EJR+ ist strenger und immer möglich.',
  en: 'Whether a group has a claim to several common topics could not be settled for {topics} topics: more than {sets} sets of topics would have to be looked at. The EJR+ check is stricter and always possible.',
}
