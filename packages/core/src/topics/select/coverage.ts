import type { Approvals } from '../approvals.ts'

/** The members who approve at least one of the topics. */
export function coverage({ weights, starts, approved, size }: Approvals, committee: readonly number[]): number {
  const chosen = new Uint8Array(size)
  for (const topic of committee) chosen[topic] = 1
  let members = 0
  for (let ballot = 0; ballot < weights.length; ballot++)
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++)
      if (chosen[approved[at]!]) {
        members += weights[ballot]!
        break
      }
  return members
}
