import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { frozenPlan } from './frozenPlan.ts'

/**
 * What the engine once answered, right or wrong: this may freeze a bug. It is here so that nobody changes plans without noticing,
 * for stored plans are made again from their seed and steps. Only who sits where and what it costs is frozen: bounds may get
 * better and words clearer within a version. Who changes them on purpose raises the version of the
 * package and engineVersion, and renews the file: npx vitest run --config packages/setup/vitest.config.ts --project core frozen -u
 */
test('the same input, seed and steps give the plan of this version', async () => {
  const { ok, rounds, cost } = JSON.parse(frozenPlan())
  expect(ok).toBe(true)
  const digest = createHash('sha256').update(JSON.stringify({ rounds, cost })).digest('hex')
  await expect(`${digest}\n`).toMatchFileSnapshot('./plan36.sha256')
})
