import { type Random, random } from '@tafelrunde/core/random'
import { type Day, dayNumber } from '@tafelrunde/core/time'
import type { Prisma } from '@tafelrunde/db'
import { type Firms, inventFirms } from './inventFirms.ts'
import { inventId } from './inventId.ts'
import { inventMeetings, type Meetings } from './inventMeetings.ts'
import { proposedTopics } from './topics.ts'

/** Rows for the database, complete with ids; nothing in them exists. */
export interface DemoNetwork extends Firms, Meetings {
  readonly topics: readonly Prisma.TopicCreateManyInput[]
}

/**
 * An invented network: 156 firms of 40 trades in 19 districts, three meetings held before `day` with who met whom, one
 * to come about five weeks after it with 36 who said yes, and proposed topics. The same seed and day give the same rows.
 *
 * @param day throws a RangeError when it is none
 */
export function demoNetwork({ seed, day }: { seed: number; day: Day }): DemoNetwork {
  dayNumber(day)
  const source = random(seed)
  const firms = inventFirms(source, day)
  const meetings = inventMeetings(source, day, firms)
  return { ...firms, ...meetings, topics: inventTopics(source, firms, meetings) }
}

/** Half of the topics are meant for the meeting to come, the others for any. */
function inventTopics(source: Random, { members }: Firms, { meetings }: Meetings): Prisma.TopicCreateManyInput[] {
  const coming = meetings.find(({ status }) => status === 'PLANNED')
  return proposedTopics.map((topic, i) => ({
    id: inventId(source),
    ...topic,
    meetingId: i % 2 === 0 ? coming?.id : null,
    proposedById: members[source.below(members.length)]?.id,
    invented: true,
  }))
}
