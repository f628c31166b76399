import { requireStaff, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** Members are read and kept by staff. Throws UNAUTHENTICATED for everybody else. */
export function keepMembers(context: Pick<Context, 'viewer'>): Staff {
  return requireStaff(context)
}
