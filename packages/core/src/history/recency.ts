/**
 * Days after which an encounter counts half. A year: at the next quarterly meeting somebody met last time still counts
 * 88 %, so new faces come first; after a year, when the regulars have met one another, 50 %; and when the encounter is deleted
 * after 24 months, 25 % are lost and no more.
 */
export const HALF_LIFE = 365

/** Days an encounter is remembered: 24 months, the chamber's retention period. Kept here too, so that forgetting does not wait for the nightly job. */
export const MEMORY = 730

/** What an encounter of today counts. */
const FRESH = 100

/**
 * What an encounter `days` ago counts, a whole number from 100 (today) to 0: half after each half-life, on a straight line
 * between. Straight, and not 2^(−days / halfLife), because powers are not equal to the last bit on every engine.
 */
export function recency(days: number, halfLife: number = HALF_LIFE): number {
  const halvings = Math.floor(days / halfLife)
  const rest = days - halvings * halfLife
  const scale = 2 * halfLife * 2 ** Math.min(halvings, 40)
  return Math.floor((2 * FRESH * (2 * halfLife - rest) + scale) / (2 * scale))
}
