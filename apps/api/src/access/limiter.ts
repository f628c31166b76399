import { countMore, type Database, forgetCounts } from './store.ts'

/** So many requests in so many seconds. */
export interface Limit {
  readonly requests: number
  readonly seconds: number
}

/** How far a limit is used up. */
export interface Count {
  readonly limit: number
  readonly remaining: number
  /** Until counting begins anew. */
  readonly secondsLeft: number
  readonly exceeded: boolean
}

/** How often something may be asked for, counted in the database: all processes on it count together. */
export interface Limiter {
  /** Counts one more request of `key`. */
  count(key: string, limit: Limit): Promise<Count>
}

/** Requests that this process has counted ahead: it may let them pass without asking the database. */
interface Lease {
  left: number
  /** What remains for all processes once this lease is used up. */
  readonly beyond: number
  /** In milliseconds of `performance.now()`. */
  readonly until: number
}

const forgetEvery = 1_000

/**
 * A hundredth of a limit is counted ahead at a time, so that not every request writes. Never do more pass than the limit
 * says; with several processes it may be some hundredths fewer.
 */
export function createLimiter(db: Database): Limiter {
  const leases = new Map<string, Lease>()
  const asked = new Map<string, Promise<Lease>>()
  let taken = 0

  async function take(key: string, { requests, seconds }: Limit): Promise<Lease> {
    if (++taken % forgetEvery === 0) await forget()
    const ahead = Math.max(1, Math.floor(requests / 100))
    const { count, secondsLeft } = await countMore(db, key, ahead, seconds)
    const left = Math.max(0, Math.min(ahead, requests - count + ahead))
    const lease = { left, beyond: Math.max(0, requests - count), until: performance.now() + secondsLeft * 1_000 }
    leases.set(key, lease)
    return lease
  }

  /** One taking at a time for each key: others wait for it and share what it brings. */
  function takeOnce(key: string, limit: Limit): Promise<Lease> {
    const taking = asked.get(key) ?? take(key, limit).finally(() => asked.delete(key))
    asked.set(key, taking)
    return taking
  }

  async function forget(): Promise<void> {
    const now = performance.now()
    for (const [key, { until }] of leases) if (until <= now) leases.delete(key)
    await forgetCounts(db)
  }

  return {
    async count(key, limit) {
      let lease = leases.get(key)
      while (!lease || lease.left === 0 || lease.until <= performance.now()) {
        lease = await takeOnce(key, limit)
        if (lease.left === 0 && lease.beyond === 0) return told(lease, limit, true)
      }
      lease.left -= 1
      return told(lease, limit, false)
    },
  }
}

function told({ left, beyond, until }: Lease, { requests }: Limit, exceeded: boolean): Count {
  const secondsLeft = Math.max(1, Math.ceil((until - performance.now()) / 1_000))
  return { limit: requests, remaining: left + beyond, secondsLeft, exceeded }
}
