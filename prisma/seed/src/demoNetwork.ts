import { type Random, random } from '@tafelrunde/core/random'
import { type Day, dayNumber } from '@tafelrunde/core/time'
import type { Prisma } from '@tafelrunde/db'
import { addDays } from './calendar.ts'
import { type Firms, inventFirms } from './inventFirms.ts'
import { inventId } from './inventId.ts'
import { inventLaterMeeting, inventMeetings, type Meetings } from './inventMeetings.ts'
import { inventVotes, type Votes } from './inventVotes.ts'
import { proposedTopics } from './topics.ts'

/** Rows for the database, complete with ids; nothing in them exists. */
export interface DemoNetwork extends Firms, Meetings, Votes {
  readonly topics: readonly DemoTopic[]
}

type DemoTopic = Prisma.TopicCreateManyInput & { readonly id: string }

/**
 * An invented network: 156 firms of 40 trades in 19 districts, three meetings held before `day` with who met whom, one
 * to come about five weeks after it with 36 who said yes and a vote on topics that is over, and one in four months whose
 * vote is open. The same seed and day give the same rows.
 *
 * @param day throws a RangeError when it is none
 */
export function demoNetwork({ seed, day }: { seed: number; day: Day }): DemoNetwork {
  dayNumber(day)
  const source = random(seed)
  const firms = inventFirms(source, day)
  const { meetings, ...past } = inventMeetings(source, day, firms)
  const later = inventLaterMeeting(source, day)
  const all = { ...firms, ...past, meetings: [...meetings, later] }
  const topics = inventTopics(source, day, all)
  return { ...all, topics, ...inventVotes(source, day, all, topics) }
}

/** Half of the topics are meant for the meeting to come, half for the later one; proposed one a day. */
function inventTopics(source: Random, day: Day, { members, meetings }: Firms & Meetings): DemoTopic[] {
  const [coming, later] = meetings.filter(({ status }) => status === 'PLANNED')
  return proposedTopics.map(({ title, description }, i) => ({
    id: inventId(source),
    ...{ title, description },
    meetingId: (i % 2 === 0 ? coming : later)?.id,
    proposedById: members[source.below(members.length)]?.id,
    createdAt: new Date(addDays(day, i - 60)),
    invented: true,
  }))
}
