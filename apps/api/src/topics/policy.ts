import { requireGrant, type Staff } from '../access/policy.ts'
import type { Context } from '../context.ts'

const proof: unique symbol = Symbol('ballot')

/** The proof that somebody may write the ballot of this firm, and of no other. */
export interface BallotKeeper {
  readonly [proof]: true
  readonly memberId: string
  /** True for the firm itself, false for staff, who record what a firm told them. */
  readonly isFirm: boolean
}

/** The proof that somebody may propose topics; `memberId` is the only firm they may do it for, null for staff and tools. */
export interface Proposer extends Staff {
  readonly memberId: string | null
}

/** Lists and votes are kept by staff and by tools that may. */
export function keepTopics(context: Context): Staff {
  return requireGrant(context, 'staff', 'topics:write')
}

/** The list and how far its vote is are seen by staff, by members, and by tools that may. */
export function seeTopics(context: Context): Staff {
  return requireGrant(context, 'staff', 'member', 'topics:read', 'topics:write')
}

/** Topics are proposed by staff and by tools that may, and by members for their own firm. */
export function proposeTopics(context: Context): Proposer {
  const { viewer } = context
  const proof = requireGrant(context, 'staff', 'member', 'topics:write')
  return { ...proof, memberId: viewer?.role === 'MEMBER' ? viewer.memberId : null }
}

/**
 * The ballot of a firm is for the firm itself, and for staff on its behalf; no tool gets to see one.
 * @returns null when there is no such firm, or when members ask for another one than their own
 */
export function keepBallot(context: Context, memberId: string | null): BallotKeeper | null {
  requireGrant(context, 'staff', 'member')
  const { viewer } = context
  const isFirm = viewer?.role === 'MEMBER'
  if (memberId === null || (isFirm && viewer.memberId !== memberId)) return null
  return { [proof]: true, memberId, isFirm }
}
