export { blend, type PairTerm } from './blend.ts'
export { type PairMatrix, pairMatrix } from './pairMatrix.ts'
