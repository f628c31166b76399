import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const rooms = ['packages', 'apps', 'prisma'].flatMap((floor) =>
  readdirSync(path.join(root, floor)).map((name) => path.join(root, floor, name)),
)

/** One project per package, named like its folder; the packages are read from their sources, not from dist. */
export default defineConfig({
  root,
  test: {
    // One worker would leave the second core idle while a browser or a database answers.
    maxWorkers: 2,
    globalSetup: path.join(root, 'packages/db/src/testing/globalSetup.ts'),
    projects: rooms
      .filter((room) => existsSync(path.join(room, 'package.json')))
      .map((room) => ({
        root: room,
        resolve: { conditions: ['@tafelrunde/source'], alias: { graphql: 'graphql/index.js' } },
        ssr: { resolve: { conditions: ['@tafelrunde/source', 'node'] } },
        test: {
          name: path.basename(room),
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
  },
})
