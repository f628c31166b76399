import { requireGrant, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

/** The proof that somebody may change what is shown of people; `personId` is the only one they may, null for staff. */
export interface ConsentKeeper extends Staff {
  readonly personId: string | null
}

/** What is shown in public is decided by people themselves; staff write down what they were told. No tool may. */
export function keepConsents(context: Pick<Context, 'viewer'>): ConsentKeeper {
  const { viewer } = context
  return {
    ...requireGrant(context, 'staff', 'member'),
    personId: viewer?.role === 'MEMBER' ? viewer.personId : null,
  }
}
