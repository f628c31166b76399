import type { Approvals } from '../approvals.ts'
import { others } from '../select/others.ts'
import { type Claim, hitsOf, membersOf, supportersOf } from './claim.ts'

/**
 * Justified representation: no n/k voters who agree on a topic go away with nothing. Returns a group that does, or null
 * when the committee (of k topics, fewer if the rule stopped early) satisfies JR. Aziz et al. 2017.
 */
export function findJrClaim(votes: Approvals, committee: readonly number[], k = committee.length): Claim | null {
  return findClaim(votes, committee, k, 1)
}

/**
 * EJR+: for every ℓ, no ℓ · n/k voters who agree on one topic left out have fewer than ℓ chosen topics each. Returns a
 * group that does, of the smallest such ℓ, or null. Brill and Peters, Robust and verifiable proportionality axioms, 2023.
 */
export function findEjrPlusClaim(votes: Approvals, committee: readonly number[], k = committee.length): Claim | null {
  return findClaim(votes, committee, k, k)
}

function findClaim(votes: Approvals, committee: readonly number[], k: number, most: number): Claim | null {
  const hits = hitsOf(votes, committee)
  const left = others(votes.size, committee)
  for (let deserved = 1; deserved <= most; deserved++)
    for (const topic of left) {
      const ballots = supportersOf(votes, topic).filter((ballot) => hits[ballot]! < deserved)
      const members = membersOf(votes, ballots)
      if (members > 0 && members * k >= deserved * votes.voters) return { common: [topic], deserved, members, ballots }
    }
  return null
}
