import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Nothing that runs here tells anybody about it. */
export const quietEnv = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' }

/**
 * Runs a program as a step of getting ready: one line with its name, what it does and how long it took. What it prints
 * is shown only when it fails.
 *
 * @param {string} name of the step, at most 10 letters
 * @param {string} doing what is being done
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<void>} rejects when the program does not end with 0
 */
export async function run(name, doing, program, args) {
  const start = Date.now()
  const line = `  ${name.padEnd(10)}  ${doing} … `
  /** @param {number} digits */
  const seconds = (digits) => `${((Date.now() - start) / 1000).toFixed(digits)} s`
  process.stdout.write(line)
  // On a screen the seconds run.
  const ticking = process.stdout.isTTY && setInterval(() => process.stdout.write(`\r${line}${seconds(0)}`), 1000)
  const { code, output } = await collect(program, args)
  if (ticking) clearInterval(ticking)
  process.stdout.write(`${ticking ? `\r${line}` : ''}${code === 0 ? seconds(1) : 'failed'}\n`)
  if (code === 0) return
  process.stderr.write(output)
  throw new Error(`${[program, ...args].join(' ')} ended with ${code}; the reason stands above.`)
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number | string, output: string }>}
 */
function collect(program, args) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program === 'npm'
    const child = spawn(program, args, { cwd: root, shell, env: { ...process.env, ...quietEnv } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: error.message, output }))
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'nothing', output }))
  })
}
