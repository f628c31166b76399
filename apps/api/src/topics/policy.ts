import { requireStaff, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

const proof: unique symbol = Symbol('ballot')

/** The proof that somebody may write and read the ballot of this firm, and of no other. */
export interface BallotKeeper {
  readonly [proof]: true
  readonly memberId: string
}

/** Topics, votes and results are kept and read by staff. Throws UNAUTHENTICATED for everybody else. */
export function keepTopics(context: Context): Staff {
  return requireStaff(context)
}

/** The ballot of a firm is recorded by staff, on its behalf. Throws UNAUTHENTICATED for everybody else. */
export function keepBallot(context: Context, memberId: string): BallotKeeper {
  requireStaff(context)
  return { [proof]: true, memberId }
}
