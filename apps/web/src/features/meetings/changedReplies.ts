import type { Reply } from './loadReplies.ts'

/** What has to be recorded so that exactly the ticked people come: new acceptances, and declines of who had accepted. */
export function changedReplies(
  replies: readonly Reply[],
  ticked: ReadonlySet<string>,
): { yes: string[]; no: string[] } {
  const accepted = new Set(replies.filter(({ answer }) => answer === 'YES').map(({ person }) => person.id))
  return {
    yes: [...ticked].filter((id) => !accepted.has(id)),
    no: [...accepted].filter((id) => !ticked.has(id)),
  }
}
