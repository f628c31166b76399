import type { Random } from '@tafelrunde/core/random'
import type { Day } from '@tafelrunde/core/time'
import type { Prisma } from '@tafelrunde/db'
import { trade } from '@tafelrunde/trades'
import { addDays, berlinTime } from './calendar.ts'
import type { Firms } from './inventFirms.ts'
import { inventId } from './inventId.ts'
import type { Meetings } from './inventMeetings.ts'
import { type ProposedTopic, proposedTopics } from './topics.ts'

/** Rows of votes on topics and of the ballots in them. */
export interface Votes {
  readonly polls: readonly (Prisma.TopicPollCreateManyInput & { id: string; deadline: Date })[]
  readonly ballots: readonly Prisma.TopicBallotCreateManyInput[]
}

type Member = Firms['members'][number]
type Poll = Votes['polls'][number]
type Topic = { readonly id: string; readonly title: string; readonly meetingId?: string | null }

/** The id of equal shares with Add1, the default of the service. */
const rule = 'equal-shares-with-increment-completion'
/** Of 36 who come to the next meeting the firms of so many have a ballot, and so many firms beside them. */
const voting = { coming: 30, others: 30, later: 12 }

/** The vote of the meeting to come ended two days before `day` with 60 ballots; that of the later one has 12 and three weeks left. */
export function inventVotes(random: Random, day: Day, demo: Firms & Meetings, topics: readonly Topic[]): Votes {
  const [coming, later] = demo.meetings.filter(({ status }) => status === 'PLANNED')
  const over = inventPoll(random, coming!.id, berlinTime(addDays(day, -2), '18:00'), addDays(day, -30))
  const open = inventPoll(random, later!.id, berlinTime(addDays(day, 21), '18:00'), addDays(day, -10))
  const members = random.shuffle([...demo.members])
  const isComing = comingTo(coming!.id, demo)
  const voters = [
    ...members.filter(isComing).slice(0, voting.coming),
    ...members.filter((member) => !isComing(member)).slice(0, voting.others),
  ]
  return {
    polls: [over, open],
    ballots: [
      ...voters.map((member) => inventBallot(random, over, member, topics)),
      ...members.slice(-voting.later).map((member) => inventBallot(random, open, member, topics)),
    ],
  }
}

function inventPoll(random: Random, meetingId: string, deadline: Date, opened: Day): Poll {
  return { id: inventId(random), meetingId, deadline, rule, choose: 4, createdAt: new Date(opened) }
}

function comingTo(meetingId: string, { persons, replies }: Firms & Meetings): (member: Member) => boolean {
  const yes = new Set(replies.filter((r) => r.meetingId === meetingId && r.answer === 'YES').map((r) => r.personId))
  const firms = new Set(persons.filter(({ id }) => yes.has(id)).map(({ memberId }) => memberId))
  return ({ id }) => firms.has(id)
}

/** Two to five topics, those dear to firms like this one rather above; every third ballot draws a line. */
function inventBallot(
  random: Random,
  poll: Poll,
  member: Member,
  topics: readonly Topic[],
): Prisma.TopicBallotCreateManyInput {
  const scored = topics
    .filter(({ meetingId }) => meetingId === poll.meetingId)
    .map(({ id, title }) => ({ id, score: random.below(8) + (isDear(member, title) ? 4 : 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2 + random.below(4))
  const scores = [...new Set(scored.map(({ score }) => score))]
  const tiers = scores.map((score) => scored.filter((one) => one.score === score).map(({ id }) => id))
  const line = random.below(3) === 0 ? 1 + random.below(tiers.length) : null
  const castAt = new Date(new Date(poll.createdAt ?? poll.deadline).getTime() + random.below(9 * 24) * 3_600_000)
  return {
    id: inventId(random),
    pollId: poll.id,
    memberId: member.id,
    tiers,
    line,
    createdAt: castAt,
    updatedAt: castAt,
  }
}

function isDear(member: Member, title: string): boolean {
  return proposedTopics.find((topic) => topic.title === title)?.dearTo === kindOf(member)
}

function kindOf({ size, tradeIds }: Member): ProposedTopic['dearTo'] {
  if (size === 'SOLO') return 'solo'
  return trade(tradeIds[0] ?? '')?.buildingSite ? 'site' : 'shop'
}
