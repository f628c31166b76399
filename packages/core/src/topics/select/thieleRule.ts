import type { Approvals } from '../approvals.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Text } from '../text.ts'
import { isRefusal } from './procedure.ts'
import { checkSize, type SelectionRule, selections } from './selectionRule.ts'
import { type Optimum, thieleOptimum } from './thieleSearch.ts'
import type { Worth } from './worth.ts'

/** The rule that takes the committees of greatest worth. Of several, `choose` takes the first in the order of the list. */
export function thieleRule(id: string, name: Text, source: string, worthOf: Worth): SelectionRule {
  return {
    id,
    name,
    source,
    choose: (votes, k) => {
      const optimum = optimumOf(votes, k, worthOf, 1)
      return isRefusal(optimum) ? optimum : { ok: true, committee: optimum.committees[0]! }
    },
    all: (votes, k, limit) => {
      const optimum = optimumOf(votes, k, worthOf, limit + 1)
      return isRefusal(optimum) ? optimum : selections(optimum.committees, limit)
    },
  }
}

/** The optimum in the units of `worthOf`, or why there is none. */
export function optimumOf(votes: Approvals, k: number, worthOf: Worth, wanted: number): Optimum | Refusal {
  const refused = checkSize(votes, k)
  if (refused) return refused
  const worth = worthOf(votes, Math.max(k, 1))
  if (worth[0]! * BigInt(votes.voters) * BigInt(2 * k) > BigInt(Number.MAX_SAFE_INTEGER))
    return refuse('too-large', { k, voters: votes.voters }, TOO_LARGE)
  const optimum = thieleOptimum(votes, k, Float64Array.from(worth, Number), wanted)
  return optimum ?? refuse('too-hard', { topics: votes.size, k }, TOO_HARD)
}

const TOO_LARGE = {
  de: 'Für {k} Themen und {voters} Stimmen kann dieses Verfahren nicht mehr genau rechnen. Nehmen Sie das Verfahren der gleichen Anteile oder weniger Themen.',
  en: 'For {k} topics and {voters} voters this rule can no longer be computed exactly. Use equal shares, or fewer topics.',
}
const TOO_HARD = {
  de: 'Die beste Auswahl von {k} aus {topics} Themen ließ sich nicht in vertretbarer Zeit beweisen. Nehmen Sie die schrittweise Fassung des Verfahrens.',
  en: 'The best choice of {k} out of {topics} topics could not be proved in reasonable time. Use the sequential version of the rule.',
}
