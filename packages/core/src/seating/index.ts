export type { Bound, BoundReason } from './bound/bound.ts'
export { type Breach, brokenRules } from './brokenRules.ts'
export { canSeat } from './canSeat.ts'
export type { Clash, SeatingRefusal } from './clash.ts'
export type { CrowdProblem, Encountered } from './crowd/crowdProblem.ts'
export { type CrowdSearch, crowdSearch } from './crowd/crowdSearch.ts'
export { lockTables, type TableAt } from './desk/lockTables.ts'
export { type MoveOption, type SeatingDesk, type SwapOption, seatingDesk } from './desk/seatingDesk.ts'
export { explainFact, type Names } from './explain/explainFact.ts'
export { type Fact, factsOf, type SeatingFacts } from './explain/factsOf.ts'
export {
  type PlaceTerm,
  REPEAT,
  RETURN,
  type ReturnTerm,
  type RoundSpec,
  type Seating,
  type SeatingProblem,
  type TableSpec,
} from './problem.ts'
export { type Repair, type RepairOptions, repair, type SeatMove } from './repair/repair.ts'
export type {
  AllowedRule,
  ApartRule,
  HostRule,
  PinnedRule,
  QuotaRule,
  Rule,
  TogetherRule,
} from './rule.ts'
export { seat } from './seat.ts'
export { type SeatingCost, seatingCost, type TableCost } from './seatingCost.ts'
export {
  type SearchOptions,
  type SeatingResult,
  type SeatingSearch,
  seatingSearch,
  type TermResult,
} from './seatingSearch.ts'
export { takeWayOut, type WayOut, waysOut } from './waysOut.ts'
