import { margin, type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import { rankByScore } from '../ranking.ts'
import { outcomeOfScores, type VotingRule } from './rule.ts'

/** How much it hurts topic i to stand against j. */
type Loss = (counts: Pairwise, i: number, j: number) => number

const byMargin: Loss = (counts, i, j) => Math.max(0, margin(counts, j, i))
const byWinningVotes: Loss = (counts, i, j) => (margin(counts, j, i) > 0 ? counts.values[j * counts.size + i]! : 0)
const byOpposition: Loss = (counts, i, j) => counts.values[j * counts.size + i]!

export const minimaxMargins = minimax('minimax-margins', 'Minimax (Vorsprung)', 'Minimax (margins)', byMargin)
export const minimaxWinningVotes = minimax(
  'minimax-winning-votes',
  'Minimax (Gegenstimmen verlorener Paare)',
  'Minimax (winning votes)',
  byWinningVotes,
)
export const minimaxOpposition = minimax(
  'minimax-opposition',
  'Minimax (stärkste Gegenstimmen)',
  'Minimax (pairwise opposition)',
  byOpposition,
)

function minimax(id: string, de: string, en: string, loss: Loss): VotingRule<Profile> {
  return {
    id,
    name: { de, en },
    source: 'Simpson 1969; Kramer, A dynamical model of political equilibrium, 1977',
    run: (votes) => {
      const scores = worstLosses(pairwise(votes), loss)
      return outcomeOfScores(scores, rankByScore(scores))
    },
  }
}

/** Per topic minus its worst loss; 0 is the best there is. */
function worstLosses(counts: Pairwise, loss: Loss): number[] {
  return Array.from({ length: counts.size }, (_, i) => {
    let worst = 0
    for (let j = 0; j < counts.size; j++) if (j !== i) worst = Math.max(worst, loss(counts, i, j))
    return 0 - worst
  })
}
