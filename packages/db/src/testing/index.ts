export { openTestDb } from './openTestDb.ts'
export { testDump } from './testDump.ts'
