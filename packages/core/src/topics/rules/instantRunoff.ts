import type { Profile } from '../profile.ts'
import { topicsWhere } from '../ranking.ts'
import { refuse } from '../refusal.ts'
import type { VotingRule } from './rule.ts'
import { firstTie, tiedBallot } from './strictBallots.ts'
import { finalStates } from './universes.ts'

/** The most sets of remaining topics looked at before giving up. */
const MOST_REMAINDERS = 50_000

/**
 * Instant runoff: the topic with the fewest first places drops out until one is left; where several have the fewest,
 * each is tried ("parallel universes"). Ballots without a topic left fall silent. Refuses tied ballots.
 */
export const instantRunoff: VotingRule<Profile> = {
  id: 'irv',
  name: { de: 'Stichwahlverfahren (IRV, alle Gleichstände)', en: 'Instant runoff (IRV, all ties)' },
  source: 'Hare 1857; parallel universes: Conitzer, Rognlie and Xia, Preference functions that score rankings, 2009',
  run: (votes) => {
    const tied = firstTie(votes)
    if (tied !== null) return tiedBallot(tied)
    const all = new Array<boolean>(votes.size).fill(true)
    const branching = {
      key: (left: boolean[]) => left.map(Number).join(''),
      next: (left: boolean[]) => eliminate(votes, left),
    }
    const finals = finalStates(all, branching, MOST_REMAINDERS)
    if (finals === null) return refuse('too-many-tie-orders', { most: MOST_REMAINDERS }, TOO_MANY)
    return { ok: true, winners: topicsWhere(votes.size, (topic) => finals.some((left) => left[topic])), ranking: null }
  },
}

/** What may be left after the next topic dropped out; nothing when the result stands. */
function eliminate(votes: Profile, left: readonly boolean[]): boolean[][] {
  const topics = topicsWhere(left.length, (topic) => left[topic]!)
  if (topics.length < 2) return []
  const scores = remainingFirstPlaces(votes, left)
  const silent = topics.filter((topic) => scores[topic] === 0)
  if (silent.length === topics.length) return topics.map((winner) => left.map((_, topic) => topic === winner))
  // Topics without a first place drop out one after the other and pass on no vote: their order cannot matter.
  if (silent.length > 0) return [left.map((is, topic) => is && scores[topic]! > 0)]
  const fewest = Math.min(...topics.map((topic) => scores[topic]!))
  return topics.filter((topic) => scores[topic] === fewest).map((loser) => left.with(loser, false))
}

function remainingFirstPlaces({ size, weights, starts, ranked }: Profile, left: readonly boolean[]): Float64Array {
  const scores = new Float64Array(size)
  for (let ballot = 0; ballot < weights.length; ballot++) {
    let at = starts[ballot]!
    while (at < starts[ballot + 1]! && !left[ranked[at]!]) at++
    if (at < starts[ballot + 1]!) scores[ranked[at]!]! += weights[ballot]!
  }
  return scores
}

const TOO_MANY = {
  de: 'Es gibt zu viele Gleichstände: Mehr als {most} Zwischenstände wären zu prüfen. Nehmen Sie Schulze oder Borda.',
  en: 'There are too many ties: more than {most} intermediate states would have to be looked at. Use Schulze or Borda.',
}
