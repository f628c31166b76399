import { berlinClock } from '../../lib/berlinClock.ts'
import { berlinInstant } from '../../lib/berlinInstant.ts'
import type { ApiKey } from './accessQuery.ts'

/** For how many days a key can be made; the service allows two years. */
export const keyDays = [90, 365, 730] as const

/** The end of a day in Berlin: the same all day long, so that a form sent twice asks for the same key. */
export function keyEnd(days: number, now: number): string {
  return berlinInstant(berlinClock(now + (days - 1) * 86_400_000).day, '23:59')
}

/** True while a tool can still come in with this key. */
export function isKeyAlive({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: number): boolean {
  return revokedAt === null && Date.parse(expiresAt) > now
}
