/**
 * What one member (or `weight` members alike) thinks of the topics: tiers from best to worst, topics in one tier are
 * tied. Topics left out are tied with one another below everything ranked; an empty ranking is an empty ballot, which
 * still counts as a voter.
 */
export interface Ballot {
  readonly ranking: readonly (readonly string[])[]
  /** How many members cast exactly this ballot; a whole number from 1, 1 when absent. */
  readonly weight?: number
  /** "Above this line I would come": so many tiers from the top are above it (0 to the number of tiers). Absent: no line drawn. */
  readonly line?: number
}
