import { defineConfig } from 'vitest/config'

/** The tests of seating alone, for mutation testing. */
export default defineConfig({
  resolve: { conditions: ['@tafelrunde/source'] },
  ssr: { resolve: { conditions: ['@tafelrunde/source', 'node'] } },
  test: { include: ['src/seating/**/*.test.ts', 'test/seating/*.test.ts'], testTimeout: 60_000 },
})
