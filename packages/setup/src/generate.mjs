// `prisma generate` needs no schema engine, but its CLI insists on having one and would download it:
// hand it any executable instead, here Node itself.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const cli = createRequire(path.join(root, 'packages/db/package.json')).resolve('prisma/build/index.js')

const { status } = spawnSync(
  process.execPath,
  [cli, 'generate', '--no-hints', '--config', path.join(root, 'prisma/prisma.config.ts')],
  {
    cwd: root,
    stdio: ['ignore', process.argv.includes('--quiet') ? 'ignore' : 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: path.join(root, 'node_modules/.bin') + path.delimiter + process.env.PATH,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
)
process.exit(status ?? 1)
