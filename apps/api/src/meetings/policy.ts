import { requireGrant, requireStaff, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** Meetings are read by staff, by members, and by tools that may. */
export function readMeetings(context: Context): Staff {
  return requireGrant(context, 'staff', 'member', 'meetings:read')
}

/** Meetings are kept by staff and by tools that may. */
export function keepMeetings(context: Context): Staff {
  return requireGrant(context, 'staff', 'meetings:write')
}

/** Letters to members are sent by staff. */
export function sendLetters(context: Context): Staff {
  return requireStaff(context)
}
