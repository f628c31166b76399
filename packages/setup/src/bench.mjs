// npm run bench: every bench of every package with a short budget, one line each. A figure for a README takes the long one.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'
import { quietEnv } from './run.mjs'

/**
 * What a bench gets here so that it is done in seconds; those not named get nothing.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const shortBudgets = {
  'bench:chamber': ['packages/core/bench/chamber150.json', '--meetings', '12', '--seconds', '0.1'],
  'bench:golfer': ['8', '4', '7', '--seconds', '2'],
  'bench:mdgp:all': ['--seconds', '0.2'],
  'bench:mdgp:ideas': ['--seconds', '0.1'],
  'bench:mixed': ['--seconds', '0.3', '--seeds', '1'],
}
/** Ends a bench that was called without what it needs. */
const wantsArguments = 2

await prepare({ build: false })
let failed = 0
for (const { name, script } of listBenches()) {
  const { status, stdout, stderr } = runBench(name, script)
  if (status === 0) process.stdout.write(`${script} ${stdout.trim()}\n`)
  else if (status === wantsArguments) process.stdout.write(`${script} left out: ${stderr.trim().split('\n')[0]}\n`)
  else {
    failed++
    process.stdout.write(`${script} FAILED\n${stderr}`)
  }
}
process.exitCode = failed === 0 ? 0 : 1

function listBenches() {
  const rooms = ['packages', 'apps'].flatMap((floor) =>
    readdirSync(path.join(root, floor)).map((name) => `${floor}/${name}`),
  )
  return rooms.flatMap((room) => {
    const { name, scripts = {} } = JSON.parse(readFileSync(path.join(root, room, 'package.json'), 'utf8'))
    return Object.keys(scripts)
      .filter((script) => script.startsWith('bench:'))
      .map((script) => ({ name, script }))
  })
}

/**
 * @param {string} name of the package
 * @param {string} script
 */
function runBench(name, script) {
  const args = ['run', '--silent', script, '-w', name, '--', ...(shortBudgets[script] ?? [])]
  const shell = process.platform === 'win32'
  return spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell,
    env: { ...process.env, ...quietEnv, INIT_CWD: root },
  })
}
