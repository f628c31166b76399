import type { Day } from '@tafelrunde/core/time'
import type { PrismaClient } from '@tafelrunde/db'
import { demoNetwork } from './demoNetwork.ts'

/** Any number of our own, for a lock that two processes starting on one empty database queue for. */
const advisoryLock = 156_040_019

/**
 * Fills an empty database with the demo network, in one transaction.
 *
 * @param day today, where the caller stands
 * @returns false, and nothing is written, when there is any member or meeting already
 */
export async function loadDemo(prisma: PrismaClient, { seed = 1, day }: { seed?: number; day: Day }): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${advisoryLock})::text`
    if ((await tx.member.count()) > 0 || (await tx.meeting.count()) > 0) return false
    const { members, persons, meetings, replies, encounters, topics, polls, ballots } = demoNetwork({ seed, day })
    await tx.member.createMany({ data: [...members] })
    await tx.person.createMany({ data: [...persons] })
    await tx.meeting.createMany({ data: [...meetings] })
    await tx.reply.createMany({ data: [...replies] })
    await tx.encounter.createMany({ data: [...encounters] })
    await tx.topic.createMany({ data: [...topics] })
    await tx.topicPoll.createMany({ data: [...polls] })
    await tx.topicBallot.createMany({ data: [...ballots] })
    return true
  })
}
