import { requireStaff, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** Plans are made, read and stopped by staff. Throws UNAUTHENTICATED for everybody else. */
export function planSeating(context: Context): Staff {
  return requireStaff(context)
}
