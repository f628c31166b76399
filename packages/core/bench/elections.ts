import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkElections } from './elections/checkElections.ts'
import type { ElectionFile } from './elections/file.ts'

/** Usage: npm run --silent elections -w @tafelrunde/core -- FILE. Paths are meant from where npm was called. */
const [file] = process.argv.slice(2)
if (!file) {
  console.error('Which file? npm run --silent elections -w @tafelrunde/core -- FILE')
  process.exit(2)
}
const read = path.resolve(process.env.INIT_CWD ?? '.', file)
const report = checkElections(JSON.parse(readFileSync(read, 'utf8')) as ElectionFile)
console.log(JSON.stringify(report))
process.exitCode = report.mismatches.length > 0 ? 1 : 0
