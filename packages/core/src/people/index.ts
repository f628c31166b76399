export { closenessMatrix, sameOrNot, type TradeDistance } from './closenessMatrix.ts'
export { competitorMatrix } from './competitorMatrix.ts'
export type { Person } from './person.ts'
