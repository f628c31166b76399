/**
 * What a seating must keep, whatever it costs. People and tables count from 0; `round` counts from 0 too and, where it
 * is absent, every round is meant. A rule speaks only of those present in a round.
 */
export type Rule = TogetherRule | ApartRule | PinnedRule | HostRule | AllowedRule | QuotaRule

/** They share one table. */
export interface TogetherRule {
  readonly kind: 'together'
  readonly people: readonly number[]
}

/** No two of them share a table. */
export interface ApartRule {
  readonly kind: 'apart'
  readonly people: readonly number[]
}

export interface PinnedRule {
  readonly kind: 'pinned'
  readonly person: number
  readonly table: number
  readonly round?: number
}

/** Sits at the same table in all rounds, at `table` if given; a table has at most one host. */
export interface HostRule {
  readonly kind: 'host'
  readonly person: number
  readonly table?: number
}

/** Sits at one of these tables only. */
export interface AllowedRule {
  readonly kind: 'allowed'
  readonly person: number
  readonly tables: readonly number[]
  readonly round?: number
}

/** Every table has at least `min` and at most `max` of these people. */
export interface QuotaRule {
  readonly kind: 'quota'
  readonly people: readonly number[]
  readonly min: number
  readonly max: number
  readonly round?: number
}

/** The people a rule speaks of. */
export function rulePeople(rule: Rule): readonly number[] {
  return 'people' in rule ? rule.people : [rule.person]
}

/** Whether the rule holds in this round. */
export function ruleHoldsIn(rule: Rule, round: number): boolean {
  return !('round' in rule) || rule.round === undefined || rule.round === round
}
