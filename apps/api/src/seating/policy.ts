import { requireGrant, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** Plans are read by staff and by tools that may, or that make them. */
export function readPlans(context: Context): Staff {
  return requireGrant(context, 'staff', 'meetings:read', 'seating:write')
}

/** Plans are made, stopped and followed by staff and by tools that may. */
export function planSeating(context: Context): Staff {
  return requireGrant(context, 'staff', 'seating:write')
}
