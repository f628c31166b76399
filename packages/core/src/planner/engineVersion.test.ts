import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { engineVersion } from './engineVersion.ts'

test('engineVersion is the version of the package', () => {
  expect(engineVersion).toBe(manifest.version)
})
