export { openTestDb } from './openTestDb.ts'
