import type { Profile } from '../profile.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** The first ballot (from 0) that puts several topics in one place, or null. */
export function firstTie({ weights, starts, tiers }: Profile): number | null {
  for (let ballot = 0; ballot < weights.length; ballot++)
    for (let at = starts[ballot]! + 1; at < starts[ballot + 1]!; at++) if (tiers[at] === tiers[at - 1]) return ballot
  return null
}

/** The refusal of a rule that cannot read ties. */
export function tiedBallot(ballot: number): Refusal {
  return refuse('tied-ballot', { ballot: ballot + 1 }, TIED)
}

const TIED = {
  de: 'Stimmzettel {ballot} setzt mehrere Themen auf einen Rang. Dieses Verfahren zählt nur Erstwünsche; nehmen Sie Schulze oder Borda.',
  en: 'Ballot {ballot} puts several topics in one place. This rule counts first places only; use Schulze or Borda.',
}
