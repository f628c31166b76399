import type { Profile } from '../profile.ts'
import type { RatingProfile } from '../ratingProfile.ts'
import { approval } from './approval.ts'
import { approvalByRating } from './approvalByRating.ts'
import { baldwin } from './baldwin.ts'
import { borda } from './borda.ts'
import { copeland } from './copeland.ts'
import { instantRunoff } from './instantRunoff.ts'
import { kemeny } from './kemeny.ts'
import { majorityGrade } from './majorityGrade.ts'
import { minimaxMargins, minimaxOpposition, minimaxWinningVotes } from './minimax.ts'
import { nanson } from './nanson.ts'
import { plurality } from './plurality.ts'
import { rankedPairs, rankedPairsByIndex } from './rankedPairs.ts'
import { river } from './river.ts'
import type { VotingRule } from './rule.ts'
import { schulze, schulzeWinningVotes } from './schulze.ts'
import { score } from './score.ts'
import { splitCycle } from './splitCycle.ts'
import { star } from './star.ts'

/** Every rule for ranked ballots, in the order in which staff are offered them. */
export const rankingRules: readonly VotingRule<Profile>[] = [
  schulze,
  borda,
  schulzeWinningVotes,
  copeland,
  rankedPairs,
  rankedPairsByIndex,
  splitCycle,
  river,
  minimaxMargins,
  minimaxWinningVotes,
  minimaxOpposition,
  kemeny,
  approval,
  instantRunoff,
  baldwin,
  nanson,
  plurality,
]

/** Every rule for ratings. */
export const ratingRules: readonly VotingRule<RatingProfile>[] = [score, star, majorityGrade, approvalByRating]
