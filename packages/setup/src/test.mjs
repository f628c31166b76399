// npm test: makes the clone ready and checks everything. The last line counts what passed and what failed.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killLeftovers } from './killLeftovers.mjs'
import { missingPrograms } from './missingPrograms.mjs'
import { prepare, root } from './prepare.mjs'
import { quietEnv } from './run.mjs'

/** Whatever the tests make lies in here, so that what they leave behind is found. Open to the user PostgreSQL runs as. */
const scratch = mkdtempSync(path.join(tmpdir(), 'tafelrunde-test-'))
chmodSync(scratch, 0o711)
const report = path.join(scratch, 'vitest.json')
const env = { ...process.env, ...quietEnv, TMPDIR: scratch, TEMP: scratch, TMP: scratch }

let passed = 0
let failed = 0
/** @type {import('node:child_process').ChildProcess | undefined} */
let child

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill('SIGTERM'))

await check('ready', async () => {
  const missing = missingPrograms()
  if (missing.length > 0) throw new Error(missing.join('\n'))
  await prepare()
})
if (failed === 0) {
  await check('format and lint', () =>
    node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  )
  await check('types', () =>
    node('node_modules/turbo/bin/turbo', 'run', 'typecheck', '--concurrency=2', '--output-logs=errors-only'),
  )
  await check('tests end well', runTests)
  countTests()
  await check('nothing left behind', refuseLeftovers)
}
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * One check is one passed or failed; whatever it throws is its failure.
 * @param {string} name
 * @param {() => unknown} work
 */
async function check(name, work) {
  process.stdout.write(`\n— ${name}\n`)
  const start = Date.now()
  try {
    await work()
    passed++
    process.stdout.write(`  ${name}: passed, ${Math.round((Date.now() - start) / 1000)} s\n`)
  } catch (error) {
    failed++
    process.stdout.write(`  ${name}: FAILED. ${error instanceof Error ? error.message : error}\n`)
  }
}

/**
 * Runs a program of the packages; rejects when it does not end with 0.
 * @param {...string} args
 * @returns {Promise<void>}
 */
function node(...args) {
  return new Promise((resolve, reject) => {
    child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${args[0]} ended with ${code ?? signal}`))
    })
  })
}

function runTests() {
  const config = ['--config', 'packages/setup/vitest.config.ts']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return node('node_modules/vitest/vitest.mjs', 'run', ...config, ...reporters)
}

/** A test that was skipped has proved nothing, and counts as failed. Without a report nothing is known to have passed. */
function countTests() {
  if (!existsSync(report)) return
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numTotalTests - numPassedTests
}

function refuseLeftovers() {
  const processes = killLeftovers(scratch)
  const files = readdirSync(scratch).filter((name) => name.startsWith('tafelrunde-'))
  if (processes.length > 0) throw new Error(`Still running: ${processes.join('; ')}. Whatever a test starts, it ends.`)
  if (files.length > 0)
    throw new Error(`Temporary files were left: ${files.join(', ')}. Whatever a test makes, it removes.`)
}
