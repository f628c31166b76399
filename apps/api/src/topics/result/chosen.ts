import type { Prisma } from '@tafelrunde/db'
import type { Staff } from '../../access/policy.ts'
import { countedBallot } from '../service.ts'
import { openPolls } from '../store.ts'
import { readResult } from './count.ts'

/** What a meeting talks about, and who wants what of it. */
export interface ChosenTopics {
  /** Row ids of the topics, in the order of the list. */
  readonly topicIds: readonly string[]
  /** Per firm with a ballot its tiers of these topics, the dearest first; empty when it wants none of them. */
  readonly wishes: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** What the vote of a meeting chose; null until its deadline is over, and when nobody voted. */
export async function chosenTopics(
  staff: Staff,
  transaction: Prisma.TransactionClient,
  meetingId: string,
  now: Date,
): Promise<ChosenTopics | null> {
  const poll = (await openPolls(staff, transaction, [meetingId], now)).get(meetingId)
  const result = poll ? readResult(poll) : null
  if (!poll || !result || result.count.chosen.length === 0) return null
  const topicIds = result.count.chosen.flatMap((at) => result.topics[at]?.id ?? [])
  const wishes = poll.ballots.map((ballot) => {
    const tiers = countedBallot(ballot, poll.topics).tiers.map((tier) => tier.filter((id) => topicIds.includes(id)))
    return [ballot.memberId, tiers.filter((tier) => tier.length > 0)] as const
  })
  return { topicIds, wishes: new Map(wishes) }
}
