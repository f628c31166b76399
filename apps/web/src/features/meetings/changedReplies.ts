import type { Reply } from './loadReplies.ts'

/** What the reader ticked (true) or unticked (false) since the replies were last stored, by the person's id. */
export type Ticks = ReadonlyMap<string, boolean>

/** Who comes: those who had accepted, as far as the ticks do not say otherwise. */
export function tickedPeople(replies: readonly Reply[], ticks: Ticks): ReadonlySet<string> {
  const coming = acceptedPeople(replies)
  for (const [id, on] of ticks) on ? coming.add(id) : coming.delete(id)
  return coming
}

/**
 * What has to be recorded: new acceptances, and declines of who had accepted. Only what the reader touched: what somebody
 * else has stored in the meantime stays.
 */
export function changedReplies(replies: readonly Reply[], ticks: Ticks): { yes: string[]; no: string[] } {
  const accepted = acceptedPeople(replies)
  const changed = [...ticks].filter(([id, on]) => on !== accepted.has(id))
  return {
    yes: changed.filter(([, on]) => on).map(([id]) => id),
    no: changed.filter(([, on]) => !on).map(([id]) => id),
  }
}

function acceptedPeople(replies: readonly Reply[]): Set<string> {
  return new Set(replies.filter(({ answer }) => answer === 'YES').map(({ person }) => person.id))
}
