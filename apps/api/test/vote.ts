import { parseId, writeId } from '../src/ids.ts'
import type { openChamber } from './chamber.ts'
import type { openTestApp } from './openTestApp.ts'

type Service = Awaited<ReturnType<typeof openTestApp>>

const topicFields = 'topic { id title version proposedBy { id } mergedInto { id } withdrawnAt }'
const pollFields = 'poll { id open deadline choose rule { id name } ballotCount version }'
const ballotFields = 'ballot { tiers line version member { id } }'

/** The operations on topics, and what each gives back besides its user errors. */
const operations = {
  proposeTopic: topicFields,
  withdrawTopic: topicFields,
  restoreTopic: topicFields,
  mergeTopics: topicFields,
  unmergeTopic: topicFields,
  openTopicPoll: pollFields,
  changeTopicPoll: pollFields,
  recordTopicBallot: `${ballotFields} ${pollFields}`,
  removeTopicBallot: `${ballotFields} ${pollFields}`,
}

const meeting = `query ($id: ID!) { node(id: $id) { ... on Meeting {
  topics { id title version proposedBy { id } } topicsSetAside { id mergedInto { id } } topicPoll { id open ballotCount version }
} } }`
const ballot = `query ($meetingId: ID!, $memberId: ID!) { topicBallot(meetingId: $meetingId, memberId: $memberId) {
  tiers line version
} }`

/** The time of a test; it stands still until the test moves it. */
export interface Clock {
  now: Date
}

export const beforeDeadline = new Date('2026-11-24T12:00:00Z')
const deadline = '2026-11-25T12:00:00Z'
const afterDeadline = new Date('2026-11-25T12:00:00Z')

/** A ballot of topics by their place in the list. */
export interface Sheet {
  readonly tiers: readonly (readonly number[])[]
  readonly line?: number
}

/** A vote on topics on the service. */
export function openVote(service: Service, chamber: ReturnType<typeof openChamber>, clock: Clock) {
  let keys = 0
  const key = () => `topic key ${++keys}`

  async function run(name: keyof typeof operations, input: Record<string, unknown>) {
    const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { ${operations[name]} userErrors { path code message } }
    }`
    const answer = await service.graphql(query.replace(/(Withdraw|Restore|Unmerge)TopicInput/, 'TopicVersionInput'), {
      input,
    })
    if (!answer.data?.[name]) throw new Error(`${name} answered ${JSON.stringify(answer)}`)
    return answer.data[name]
  }

  const vote = {
    /** Everything of a member firm that the tests need: its id. */
    async firms(): Promise<string[]> {
      const members = await service.db.member.findMany({ select: { id: true }, orderBy: { externalId: 'asc' } })
      return members.map(({ id }) => writeId('Member', id))
    },
    propose: (input: Record<string, unknown>) => run('proposeTopic', { idempotencyKey: key(), ...input }),
    withdraw: (input: Record<string, unknown>) => run('withdrawTopic', input),
    restore: (input: Record<string, unknown>) => run('restoreTopic', input),
    merge: (input: Record<string, unknown>) => run('mergeTopics', input),
    unmerge: (input: Record<string, unknown>) => run('unmergeTopic', input),
    openPoll: (input: Record<string, unknown>) =>
      run('openTopicPoll', { deadline, choose: 3, idempotencyKey: key(), ...input }),
    changePoll: (input: Record<string, unknown>) => run('changeTopicPoll', input),
    record: (input: Record<string, unknown>) => run('recordTopicBallot', input),
    remove: (input: Record<string, unknown>) => run('removeTopicBallot', input),
    async meeting(id: string) {
      return (await service.graphql(meeting, { id })).data.node
    },
    async ballot(meetingId: string, memberId: string) {
      return (await service.graphql(ballot, { meetingId, memberId })).data.topicBallot
    },
    /** A meeting with these topics on its list. */
    async withTopics(titles: readonly string[], input: Record<string, unknown> = {}) {
      const created = await chamber.createMeeting(input)
      const meetingId: string = created.meeting.id
      const createdAt = (at: number) => new Date(beforeDeadline.getTime() + at)
      const rows = await service.db.topic.createManyAndReturn({
        data: titles.map((title, at) => ({ title, meetingId: parseId(meetingId)?.id ?? '', createdAt: createdAt(at) })),
      })
      return { meetingId, topics: rows.map(({ id }) => writeId('Topic', id)) }
    },
    /** The same with an open vote. */
    async open(titles: readonly string[], input: Record<string, unknown> = {}) {
      const { meetingId, topics } = await vote.withTopics(titles)
      return { meetingId, topics, poll: (await vote.openPoll({ meetingId, ...input })).poll }
    },
    /** Ballots of the first firms, written beside the service: topics by their place in the list. */
    async cast(poll: { id: string }, topics: readonly string[], sheets: readonly Sheet[]) {
      const firms = await vote.firms()
      const rowId = (id: string | undefined) => parseId(id ?? '')?.id ?? ''
      const data = sheets.map(({ tiers, line = null }, at) => ({
        pollId: rowId(poll.id),
        memberId: rowId(firms[at]),
        tiers: tiers.map((tier) => tier.map((topic) => rowId(topics[topic]))),
        line,
      }))
      await service.db.topicBallot.createMany({ data })
    },
    /** What happens after the deadline; then it is before again. */
    async afterDeadline<Value>(happens: () => Promise<Value>): Promise<Value> {
      clock.now = afterDeadline
      try {
        return await happens()
      } finally {
        clock.now = beforeDeadline
      }
    },
  }
  return vote
}
