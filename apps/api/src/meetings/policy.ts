import { requireStaff, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** Meetings are read and kept by staff. Throws UNAUTHENTICATED for everybody else. */
export function keepMeetings(context: Context): Staff {
  return requireStaff(context)
}
