import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkElections } from './elections/checkElections.ts'
import type { ElectionFile } from './elections/file.ts'

/**
 * Usage: npm run --silent elections -w @tafelrunde/core -- FILE, where a path is meant from where npm was called. Prints the
 * report as one line of JSON. Exit code 1: something does not match; 2: there is no such file of elections.
 */
const [file] = process.argv.slice(2)
const read = file === undefined ? null : readElections(path.resolve(process.env.INIT_CWD ?? '.', file))
if (read === null) {
  console.error('Give one file of elections: npm run --silent elections -w @tafelrunde/core -- FILE')
  process.exitCode = 2
} else {
  const report = checkElections(read)
  console.log(JSON.stringify(report))
  process.exitCode = report.mismatches.length > 0 ? 1 : 0
}

/** Null, and a sentence on the error stream, when the file cannot be read or holds no elections. */
function readElections(from: string): ElectionFile | null {
  try {
    const parsed = JSON.parse(readFileSync(from, 'utf8')) as Partial<ElectionFile>
    if (Array.isArray(parsed.profiles)) return parsed as ElectionFile
    console.error(`${from} has no list of profiles.`)
  } catch (error) {
    console.error(`${from} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  return null
}
