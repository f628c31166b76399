// npm run dev: API and web client from their sources; both reload on change.
import { spawn } from 'node:child_process'
import { prepare, root } from './prepare.mjs'
import { quietEnv } from './run.mjs'

const port = process.env.PORT || '4000'
const tsx = ['node_modules/tsx/dist/cli.mjs', 'watch', '--conditions=@tafelrunde/source', 'apps/api/src/server.ts']
const env = { ...process.env, ...quietEnv, PORT: port, API_URL: `http://localhost:${port}` }

await prepare({ build: false })
process.stdout.write(
  `  web         http://localhost:5173 (its API on ${port}); sign in with the link below, on port 5173\n`,
)
const children = [
  spawn(process.execPath, tsx, { cwd: root, env: { ...env, PUBLIC_URL: 'http://localhost:5173' }, stdio: 'inherit' }),
  spawn('npm', ['run', '--silent', 'dev', '-w', '@tafelrunde/web'], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }),
]

let stopping = false

/**
 * When one ends, or we are asked to, all end.
 * @param {number} code
 */
function stop(code) {
  if (stopping) return
  stopping = true
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
  process.exitCode = code
}

for (const child of children) child.on('exit', (code) => stop(code ?? 0))
process.on('SIGTERM', () => stop(0))
process.on('SIGINT', () => {
  // Ctrl-C on a screen reaches the children too; a second signal would make them drop everything.
  if (process.stdin.isTTY) stopping = true
  else stop(0)
})
