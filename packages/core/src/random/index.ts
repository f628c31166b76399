export { type Random, random } from './random.ts'
