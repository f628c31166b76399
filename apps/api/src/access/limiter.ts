import { countOne, type Database, forgetCounts } from './store.ts'

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

const forgetEvery = 1_000

export function createLimiter(db: Database): Limiter {
  let counted = 0
  return {
    async count(key, { requests: limit, seconds }) {
      if (++counted % forgetEvery === 0) await forgetCounts(db)
      const { count, secondsLeft } = await countOne(db, key, seconds)
      return { limit, remaining: Math.max(0, limit - count), secondsLeft, exceeded: count > limit }
    },
  }
}
