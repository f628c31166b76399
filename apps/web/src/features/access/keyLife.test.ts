import { expect, test } from 'vitest'
import { isKeyAlive, keyDays, keyEnd } from './keyLife.ts'

const morning = Date.parse('2026-11-25T08:00:00Z')

test('a key ends with a day in Berlin, the same whenever it is asked for that day', () => {
  expect(keyEnd(90, morning)).toBe('2027-02-22T22:59:00.000Z')
  expect(keyEnd(90, morning + 10 * 3_600_000)).toBe(keyEnd(90, morning))
})

test('no key is asked for that lasts longer than the two years the service allows', () => {
  const twoYears = Date.parse('2028-11-25T08:00:00Z')
  for (const days of keyDays) expect(Date.parse(keyEnd(days, morning))).toBeLessThanOrEqual(twoYears)
})

test('a key lives until it ends or is ended', () => {
  const expiresAt = '2026-12-01T00:00:00Z'
  expect(isKeyAlive({ expiresAt, revokedAt: null }, morning)).toBe(true)
  expect(isKeyAlive({ expiresAt, revokedAt: '2026-11-25T07:00:00Z' }, morning)).toBe(false)
  expect(isKeyAlive({ expiresAt, revokedAt: null }, Date.parse(expiresAt))).toBe(false)
})
