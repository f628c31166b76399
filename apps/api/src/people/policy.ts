import { requireGrant, requireStaff, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** Members are read by staff and by tools that may. */
export function readMembers(context: Pick<Context, 'viewer'>): Staff {
  return requireGrant(context, 'staff', 'members:read')
}

/** Members are kept by staff and by tools that may. */
export function keepMembers(context: Pick<Context, 'viewer'>): Staff {
  return requireGrant(context, 'staff', 'members:write')
}

/** What people need at meetings is for the organisers, and for no tool. */
export function keepNeeds(context: Pick<Context, 'viewer'>): Staff {
  return requireStaff(context)
}
