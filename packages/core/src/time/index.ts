export { type Day, dayNumber, daysBetween } from './day.ts'
