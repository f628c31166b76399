export { diversityOf } from './diversityOf.ts'
export { groupDiversely } from './groupDiversely.ts'
export type { GroupingProblem, GroupSize } from './groupingProblem.ts'
export { type GroupingResult, type GroupingSearch, groupingSearch } from './groupingSearch.ts'
